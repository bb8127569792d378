package io.headwater.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * How fast events become graph. Per pass: the application is held still while the events are
 * published, so that the publisher's work does not count; the clock runs from the moment it is let
 * go until it has committed the last offset, which it does after the stores have. Nothing is
 * warmed: the first pass meets a JVM that has only just become ready.
 */
final class IngestBench {

  private final IngestPlan plan;
  private final PrintStream out;
  private final List<String> wrong = new ArrayList<>();

  IngestBench(IngestPlan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
  }

  /** 0, 1 when a count is wrong or the application fails, 2 when it cannot begin. */
  int run() throws Exception {
    String kafka = System.getenv("HEADWATER_KAFKA");
    String neo4j = System.getenv("HEADWATER_NEO4J");
    String postgres = System.getenv("HEADWATER_POSTGRES");
    if (kafka == null || neo4j == null || postgres == null || !Files.isRegularFile(plan.jar())) {
      out.println(
          "This runs beside the services and with the application built: ./headwater bench");
      return 2;
    }
    out.println("machine: " + Machine.line());
    out.printf(
        "stream: %d events per pass, START and COMPLETE of %d runs of %d jobs, about %d columns, seed %d%n",
        plan.events(), plan.runs(), plan.jobs(), plan.columns(), plan.seed());
    try (Intake intake = new Intake(kafka);
        AppProcess app = AppProcess.start(plan.jar())) {
      if (intake.appended() != 0 || Stores.graph(neo4j).getOrDefault("Dataset", 0L) != 0) {
        out.println("The stores are not empty, so this would measure something else.");
        return 2;
      }
      EventStream stream = new EventStream(plan);
      for (int i = 0; i < plan.passes(); i++) {
        pass(i, stream, app, intake);
      }
      compare(stream, Stores.graph(neo4j), Stores.records(postgres));
      app.complaints().stream().limit(10).forEach(line -> out.println("  log: " + line));
    }
    wrong.forEach(text -> out.println("WRONG: " + text));
    return wrong.isEmpty() ? 0 : 1;
  }

  private void pass(int number, EventStream stream, AppProcess app, Intake intake)
      throws IOException, InterruptedException, ExecutionException {
    List<EventStream.Event> events = stream.pass(number);
    double calibration = Calibration.eventsPerSecond(events);
    out.printf(
        "calibration: %,.0f events/s read as JSON on one core; mean event %,.0f bytes; load %s%n",
        calibration,
        events.stream().mapToInt(event -> event.value().length).average().orElseThrow(),
        Machine.load());
    Map<String, Long> pids = Sample.services();
    Metrics metrics = Metrics.read(app.url());
    app.freeze();
    long begin = System.nanoTime();
    intake.publish(events);
    double publishing = (System.nanoTime() - begin) / 1e9;
    Sample before = Sample.take(app, pids, metrics);
    app.thaw();
    intake.awaitCommitted((number + 1L) * plan.events(), app);
    Sample after = Sample.take(app, pids);
    out.printf("  published in %.2f s before the clock ran%n", publishing);
    new PassReport(number + 1, events.size(), calibration, before, after).print(out);
    count(before.metrics(), after.metrics());
  }

  private void count(Metrics before, Metrics after) {
    long applied = after.events("applied") - before.events("applied");
    long duplicates = after.events("duplicate") - before.events("duplicate");
    long letters = after.events("dead-letter") - before.events("dead-letter");
    out.printf(
        "  sent %d = applied %d + duplicate %d + dead-lettered %d%n",
        plan.events(), applied, duplicates, letters);
    expect("applied + duplicate + dead-lettered", plan.events(), applied + duplicates + letters);
    expect("dead-lettered", 0, letters);
  }

  private void compare(EventStream stream, Map<String, Long> graph, Map<String, Long> records) {
    out.println("graph: " + graph);
    out.println("records: " + records);
    expect(
        "Dataset nodes",
        (long) stream.datasets() + stream.symlinks(),
        graph.getOrDefault("Dataset", 0L));
    expect("Job nodes", stream.jobs(), graph.getOrDefault("Job", 0L));
    expect("datasets on record", stream.datasets(), records.getOrDefault("dataset_record", 0L));
    expect("jobs on record", stream.jobs(), records.getOrDefault("job_record", 0L));
    expect("runs on record", stream.runs(), records.getOrDefault("run_record", 0L));
    expect("complete runs", stream.ownRuns(), records.getOrDefault("complete runs", 0L));
    expect("notices left", 0, records.getOrDefault("change_outbox", 0L));
    expect("letters", 0, records.getOrDefault("dead_letter", 0L));
  }

  private void expect(String what, long wanted, long found) {
    if (wanted != found) {
      wrong.add("%s: %d instead of %d".formatted(what, found, wanted));
    }
  }
}

package io.headwater.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long after the append of an event lineage shows what it adds, while others keep coming at a
 * steady rate. The clock of an event begins when the producer hears that it is durable, and ends
 * when a lineage question over GraphQL has been answered with the new edge.
 */
final class LiveBench {

  private static final double TARGET = 200;
  private static final int SLOWEST = 6;
  private static final long MINUTE = 60_000_000_000L;

  private final LivePlan plan;
  private final PrintStream out;
  private final RoundsOfEvents events;

  LiveBench(LivePlan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
    this.events = new RoundsOfEvents(plan);
  }

  /** 0, 1 when an edge is never shown or a count is wrong, 2 when it cannot begin. */
  int run() throws Exception {
    String kafka = System.getenv("HEADWATER_KAFKA");
    String neo4j = System.getenv("HEADWATER_NEO4J");
    if (kafka == null || neo4j == null || !Files.isRegularFile(plan.jar())) {
      out.println(
          "This runs beside the services and with the application built: ./headwater bench");
      return 2;
    }
    out.println("machine: " + Machine.line());
    out.printf(
        "flow: %d events/s for %d s: START and COMPLETE of runs of %d jobs, and %d/s that add an"
            + " edge and are waited for; before that %d events of the same jobs, and the same flow"
            + " for %d s; seed %d%n",
        plan.rate(),
        plan.seconds(),
        plan.jobs(),
        plan.samples(),
        plan.warm(),
        plan.settle(),
        plan.seed());
    try (EventFile counted =
            EventFile.of(events.after(plan.rate() * plan.settle()), plan.rate() * plan.seconds());
        Intake intake = new Intake(kafka);
        AppProcess app = AppProcess.start(plan.jar())) {
      if (intake.appended() != 0 || Stores.graph(neo4j).getOrDefault("Dataset", 0L) != 0) {
        out.println("The stores are not empty, so this would measure something else.");
        return 2;
      }
      return measure(kafka, app, intake, counted);
    }
  }

  private int measure(String kafka, AppProcess app, Intake intake, EventFile counted)
      throws Exception {
    intake.publish(events.before());
    intake.awaitCommitted(plan.warm(), app);
    NewEdges edges = new NewEdges(plan);
    int before = plan.warm();
    if (plan.settle() > 0) {
      try (EdgeWatch watch = new EdgeWatch(app.url(), plan.pause())) {
        long begin = System.nanoTime();
        before += flow(kafka, plan.settle(), events, edges, watch).events();
        printSettling(watch.await(), begin);
      }
    }
    Map<String, Long> pids = Sample.services();
    Sample begin = Sample.take(app, pids);
    Machine.Ticks ticks = Machine.Ticks.now();
    try (EdgeWatch watch = new EdgeWatch(app.url(), plan.pause())) {
      SteadyFlow.Held held = flow(kafka, plan.seconds(), counted, edges, watch);
      List<EdgeWatch.Seen> seen = watch.await();
      String cores = Machine.Ticks.now().since(ticks);
      Sample after = Sample.take(app, pids);
      out.printf(
          "sent %,d events in %.2f s: %.1f/s, the latest %.1f ms behind its time; load %s; %s%n",
          held.events(), held.seconds(), held.rate(), held.latest(), Machine.load(), cores);
      watch.failures().stream().limit(5).forEach(text -> out.println("  " + text));
      app.complaints().stream().limit(10).forEach(line -> out.println("  log: " + line));
      double p99 = print(seen);
      out.printf("p99 %.0f ms, target %.0f %s%n", p99, TARGET, p99 <= TARGET ? "met" : "MISSED");
      printCpu(begin, after, held);
      List<String> wrong = wrong(before, held, watch, intake, begin, after);
      wrong.forEach(text -> out.println("WRONG: " + text));
      return wrong.isEmpty() ? 0 : 1;
    }
  }

  /** Sends the events that come next, some of them such that add an edge. */
  private SteadyFlow.Held flow(
      String kafka,
      int seconds,
      Iterator<EventStream.Event> events,
      NewEdges edges,
      EdgeWatch watch)
      throws Exception {
    int distance = plan.rate() / plan.samples();
    Iterator<SteadyFlow.Send> sends =
        IntStream.range(0, plan.rate() * seconds)
            .mapToObj(i -> {
              EventStream.Event event = events.next();
              if (i % distance != distance - 1) {
                return new SteadyFlow.Send(event, null);
              }
              NewEdges.NewEdge edge = edges.next(event.at());
              return new SteadyFlow.Send(
                  edge.event(), (_, appended) -> watch.expect(edge, appended));
            })
            .iterator();
    return new SteadyFlow(kafka, Intake.TOPIC, plan.rate()).send(sends);
  }

  /** What does not count: how it was while the JVMs compiled what they run, minute by minute. */
  private void printSettling(List<EdgeWatch.Seen> seen, long begin) {
    Map<Long, List<EdgeWatch.Seen>> minutes = new TreeMap<>();
    for (EdgeWatch.Seen one : seen) {
      minutes.computeIfAbsent((one.appended() - begin) / MINUTE, _ -> new ArrayList<>()).add(one);
    }
    minutes.forEach((minute, part) -> {
      Timings took = timings(part.stream().mapToLong(EdgeWatch.Seen::nanos).toArray());
      out.printf(
          "  settling, minute %d: %d edges, p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms%n",
          minute + 1,
          part.size(),
          took.micros(0.5) / 1e3,
          took.micros(0.9) / 1e3,
          took.micros(0.99) / 1e3,
          took.micros(1) / 1e3);
    });
  }

  private double print(List<EdgeWatch.Seen> seen) throws IOException {
    if (seen.isEmpty()) {
      throw new IOException("no edge was shown");
    }
    Timings took = timings(seen.stream().mapToLong(EdgeWatch.Seen::nanos).toArray());
    Timings error = timings(seen.stream().mapToLong(EdgeWatch.Seen::error).toArray());
    out.printf(
        "%d edges: append to visible p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms"
            + " (up to %.0f ms of it, at p50 %.0f ms, because edges are asked for every %d ms)%n",
        seen.size(),
        took.micros(0.5) / 1e3,
        took.micros(0.9) / 1e3,
        took.micros(0.99) / 1e3,
        took.micros(1) / 1e3,
        error.micros(1) / 1e3,
        error.micros(0.5) / 1e3,
        plan.pause());
    out.printf(
        "  the slowest:%s%n",
        seen.stream()
            .sorted(Comparator.comparingLong(EdgeWatch.Seen::nanos).reversed())
            .limit(SLOWEST)
            .map(one -> " %.0f ms (at %s)".formatted(one.nanos() / 1e6, clock(one.appended())))
            .collect(Collectors.joining(",")));
    return took.micros(0.99) / 1e3;
  }

  /** When it was appended by the clock of logs. */
  private static String clock(long appended) {
    return LocalTime.now(ZoneId.systemDefault())
        .minusNanos(System.nanoTime() - appended)
        .truncatedTo(ChronoUnit.MILLIS)
        .toString();
  }

  private static Timings timings(long[] nanos) {
    Arrays.sort(nanos);
    return new Timings(nanos);
  }

  private void printCpu(Sample before, Sample after, SteadyFlow.Held held) {
    double seconds = (after.nanos() - before.nanos()) / 1e9;
    new PassReport(1, held.events(), 1, before, after).printCpu(out, seconds);
    out.printf("  batches: %d, mean milliseconds:", batches(before, after));
    for (String step : PassReport.STEPS) {
      out.printf(
          " %s %.1f",
          step,
          (after.metrics().seconds(step) - before.metrics().seconds(step))
              * 1e3
              / batches(before, after));
    }
    out.printf(" of %.0f events%n", (double) held.events() / batches(before, after));
  }

  private static long batches(Sample before, Sample after) {
    return Math.max(1, after.metrics().times("translate") - before.metrics().times("translate"));
  }

  private static List<String> wrong(
      int warm, SteadyFlow.Held held, EdgeWatch watch, Intake intake, Sample before, Sample after)
      throws Exception {
    List<String> wrong = new ArrayList<>(watch.failures());
    if (intake.appended() != warm + held.events()) {
      wrong.add("appended %d instead of %d".formatted(intake.appended(), warm + held.events()));
    }
    long letters = after.metrics().events("dead-letter") - before.metrics().events("dead-letter");
    if (letters != 0) {
      wrong.add(letters + " events are dead letters");
    }
    return wrong;
  }
}

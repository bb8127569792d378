package io.headwater.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The events of all passes: START and COMPLETE of every run, in the order of their times, so that
 * the two of one run stand apart as they do in real streams. Notes what must be in the stores
 * afterwards.
 */
final class EventStream {

  private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
  private static final Duration BETWEEN_RUNS = Duration.ofHours(1);

  /** An event, ready to be sent under the key that the OpenLineage Kafka transport takes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Event(Instant at, byte[] key, byte[] value) {}

  /**
   * An event of which the text is not made yet.
   *
   * @param seed the statistics follow from it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Planned(Instant at, byte[] key, EventText text, String type, long seed) {

    Event event() {
      return new Event(at, key, text.write(type, at, new Random(seed)));
    }
  }

  private final IngestPlan plan;
  private final Mesh mesh;
  private final Set<String> jobs = new HashSet<>();
  private final Set<String> datasets = new HashSet<>();
  private final Set<String> symlinks = new HashSet<>();
  private final Set<UUID> runs = new HashSet<>();
  private int ownRuns;

  EventStream(IngestPlan plan) {
    this.plan = plan;
    this.mesh = new Mesh(plan.seed(), plan.jobs(), plan.columns());
  }

  /** The events of one pass, counted from 0. Later passes have later times and other runs. */
  List<Event> pass(int number) {
    return plan(number).stream().map(Planned::event).toList();
  }

  /** A pass as {@link #pass} makes it, in a hundredth of the memory. */
  List<Planned> plan(int number) {
    RandomGenerator random = new Random(plan.seed() * 31 + number);
    List<Planned> events = new ArrayList<>(plan.events());
    int rounds = Math.ceilDiv(plan.runs(), plan.jobs());
    for (int i = 0; i < plan.runs(); i++) {
      Mesh.Job job = mesh.jobs().get(i % plan.jobs());
      int round = number * rounds + i / plan.jobs();
      Instant start =
          BEGIN
              .plus(BETWEEN_RUNS.multipliedBy(round))
              .plusMillis(random.nextLong(BETWEEN_RUNS.toMillis() / 2));
      Instant end = start.plusMillis(30_000 + random.nextLong(600_000));
      EventText text = new EventText(job, runIds(job, round, random), start);
      byte[] key =
          ("run:airflow-" + job.domain() + "/" + job.flow()).getBytes(StandardCharsets.UTF_8);
      events.add(new Planned(start, key, text, "START", random.nextLong()));
      events.add(new Planned(end, key, text, "COMPLETE", random.nextLong()));
      note(job, text.ids());
    }
    events.sort(Comparator.comparing(Planned::at));
    return events;
  }

  /** All runs of a flow in one round have one root. */
  private EventText.RunIds runIds(Mesh.Job job, int round, RandomGenerator random) {
    String root = plan.seed() + " " + job.domain() + " " + job.flow() + " " + round;
    return new EventText.RunIds(
        new UUID(random.nextLong(), random.nextLong()),
        new UUID(random.nextLong(), random.nextLong()),
        UUID.nameUUIDFromBytes(root.getBytes(StandardCharsets.UTF_8)));
  }

  private void note(Mesh.Job job, EventText.RunIds ids) {
    ownRuns++;
    runs.addAll(List.of(ids.run(), ids.parent(), ids.root()));
    jobs.addAll(
        List.of(
            job.namespace() + " " + job.name(),
            job.domain() + " " + EventText.task(job),
            job.domain() + " " + job.flow()));
    job.inputs().forEach(this::note);
    note(job.output());
  }

  private void note(Mesh.Table table) {
    datasets.add(table.namespace() + " " + table.name());
    if (!table.symlink().isEmpty()) {
      symlinks.add(table.symlink());
    }
  }

  /** Jobs named so far, flows and their tasks among them. */
  int jobs() {
    return jobs.size();
  }

  /** Datasets told of so far, without their further names. */
  int datasets() {
    return datasets.size();
  }

  /** Further names of datasets. */
  int symlinks() {
    return symlinks.size();
  }

  /** Runs named so far, parents and roots among them. */
  int runs() {
    return runs.size();
  }

  /** Runs that have a START and a COMPLETE. */
  int ownRuns() {
    return ownRuns;
  }
}

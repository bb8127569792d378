package io.headwater.testkit.memory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small random meshes of events over few names, so that they meet often: runs whose inputs and
 * outputs are split over events, runs of two jobs, parents, drops, renames, every kind of alias and
 * of column lineage.
 */
public final class RandomEvents {

  private static final String[] TYPES = {
    "START", "RUNNING", "COMPLETE", "COMPLETE", "FAIL", "ABORT"
  };
  private static final long[] SPREADS = {10, 600, 20_000, 500_000, 8_000_000};

  private final Random random;
  private final List<Instant> times = new ArrayList<>();
  private final RandomFacets facets;

  /** Draws from a source of randomness. */
  public RandomEvents(Random random) {
    this.random = random;
    this.facets = new RandomFacets(random);
    long spread = SPREADS[random.nextInt(SPREADS.length)];
    Instant from = Instant.parse("2026-03-01T00:00:00Z");
    for (int i = 0; i < 12; i++) {
      times.add(from.plusMillis((long) (random.nextDouble() * spread * 1000)));
    }
  }

  /** The times events happen at: few, so that some happen at the same time. */
  public List<Instant> times() {
    return times;
  }

  /** Every dataset name that events use. */
  public static List<DatasetId> datasets() {
    return RandomFacets.NAMES;
  }

  /** Every job that events use. */
  public static List<JobId> jobs() {
    return List.of(job(0), job(1), job(2), job(3));
  }

  private static JobId job(int number) {
    return new JobId("etl", "job" + number);
  }

  /** Some events as JSON texts. */
  public List<String> list(int count) {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(event().toString());
    }
    return events;
  }

  private ObjectNode event() {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("eventTime", times.get(random.nextInt(times.size())).toString());
    event.put("producer", "https://example.org/test");
    int kind = random.nextInt(12);
    if (kind == 0) {
      event.set("dataset", facets.dataset(random.nextBoolean()));
      return event;
    }
    int run = random.nextInt(7);
    // Run 6 is used by two jobs.
    JobId job = job(run == 6 ? random.nextInt(2) : run % 4);
    ObjectNode jobNode = event.putObject("job");
    jobNode.put("namespace", job.namespace()).put("name", job.name());
    facets.ofJob(jobNode);
    if (kind > 1) {
      if (random.nextInt(10) > 0) {
        event.put("eventType", TYPES[random.nextInt(TYPES.length)]);
      }
      ObjectNode runNode = event.putObject("run").put("runId", "run" + run);
      ofRun(runNode, run);
    }
    if (random.nextInt(4) > 0) {
      datasets(event.putArray("inputs"), false);
    }
    if (random.nextInt(4) > 0) {
      datasets(event.putArray("outputs"), true);
    }
    return event;
  }

  private void ofRun(ObjectNode node, int run) {
    ObjectNode runFacets = node.putObject("facets");
    if (random.nextInt(3) == 0) {
      ObjectNode parent = runFacets.putObject("parent");
      int other = random.nextInt(9);
      parent.putObject("run").put("runId", "run" + other);
      parent.putObject("job").put("namespace", "etl").put("name", "job" + other % 4);
      if (random.nextBoolean()) {
        ObjectNode root = parent.putObject("root");
        root.putObject("run").put("runId", "run" + (other + run) % 9);
        root.putObject("job").put("namespace", "etl").put("name", "job" + run % 4);
      }
    }
    if (random.nextInt(4) == 0) {
      runFacets.putObject("errorMessage").put("message", "failed " + random.nextInt(3));
    }
  }

  private void datasets(ArrayNode array, boolean written) {
    for (int i = random.nextInt(3); i > 0; i--) {
      array.add(facets.dataset(written));
    }
  }
}

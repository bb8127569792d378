package io.headwater.testkit.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Many events of a mesh that is the same for the same randomness. */
public final class Load {

  private static final Instant BEGIN = Instant.parse("2026-05-01T00:00:00Z");
  private static final int DATASETS = 120;
  private static final int JOBS = 80;
  private static final List<String> LAST = List.of("COMPLETE", "COMPLETE", "FAIL", "ABORT");

  private final Random random;

  private Load(Random random) {
    this.random = random;
  }

  /** Runs of some jobs, two events each, no two events equal. */
  public static List<byte[]> events(Random random, int runs) {
    Load load = new Load(random);
    List<byte[]> events = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      int job = random.nextInt(JOBS);
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      Instant at = BEGIN.plusSeconds(random.nextInt(40 * 86_400));
      events.add(load.event(id, job, "START", at));
      events.add(load.event(id, job, LAST.get(random.nextInt(LAST.size())), at.plusSeconds(60)));
    }
    return events;
  }

  private byte[] event(String run, int job, String type, Instant at) {
    String input = dataset(random.nextInt(DATASETS), "");
    String output = dataset((job * 7 + random.nextInt(3)) % DATASETS, outputFacets());
    return """
    {"eventType": "%s", "eventTime": "%s", "run": {"runId": "%s"},
     "job": {"namespace": "load", "name": "job_%d"},
     "inputs": [%s], "outputs": [%s], "producer": "https://example.com/load"}\
    """
        .formatted(type, at, run, job, input, output)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String dataset(int number, String facets) {
    return """
    {"namespace": "load", "name": "set_%d", "facets": {
      "symlinks": {"identifiers": [
        {"namespace": "load-catalog", "name": "db.set_%d", "type": "TABLE"}]}%s}}\
    """
        .formatted(number, number / 2, facets);
  }

  private String outputFacets() {
    return """
    , "schema": {"fields": [{"name": "id", "type": "long"}, {"name": "c%d", "type": "text"}]},
    "columnLineage": {"fields": {"id": {"inputFields": [{"namespace": "load",
      "name": "set_%d", "field": "id",
      "transformations": [{"type": "DIRECT", "subtype": "IDENTITY"}]}]}}}\
    """
        .formatted(random.nextInt(5), random.nextInt(DATASETS));
  }
}

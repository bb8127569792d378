package io.headwater.testkit.service;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many records were taken in, by what became of them, as the metrics tell.
 *
 * @param byOutcome applied, duplicate and dead-letter, each for events and manifests together
 */
public record Counters(Map<String, Long> byOutcome) {

  private static final String NAME = "headwater_ingest_records_total{";

  /** As they are now. */
  public static Counters now() {
    Map<String, Long> counts = new TreeMap<>();
    for (String line : RestAssured.get("/q/metrics").asString().lines().toList()) {
      if (line.startsWith(NAME)) {
        String outcome = line.replaceAll(".*outcome=\"([a-z-]+)\".*", "$1");
        counts.merge(
            outcome,
            (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
            Long::sum);
      }
    }
    return new Counters(counts);
  }

  /** What came since an earlier look. */
  public Counters since(Counters before) {
    Map<String, Long> counts = new TreeMap<>();
    byOutcome.forEach((outcome, count) ->
        counts.put(outcome, count - before.byOutcome().getOrDefault(outcome, 0L)));
    return new Counters(counts);
  }

  /** The count of one outcome. */
  public long of(String outcome) {
    return byOutcome.getOrDefault(outcome, 0L);
  }

  /** All of them together. */
  public long total() {
    return List.copyOf(byOutcome.values()).stream().mapToLong(Long::longValue).sum();
  }
}

package io.headwater.ingest;

import io.headwater.ingest.IncomingRecord.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts and times the intake. */
@ApplicationScoped
class IngestMetrics {

  private final MeterRegistry registry;

  IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Kind kind : Kind.values()) {
      for (String outcome : List.of("applied", "duplicate", "dead-letter")) {
        counter(kind, outcome).increment(0);
      }
    }
  }

  /** What became of one record. */
  record Counted(Kind kind, String outcome) {}

  void count(List<Counted> outcomes) {
    outcomes.forEach(counted -> counter(counted.kind(), counted.outcome()).increment());
  }

  private io.micrometer.core.instrument.Counter counter(Kind kind, String outcome) {
    return registry.counter(
        "headwater.ingest.records",
        "kind",
        kind.name().toLowerCase(Locale.ROOT),
        "outcome",
        outcome);
  }

  void timeTranslate(Runnable step) {
    timer("translate").record(step);
  }

  void timeProducts(Runnable step) {
    timer("products").record(step);
  }

  <T> T timeRecords(Supplier<T> step) {
    return java.util.Objects.requireNonNull(timer("records").record(step));
  }

  <T> T timeGraph(Supplier<T> step) {
    return java.util.Objects.requireNonNull(timer("graph").record(step));
  }

  void timePublish(Runnable step) {
    timer("publish").record(step);
  }

  private Timer timer(String step) {
    return registry.timer("headwater.ingest.apply", "step", step);
  }
}

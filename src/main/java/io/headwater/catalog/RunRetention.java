package io.headwater.catalog;

import io.headwater.catalog.RunPurge.Purged;
import io.headwater.model.Times;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps run history from growing without end: removes runs whose latest event is older than {@link
 * CatalogSettings#runRetention}.
 *
 * <p>A late event of a run that was removed makes the run again, from that event alone. Lineage
 * already drawn stays, because edges only gain sightings. What the removed part said and the late
 * event does not repeat takes no part in it: an output told late is not linked with inputs told
 * before the removal, and an end told late counts as failed only if the late events say so. The
 * next sweep removes the run again, if it is ended. Should every event come again, as in a replay
 * of the whole intake, all is as if nothing had been removed.
 */
@ApplicationScoped
public class RunRetention {

  /** Runs looked at in one transaction; it holds their locks for some milliseconds. */
  static final int BATCH = 500;

  private final RunPurge runs;
  private final CatalogSettings settings;
  private final Counter purged;
  private Optional<String> stoppedAt = Optional.empty();

  RunRetention(RunPurge runs, CatalogSettings settings, MeterRegistry registry) {
    this.runs = runs;
    this.settings = settings;
    this.purged =
        Counter.builder("headwater.catalog.purged.runs")
            .description("runs removed because their latest event is older than the retention")
            .register(registry);
  }

  /**
   * Removes old runs until none is left or the time is over; the next call then goes on where this
   * one stopped. One call at a time.
   *
   * @param now what age is reckoned from
   * @param atMost no further batch is begun after this time
   * @return how many runs were removed
   */
  public synchronized long sweep(Instant now, Duration atMost) {
    Optional<Long> before = horizon(now);
    if (before.isEmpty()) {
      return 0;
    }
    long began = System.nanoTime();
    long removed = 0;
    do {
      Purged batch = runs.purge(before.get(), stoppedAt, BATCH);
      purged.increment(batch.runs());
      removed += batch.runs();
      stoppedAt = batch.next();
    } while (stoppedAt.isPresent() && System.nanoTime() - began < atMost.toNanos());
    return removed;
  }

  /** Runs whose latest event is older may go; empty when all are kept. */
  private Optional<Long> horizon(Instant now) {
    return settings
        .runRetention()
        .filter(Duration::isPositive)
        .filter(kept -> kept.compareTo(Duration.between(Times.EARLIEST, now)) < 0)
        .map(kept -> Times.nanos(now.minus(kept)));
  }
}

package io.headwater.catalog.jpa;

import io.headwater.catalog.RunRetention;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Removes old runs every hour, a minute at a time. Servers do so side by side. */
@ApplicationScoped
class RunPurgeSchedule {

  private static final Logger LOG = Logger.getLogger(RunPurgeSchedule.class);
  private static final Duration AT_MOST = Duration.ofMinutes(1);

  private final RunRetention retention;

  RunPurgeSchedule(RunRetention retention) {
    this.retention = retention;
  }

  @Scheduled(
      every = "1h",
      delayed = "15m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    long removed = retention.sweep(Instant.now(), AT_MOST);
    if (removed > 0) {
      LOG.infof("%d runs removed that are older than headwater.catalog.run-retention", removed);
    }
  }
}

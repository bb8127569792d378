package io.headwater.governance.report.jpa;

import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.report.KeptReports;
import io.headwater.governance.report.ReportDesk;
import io.headwater.governance.report.ReportRounds;
import io.headwater.governance.report.ReportSchedule;
import io.headwater.governance.report.ReportSettings;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Calls {@link ReportRounds} now and then. */
@ApplicationScoped
class ReportTimer {

  private static final Logger LOG = Logger.getLogger(ReportTimer.class);

  private final ReportRounds rounds;

  ReportTimer(ReportDesk desk, KeptReports kept, AuditTrail trail, ReportSettings settings) {
    rounds =
        new ReportRounds(
            desk,
            kept,
            trail,
            ReportSchedule.parse(settings.schedule().orElse("")),
            ReportRounds.Retention.of(settings),
            InstantSource.system());
  }

  /** A schedule that cannot be read keeps the server from starting. */
  void start(@Observes StartupEvent event) {
    if (!rounds.schedule().entries().isEmpty()) {
      LOG.infof("%d reports are written by schedule", rounds.schedule().entries().size());
    }
  }

  @Scheduled(
      every = "1m",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    rounds.write();
  }

  @Scheduled(
      every = "1h",
      delayed = "15m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void removeOld() {
    rounds.removeOld();
  }
}

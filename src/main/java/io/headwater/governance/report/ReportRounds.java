package io.headwater.governance.report;

import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Caller;
import io.headwater.governance.report.KeptReports.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Goes round now and then: writes what the schedule asks for and nobody has written, and removes
 * what is too old. On every server; of all of them one does the work. What fails is tried again
 * when the turn is lost. Thread-safe.
 */
public final class ReportRounds {

  /** How long a turn is left to the server that took it. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(ReportRounds.class);

  private final ReportDesk desk;
  private final KeptReports kept;
  private final AuditTrail trail;
  private final ReportSchedule schedule;
  private final Retention retention;
  private final InstantSource clock;

  /**
   * How long reports are kept.
   *
   * @param age empty: any
   * @param most of each kind and domain
   */
  public record Retention(Optional<Duration> age, int most) {

    /** Reads it from settings. */
    public static Retention of(ReportSettings settings) {
      return new Retention(
          settings.keep().filter(Duration::isPositive), Math.clamp(settings.most(), 1, 100_000));
    }
  }

  /** Rounds over their ports. */
  public ReportRounds(
      ReportDesk desk,
      KeptReports kept,
      AuditTrail trail,
      ReportSchedule schedule,
      Retention retention,
      InstantSource clock) {
    this.desk = desk;
    this.kept = kept;
    this.trail = trail;
    this.schedule = schedule;
    this.retention = retention;
    this.clock = clock;
  }

  /** What is written by itself. */
  public ReportSchedule schedule() {
    return schedule;
  }

  /** Writes what is due. */
  public void write() {
    for (ReportSchedule.Entry entry : schedule.entries()) {
      Turn turn = entry.turn(clock.instant());
      try {
        if (kept.take(turn, clock.instant(), PATIENCE)) {
          write(turn);
        }
      } catch (RuntimeException e) {
        // The other entries shall not wait for this one.
        LOG.errorf(e, "the report %s of %s was not written", turn.kind().slug(), turn.start());
      }
    }
  }

  private void write(Turn turn) {
    List<String> subjects =
        Stream.concat(
                Stream.of(turn.kind().slug()),
                turn.domain().map(domain -> domain.nodeId()).stream())
            .toList();
    Optional<KeptReport> written =
        trail.around(
            Caller.SYSTEM,
            new AuditedAction("report.scheduled", subjects, List.of(), ""),
            () -> desk.keep(turn));
    written.ifPresent(report ->
        LOG.infof("report %s written by schedule: %s", turn.kind().slug(), report.head().id()));
  }

  /**
   * Removes what is too old.
   *
   * @return how many reports
   */
  public int removeOld() {
    Instant now = clock.instant();
    Optional<Instant> before =
        retention.age().filter(age -> isReasonable(now).test(age)).map(now::minus);
    int removed = kept.removeOld(before, retention.most());
    if (removed > 0) {
      LOG.infof("%d old reports removed", removed);
    }
    return removed;
  }

  /** Nothing was written before there were computers; such an age keeps everything. */
  private static Predicate<Duration> isReasonable(Instant now) {
    return age -> age.compareTo(Duration.between(Instant.EPOCH, now)) < 0;
  }
}

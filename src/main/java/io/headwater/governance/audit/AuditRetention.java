package io.headwater.governance.audit;

import io.headwater.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Removes rows that are older than the retention, up to a checkpoint that this server signed that
 * long ago: every row before it is older still. A signed cut tells that they may be missing, and
 * two rows of the trail that they were removed. Nothing is removed that does not fit its signature.
 */
public final class AuditRetention {

  private static final Logger LOG = Logger.getLogger(AuditRetention.class);
  private static final int BATCH = 5_000;

  private final AuditStore store;
  private final AuditTrail trail;
  private final Checkpoints checkpoints;
  private final AuditSettings settings;
  private final InstantSource clock;

  /** A retention over a store. */
  public AuditRetention(
      AuditStore store,
      AuditTrail trail,
      Checkpoints checkpoints,
      AuditSettings settings,
      InstantSource clock) {
    this.store = store;
    this.trail = trail;
    this.checkpoints = checkpoints;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Removes what may go.
   *
   * @return how many rows
   */
  public long sweep() {
    Optional<Duration> kept = settings.retention().filter(Duration::isPositive);
    Instant now = clock.instant();
    if (kept.isEmpty() || kept.get().compareTo(Duration.between(Times.EARLIEST, now)) >= 0) {
      return 0;
    }
    long horizon = Times.nanos(now.minus(kept.get()));
    return store
        .findNewest(horizon, checkpoints.key().id())
        .filter(checkpoint -> mayGo(checkpoint, horizon))
        .map(this::cut)
        .orElse(0L);
  }

  /** A database that somebody wrote into must not talk the server into signing a cut. */
  private boolean mayGo(Checkpoint checkpoint, long horizon) {
    List<AuditRow> row = store.listRows(checkpoint.sequence() - 1, 1);
    if (row.isEmpty() || row.getFirst().sequence() != checkpoint.sequence()) {
      return false;
    }
    boolean fits =
        TrustedKeys.parse(checkpoints.key().publicPem()).vouchFor(checkpoint)
            && row.getFirst().hash().equals(checkpoint.hash())
            && row.getFirst().entry().at() <= horizon;
    if (!fits) {
      LOG.errorf(
          "row %d of the audit trail does not fit its checkpoint: nothing is removed; run 'verify"
              + " --audit'",
          checkpoint.sequence());
    }
    return fits;
  }

  private long cut(Checkpoint head) {
    return trail.around(
        Caller.SYSTEM,
        AuditedAction.of("audit.retention", "rows up to " + head.sequence()),
        () -> {
          Checkpoint cut =
              store.listCuts().stream()
                  .filter(each -> each.sequence() == head.sequence())
                  .findFirst()
                  .orElseGet(() -> checkpoints.signCut(head));
          long removed = 0;
          for (long batch = BATCH; batch > 0; removed += batch) {
            batch = store.removeUpTo(cut, BATCH);
          }
          LOG.infof("%d audit rows removed, up to row %d", removed, head.sequence());
          return removed;
        });
  }
}

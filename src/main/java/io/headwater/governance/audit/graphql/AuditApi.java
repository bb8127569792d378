package io.headwater.governance.audit.graphql;

import io.headwater.governance.audit.AuditFilter;
import io.headwater.governance.audit.AuditHead;
import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.AuditStore;
import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Callers;
import io.headwater.governance.audit.Checkpoints;
import io.headwater.governance.audit.TrailWalk;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Reads the audit trail. Reading it is recorded too. */
@GraphQLApi
public class AuditApi {

  private static final long MOST_COUNTED = 100_000;

  private final AuditStore store;
  private final AuditTrail trail;
  private final Callers callers;
  private final Checkpoints checkpoints;
  private final TrailWalk walk;

  /** The API over its ports. */
  public AuditApi(
      AuditStore store,
      AuditTrail trail,
      Callers callers,
      Checkpoints checkpoints,
      TrailWalk walk) {
    this.store = store;
    this.trail = trail;
    this.callers = callers;
    this.checkpoints = checkpoints;
    this.walk = walk;
  }

  /** Events, newest first. */
  @Query
  @Description(
      "Audit events, newest first: who did what, when, from where and with which outcome. That they"
          + " were read is an event too. first: 1 to 1,000, 20 if not given.")
  public AuditEventConnection auditEvents(
      @Nullable AuditEventFilterInput filter, @Nullable Integer first, @Nullable String after) {
    AuditFilter wanted = filter == null ? AuditFilter.ALL : filter.toFilter();
    if (after == null) {
      // Further pages belong to the same reading.
      trail.record(callers.current(), AuditedAction.of("audit.read"), AuditResult.DONE);
    }
    return AuditEventConnection.of(
        Paging.<AuditRow>keyedPage(
                "audit events " + wanted.fingerprint(),
                first,
                after,
                (most, from) -> part(wanted, most, from),
                row -> Long.toString(row.sequence()))
            .map(AuditEventView::new));
  }

  private Paging.Part<AuditRow> part(AuditFilter filter, int most, Optional<String> from) {
    List<AuditRow> found =
        store.listNewest(filter, from.map(AuditApi::sequence).orElse(Long.MAX_VALUE), most + 1);
    List<AuditRow> page = found.subList(0, Math.min(most, found.size()));
    return new Paging.Part<>(
        page,
        found.size() > most
            ? Optional.of(Long.toString(page.getLast().sequence()))
            : Optional.empty(),
        store.count(filter, MOST_COUNTED));
  }

  private static long sequence(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new CatalogException(
          ErrorCode.INVALID_CURSOR, "the cursor is damaged; pass one as it was given", e);
    }
  }

  /** How the trail stands. */
  @Query
  @Description("How the audit trail stands, by what this server knows.")
  public AuditIntegrity auditIntegrity() {
    AuditHead head = store.head();
    return new AuditIntegrity(
        Long.toString(head.sequence()),
        head.hash(),
        checkpoints.key().id(),
        checkpoints.key().publicPem(),
        checkpoints.findLast().map(AuditCheckpointView::of).orElse(null),
        walk.findLast().map(AuditVerificationView::of).orElse(null));
  }
}

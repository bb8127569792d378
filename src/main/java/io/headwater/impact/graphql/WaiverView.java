package io.headwater.impact.graphql;

import io.headwater.impact.Waivers.GivenWaiver;
import io.headwater.impact.Waivers.Revocation;
import io.headwater.model.EntityId;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/** A domain's word that it can live with a change. */
@Type("ImpactWaiver")
@Description(
    "A consuming domain's word that it can live with a change: findings that only hit that domain"
        + " count as SAFE until it expires.")
public final class WaiverView {

  private final GivenWaiver given;
  private final boolean holds;

  WaiverView(GivenWaiver given, boolean holds) {
    this.given = given;
    this.holds = holds;
  }

  /** What changes. */
  EntityId subject() {
    return given.waiver().subject();
  }

  /** Who gives it. */
  EntityId domain() {
    return given.waiver().domain();
  }

  /** Chosen by Headwater. */
  @Id
  public String getId() {
    return given.waiver().id();
  }

  /** The id of what changes. */
  @Id
  @Description("The id of what changes.")
  public String getSubjectId() {
    return subject().nodeId();
  }

  /** Which finding. */
  public ImpactRule getRule() {
    return ImpactRule.of(given.waiver().rule());
  }

  /** In the domain's words. */
  public String getReason() {
    return given.waiver().reason();
  }

  /** Who said so. */
  public String getGivenBy() {
    return given.waiver().givenBy();
  }

  /** When. */
  public Instant getGivenAt() {
    return given.waiver().givenAt();
  }

  /** Until when, exclusive. */
  @Description("Until when, exclusive.")
  public Instant getExpiresAt() {
    return given.waiver().expiresAt();
  }

  /** Whether it holds now. */
  @Name("isHolding")
  @Description("Whether it holds now: not expired, not revoked.")
  public boolean isHolding() {
    return holds;
  }

  /** Who took it back. */
  @Nullable
  @Description("Who took it back; null when nobody did.")
  public String getRevokedBy() {
    return given.revocation().map(Revocation::by).orElse(null);
  }

  /** Why it was taken back. */
  @Nullable
  @Description("Why it was taken back; null when it was not.")
  public String getRevocationReason() {
    return given.revocation().map(Revocation::reason).orElse(null);
  }

  /** When it was taken back. */
  @Nullable
  @Description("When it was taken back; null when it was not.")
  public Instant getRevokedAt() {
    return given.revocation().map(Revocation::at).orElse(null);
  }
}

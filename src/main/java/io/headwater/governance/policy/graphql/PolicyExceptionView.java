package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.GrantedException;
import io.headwater.governance.policy.GrantedException.Revocation;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/** That a rule does not bind a subject for a time. */
@Type("PolicyException")
@Description("That a rule does not bind a subject, and all that lies in it, for a time.")
public final class PolicyExceptionView {

  private final GrantedException granted;
  private final Instant now;

  PolicyExceptionView(GrantedException granted, Instant now) {
    this.granted = granted;
    this.now = now;
  }

  /** Chosen by Headwater. */
  @Id
  @Description("Chosen by Headwater.")
  public String getId() {
    return granted.id();
  }

  /** The rule. */
  @Description("The rule, in all scopes.")
  public String getPolicyId() {
    return granted.policyId();
  }

  /** What it frees. */
  @Id
  @Description("The id of the domain, product, port, dataset, column or flow that it frees.")
  public String getSubjectId() {
    return granted.subject();
  }

  /** Why. */
  @Description("Why, in the approver's words.")
  public String getReason() {
    return granted.reason();
  }

  /** Who granted it. */
  @Description("Who granted it.")
  public String getApprover() {
    return granted.approver();
  }

  /** When. */
  @Description("When it was granted.")
  public Instant getGrantedAt() {
    return granted.grantedAt();
  }

  /** Until when. */
  @Description("Until when it holds, exclusive.")
  public Instant getUntil() {
    return granted.until();
  }

  /** Whether it holds now. */
  @Name("isHolding")
  @Description("Whether it holds now: not ended, not revoked.")
  public boolean isHolding() {
    return granted.holds(now);
  }

  /** Who took it back. */
  @Nullable
  @Description("Who took it back; null when nobody did.")
  public String getRevokedBy() {
    return granted.revocation().map(Revocation::by).orElse(null);
  }

  /** Why it was taken back. */
  @Nullable
  @Description("Why it was taken back; null when it was not.")
  public String getRevocationReason() {
    return granted.revocation().map(Revocation::reason).orElse(null);
  }

  /** When it was taken back. */
  @Nullable
  @Description("When it was taken back; null when it was not.")
  public Instant getRevokedAt() {
    return granted.revocation().map(Revocation::at).orElse(null);
  }
}

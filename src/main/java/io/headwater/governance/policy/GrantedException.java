package io.headwater.governance.policy;

import java.time.Instant;
import java.util.Optional;

/**
 * That a rule does not bind a subject for a time.
 *
 * @param id chosen by Headwater
 * @param policyId the rule, in all tiers
 * @param subject the id of a domain, product, port, dataset, column or flow; it holds for all that
 *     lies in it
 * @param reason in the approver's words
 * @param approver who granted it
 * @param grantedAt when
 * @param until when it ends, exclusive
 * @param revocation empty unless it was taken back
 */
public record GrantedException(
    String id,
    String policyId,
    String subject,
    String reason,
    String approver,
    Instant grantedAt,
    Instant until,
    Optional<Revocation> revocation) {

  /**
   * That it was taken back.
   *
   * @param by who
   * @param reason in their words
   * @param at when
   */
  public record Revocation(String by, String reason, Instant at) {}

  /** Whether it holds at a time. */
  public boolean holds(Instant at) {
    return revocation.isEmpty() && !at.isBefore(grantedAt) && at.isBefore(until);
  }
}

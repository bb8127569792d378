package io.headwater.governance.policy;

/**
 * Two tiers that say different things of one rule, where the narrower one asks for less: it has no
 * effect. A relaxation needs an exception.
 *
 * @param policyId the rule
 * @param broader the scope that counts
 * @param narrower the scope that asks for less
 * @param kind in what it asks for less
 * @param message for people
 * @param subjects how many subjects the narrower one would let pass; 0 where the wordings alone
 *     tell the conflict
 */
public record TierConflict(
    String policyId,
    PolicyScope broader,
    PolicyScope narrower,
    Kind kind,
    String message,
    int subjects) {

  /** In what the narrower tier asks for less. */
  public enum Kind {
    /** It warns where the broader one denies. */
    WEAKER_EFFECT,
    /** Its severity is lower. */
    LOWER_SEVERITY,
    /** It is about another kind of subject, so that the two are two rules under one name. */
    OTHER_SUBJECT,
    /** It lets subjects pass that the broader one does not. */
    WEAKER_REQUIREMENT
  }
}

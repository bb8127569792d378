package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.TierConflict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * Two scopes that say different things of one rule.
 *
 * @param policyId the rule
 * @param broader whose word counts
 * @param narrower who asks for less
 * @param kind in what
 * @param message for people
 * @param subjectCount how many subjects the narrower one would let pass
 */
@Type("PolicyConflict")
@Description(
    "A narrower scope that asks for less than a broader one: it has no effect; a relaxation needs an"
        + " exception.")
public record PolicyConflictView(
    @Description("The rule.") String policyId,
    @Description("The scope that counts.") String broader,
    @Description("The scope that asks for less.") String narrower,
    @Description("In what it asks for less.") PolicyConflictKind kind,
    @Description("The same for people.") String message,
    @Description(
            "How many subjects the narrower one would let pass; 0 where the wordings alone tell.")
        int subjectCount) {

  static PolicyConflictView of(TierConflict conflict) {
    return new PolicyConflictView(
        conflict.policyId(),
        conflict.broader().text(),
        conflict.narrower().text(),
        PolicyConflictKind.of(conflict.kind()),
        conflict.message(),
        conflict.subjects());
  }
}

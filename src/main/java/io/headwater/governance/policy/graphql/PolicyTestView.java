package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyTestResult;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/**
 * A test of a policy and what comes of it.
 *
 * @param name for people
 * @param expected what must come of it
 * @param outcome what comes of it
 * @param isPassed whether that is as it must be
 * @param message what is said
 */
@Type("PolicyTest")
@Description("A test that a policy carries, and what comes of it with the policies of now.")
public record PolicyTestView(
    @Description("Its name.") String name,
    @Description("What must come of it.") PolicyTestOutcome expected,
    @Nullable @Description("What comes of it; null when its values do not fit the model any more.")
        PolicyTestOutcome outcome,
    @Name("isPassed") @Description("Whether it comes as it must.") boolean isPassed,
    @Nullable
        @Description(
            "Why it fails; of one that passes, the message of the violation or the cause of the"
                + " error; null when there is none.")
        String message) {

  static PolicyTestView of(PolicyTestResult result) {
    return new PolicyTestView(
        result.test().name(),
        PolicyTestOutcome.of(result.test().expected()),
        result.came().map(PolicyTestOutcome::of).orElse(null),
        result.fault().isEmpty(),
        result.fault().orElse(result.said().isEmpty() ? null : result.said()));
  }
}

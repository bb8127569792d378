package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyTest.Expected;
import org.eclipse.microprofile.graphql.Description;

/** What can come of a test of a policy. */
@Description(
    "What can come of a test of a policy. HOLDS: the rule is kept. VIOLATED: it is broken."
        + " NOT_APPLICABLE: it is not about the values of the test. ERROR: it could not be"
        + " evaluated.")
public enum PolicyTestOutcome {
  ERROR,
  HOLDS,
  NOT_APPLICABLE,
  VIOLATED;

  static PolicyTestOutcome of(Expected expected) {
    return switch (expected) {
      case HOLDS -> HOLDS;
      case VIOLATED -> VIOLATED;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case ERROR -> ERROR;
    };
  }
}

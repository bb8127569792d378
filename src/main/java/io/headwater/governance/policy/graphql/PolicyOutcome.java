package io.headwater.governance.policy.graphql;

import io.headwater.governance.policy.PolicyFinding.Outcome;
import org.eclipse.microprofile.graphql.Description;

/** Whether a rule is broken or could not be evaluated. */
@Description("VIOLATED: the rule is broken. ERROR: it could not be evaluated, which counts too.")
public enum PolicyOutcome {
  VIOLATED,
  ERROR;

  static PolicyOutcome of(Outcome outcome) {
    return switch (outcome) {
      case VIOLATED -> VIOLATED;
      case ERROR -> ERROR;
    };
  }
}

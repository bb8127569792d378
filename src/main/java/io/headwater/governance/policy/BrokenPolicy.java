package io.headwater.governance.policy;

import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.Verdict.Failed;
import java.util.List;
import java.util.Optional;

/**
 * A stored policy that this version of Headwater cannot read or compile: it says so of every
 * product, for silence would look like compliance.
 */
record BrokenPolicy(Policy policy, String cause) implements CompiledPolicy {

  static BrokenPolicy of(Policy policy, String cause) {
    return new BrokenPolicy(policy, cause);
  }

  static BrokenPolicy unreadable(Policy.Key key, String cause) {
    Expression nothing = new Expression("false", Place.START);
    return new BrokenPolicy(
        new Policy(
            key.id(),
            key.scope(),
            "cannot be read: " + key.id(),
            "",
            Severity.HIGH,
            Effect.WARN,
            SubjectKind.PRODUCT,
            Optional.empty(),
            nothing,
            nothing,
            List.of(),
            List.of(),
            List.of()),
        cause);
  }

  @Override
  public Verdict evaluate(Subject subject) {
    return new Failed("the policy cannot be used by this version: " + cause);
  }
}

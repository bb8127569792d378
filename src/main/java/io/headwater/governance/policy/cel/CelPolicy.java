package io.headwater.governance.policy.cel;

import dev.cel.runtime.CelEvaluationException;
import io.headwater.governance.policy.CompiledPolicy;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.Subject;
import io.headwater.governance.policy.Verdict;
import io.headwater.governance.policy.Verdict.Failed;
import io.headwater.governance.policy.Verdict.Violated;
import java.util.Map;
import java.util.Optional;

/** A policy whose expressions were compiled. Thread-safe. */
final class CelPolicy implements CompiledPolicy {

  private static final int LONGEST = 500;

  private final Policy policy;
  private final Optional<Formula> when;
  private final Formula require;
  private final Message message;

  CelPolicy(Policy policy, Optional<Formula> when, Formula require, Message message) {
    this.policy = policy;
    this.when = when;
    this.require = require;
    this.message = message;
  }

  @Override
  public Policy policy() {
    return policy;
  }

  @Override
  public Verdict evaluate(Subject subject) {
    Map<String, Object> variables = subject.values();
    String what = "when";
    try {
      if (when.isPresent() && !flag(when.get().value(variables))) {
        return Verdict.NOT_APPLICABLE;
      }
      what = "require";
      return flag(require.value(variables)) ? Verdict.HOLDS : new Violated(message.text(variables));
    } catch (CelEvaluationException | RuntimeException e) {
      // Whatever an expression does, it must end as a finding, not as silence.
      String cause = String.valueOf(e.getMessage());
      return new Failed(
          "'" + what + "' has no value: " + cause.substring(0, Math.min(LONGEST, cause.length())));
    }
  }

  private static boolean flag(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw new IllegalArgumentException("it must be true or false but is " + value);
  }
}

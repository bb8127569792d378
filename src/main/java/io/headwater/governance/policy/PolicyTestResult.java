package io.headwater.governance.policy;

import io.headwater.governance.policy.PolicyTest.Expected;
import io.headwater.governance.policy.Verdict.Failed;
import io.headwater.governance.policy.Verdict.Holds;
import io.headwater.governance.policy.Verdict.NotApplicable;
import io.headwater.governance.policy.Verdict.Violated;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an example of a policy.
 *
 * @param test the example
 * @param came what came of it; empty when its values do not fit the model, so that it was not run
 * @param said the message of a violation, or the cause of an error; empty of others
 * @param fault why the test fails; empty when it passes
 */
public record PolicyTestResult(
    PolicyTest test, Optional<Expected> came, String said, Optional<String> fault) {

  /** Runs an example; never throws. */
  public static PolicyTestResult of(CompiledPolicy policy, PolicyTest test) {
    SubjectKind kind = policy.policy().appliesTo();
    Examples examples = new Examples();
    Map<String, Object> values = examples.complete(kind, test.given());
    if (!examples.faults().isEmpty()) {
      return new PolicyTestResult(
          test, Optional.empty(), "", Optional.of(String.join("; ", examples.faults())));
    }
    Subject subject =
        new Subject(
            kind,
            "test",
            Collections.emptySortedSet(),
            Collections.emptySortedSet(),
            List.of(),
            values);
    Verdict verdict = policy.evaluate(subject);
    Expected came = came(verdict);
    String said = said(verdict);
    return new PolicyTestResult(test, Optional.of(came), said, fault(test, came, said));
  }

  private static Optional<String> fault(PolicyTest test, Expected came, String said) {
    String told = said.isEmpty() ? "" : ": " + said;
    if (came != test.expected()) {
      return Optional.of("expected " + test.expected() + " but came " + came + told);
    }
    return test.message()
        .filter(part -> !said.contains(part))
        .map(part -> "the message does not hold '" + part + "'" + told);
  }

  private static Expected came(Verdict verdict) {
    return switch (verdict) {
      case Holds _ -> Expected.HOLDS;
      case NotApplicable _ -> Expected.NOT_APPLICABLE;
      case Violated _ -> Expected.VIOLATED;
      case Failed _ -> Expected.ERROR;
    };
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case Holds _, NotApplicable _ -> "";
      case Violated violated -> violated.message();
      case Failed failed -> failed.cause();
    };
  }
}

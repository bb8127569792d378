package io.headwater.governance.policy;

import io.headwater.governance.policy.Verdict.Failed;
import io.headwater.governance.policy.Verdict.Holds;
import io.headwater.governance.policy.Verdict.NotApplicable;
import io.headwater.governance.policy.Verdict.Violated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the tiers settle what counts. Every wording of a rule in whose scope a subject lies is asked,
 * and the subject complies when it complies with all: a narrower tier can only be stricter. What
 * counts of several violations is the strictest: the graver effect, then the higher severity, then
 * the broader scope. Pure functions.
 */
final class TierRules {

  private static final Comparator<Policy> STRICTEST_FIRST =
      Comparator.comparing(Policy::effect)
          .thenComparing(Policy::severity)
          .reversed()
          .thenComparing(Policy::scope);

  private TierRules() {}

  /** What one wording says. */
  record Said(Policy policy, Verdict verdict) {}

  /**
   * What counts of one rule for one subject.
   *
   * @param decisive the strictest wording that is violated
   * @param verdict its verdict
   * @param effect the gravest of all violated wordings
   * @param severity the highest of all violated wordings
   * @param violated the scopes of all violated wordings, the broadest first
   * @param relaxed narrower scopes that would have let it pass: they cannot
   */
  record Ruling(
      Policy decisive,
      Verdict verdict,
      Effect effect,
      Severity severity,
      List<PolicyScope> violated,
      List<PolicyScope> relaxed) {}

  /** The ruling over what the wordings of one rule say; empty when the subject complies. */
  static Optional<Ruling> settle(List<Said> said) {
    List<Said> violations = said.stream().filter(one -> isViolation(one.verdict())).toList();
    if (violations.isEmpty()) {
      return Optional.empty();
    }
    Said decisive =
        violations.stream().min(Comparator.comparing(Said::policy, STRICTEST_FIRST)).orElseThrow();
    List<PolicyScope> scopes =
        violations.stream().map(one -> one.policy().scope()).sorted().toList();
    List<PolicyScope> relaxed = new ArrayList<>();
    for (Said one : said) {
      if (!isViolation(one.verdict())
          && scopes.stream().anyMatch(scope -> scope.contains(one.policy().scope()))) {
        relaxed.add(one.policy().scope());
      }
    }
    relaxed.sort(Comparator.naturalOrder());
    return Optional.of(
        new Ruling(
            decisive.policy(),
            decisive.verdict(),
            violations.stream().map(one -> one.policy().effect()).max(Effect::compareTo).get(),
            violations.stream().map(one -> one.policy().severity()).max(Severity::compareTo).get(),
            scopes,
            relaxed));
  }

  private static boolean isViolation(Verdict verdict) {
    return switch (verdict) {
      case Violated _, Failed _ -> true;
      case Holds _, NotApplicable _ -> false;
    };
  }
}

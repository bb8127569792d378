package io.headwater.governance.policy;

import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A rule that a subject breaks, over all tiers.
 *
 * @param policy the strictest wording that is broken
 * @param effect the gravest of all wordings that are broken
 * @param severity the highest of them
 * @param outcome whether the rule is broken or could not be evaluated
 * @param kind what the subject is
 * @param subject its id
 * @param products the products it belongs to or lies between
 * @param domains their domains
 * @param message what is wrong
 * @param violatedIn the scopes of all wordings that are broken, the broadest first
 * @param exception what frees the subject for now; the finding is told all the same
 */
public record PolicyFinding(
    Policy policy,
    Effect effect,
    Severity severity,
    Outcome outcome,
    SubjectKind kind,
    String subject,
    SortedSet<DataProductId> products,
    SortedSet<DomainName> domains,
    String message,
    List<PolicyScope> violatedIn,
    Optional<GrantedException> exception) {

  /** The gravest first, then by rule and subject. */
  static final Comparator<PolicyFinding> ORDER =
      Comparator.comparing(PolicyFinding::severity)
          .reversed()
          .thenComparing(finding -> finding.policy().id())
          .thenComparing(PolicyFinding::subject);

  /** Whether the rule is broken or could not be evaluated. */
  public enum Outcome {
    VIOLATED,
    ERROR
  }

  public PolicyFinding {
    violatedIn = List.copyOf(violatedIn);
  }

  /** Whether it keeps a manifest out. */
  public boolean isDenying() {
    return effect == Effect.DENY && exception.isEmpty();
  }

  /** One line for people. */
  public String text() {
    return "policy "
        + policy.key().text()
        + ", "
        + severity.name().toLowerCase(Locale.ROOT)
        + (outcome == Outcome.ERROR ? ", could not be evaluated" : "")
        + exception.map(one -> ", excepted until " + one.until()).orElse("")
        + ": "
        + message;
  }
}

package io.headwater.governance.policy;

import io.headwater.governance.policy.PolicyFinding.Outcome;
import io.headwater.governance.policy.TierRules.Ruling;
import io.headwater.governance.policy.TierRules.Said;
import io.headwater.governance.policy.Verdict.Failed;
import io.headwater.governance.policy.Verdict.Holds;
import io.headwater.governance.policy.Verdict.NotApplicable;
import io.headwater.governance.policy.Verdict.Violated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks all policies of a set about one subject. Stateless, thread-safe. */
final class Judgement {

  private final PolicySet policies;
  private final Exceptions exceptions;
  private final Instant at;

  Judgement(PolicySet policies, Exceptions exceptions, Instant at) {
    this.policies = policies;
    this.exceptions = exceptions;
    this.at = at;
  }

  /**
   * What came of it.
   *
   * @param findings in no order
   * @param relaxations narrower wordings that would have let it pass
   */
  record Judged(List<PolicyFinding> findings, List<Relaxation> relaxations) {}

  /** A narrower scope that asks for less than a broader one. */
  record Relaxation(String policyId, PolicyScope broader, PolicyScope narrower) {}

  /** How a policy is asked: directly, or with a look at what it costs. */
  interface Asking {
    Verdict ask(CompiledPolicy policy, Subject subject);
  }

  Judged judge(Subject subject, Asking asking) {
    Map<String, List<Said>> tiered = new HashMap<>();
    List<PolicyFinding> findings = new ArrayList<>();
    List<Relaxation> relaxations = new ArrayList<>();
    for (CompiledPolicy compiled : policies.about(subject)) {
      Verdict verdict = asking.ask(compiled, subject);
      Policy policy = compiled.policy();
      if (policies.isTiered(policy.id())) {
        tiered.computeIfAbsent(policy.id(), _ -> new ArrayList<>()).add(new Said(policy, verdict));
      } else if (!(verdict instanceof Holds || verdict instanceof NotApplicable)) {
        settle(subject, List.of(new Said(policy, verdict)), findings, relaxations);
      }
    }
    tiered.values().forEach(said -> settle(subject, said, findings, relaxations));
    return new Judged(findings, relaxations);
  }

  private void settle(
      Subject subject,
      List<Said> said,
      List<PolicyFinding> findings,
      List<Relaxation> relaxations) {
    Optional<Ruling> ruling = TierRules.settle(said);
    ruling.ifPresent(settled -> {
      findings.add(finding(subject, settled));
      for (PolicyScope narrower : settled.relaxed()) {
        settled.violated().stream()
            .filter(scope -> scope.contains(narrower))
            .findFirst()
            .ifPresent(broader ->
                relaxations.add(new Relaxation(settled.decisive().id(), broader, narrower)));
      }
    });
  }

  private PolicyFinding finding(Subject subject, Ruling ruling) {
    String id = ruling.decisive().id();
    return new PolicyFinding(
        ruling.decisive(),
        ruling.effect(),
        ruling.severity(),
        ruling.verdict() instanceof Failed ? Outcome.ERROR : Outcome.VIOLATED,
        subject.kind(),
        subject.id(),
        subject.products(),
        subject.domains(),
        message(ruling.verdict()),
        ruling.violated(),
        exceptions.find(id, subject, at));
  }

  private static String message(Verdict verdict) {
    return switch (verdict) {
      case Violated violated -> violated.message();
      case Failed failed -> failed.cause();
      case Holds _, NotApplicable _ -> "";
    };
  }
}

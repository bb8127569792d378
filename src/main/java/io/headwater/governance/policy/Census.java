package io.headwater.governance.policy;

import io.headwater.governance.policy.Estate.Inventory;
import io.headwater.governance.policy.Judgement.Judged;
import io.headwater.governance.policy.Judgement.Relaxation;
import io.headwater.governance.policy.TierConflict.Kind;
import io.headwater.governance.policy.Verdict.Failed;
import io.headwater.model.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks all policies about everything, on every core. A policy that takes too long in all is not
 * asked any further; what it was not asked about is told as its error. Stateless, thread-safe.
 */
public final class Census {

  /** How long one policy may take over all subjects, all cores together. */
  public static final Duration LONGEST = Duration.ofSeconds(10);

  private final Duration longest;

  /** A census with the usual patience. */
  public Census() {
    this(LONGEST);
  }

  Census(Duration longest) {
    this.longest = longest;
  }

  /**
   * The findings of a set of policies over everything that there is.
   *
   * @param now decides which exceptions hold
   */
  public PolicyFindings.Found take(
      PolicySet policies, Exceptions exceptions, Inventory inventory, Instant now) {
    Judgement judgement = new Judgement(policies, exceptions, now);
    Map<CompiledPolicy, LongAdder> spent = new HashMap<>();
    policies.compiled().forEach(policy -> spent.put(policy, new LongAdder()));
    List<Judged> judged =
        inventory.subjects().parallelStream()
            .map(subject -> judgement.judge(subject, (policy, about) -> ask(policy, about, spent)))
            .filter(one -> !one.findings().isEmpty())
            .toList();
    List<PolicyFinding> findings = new ArrayList<>();
    Map<Relaxation, Integer> relaxed = new HashMap<>();
    for (Judged one : judged) {
      findings.addAll(one.findings());
      one.relaxations().forEach(relaxation -> relaxed.merge(relaxation, 1, Integer::sum));
    }
    findings.sort(PolicyFinding.ORDER);
    Map<SubjectKind, Integer> looked = new EnumMap<>(SubjectKind.class);
    Map<DomainName, Map<SubjectKind, Integer>> lookedByDomain = new HashMap<>();
    for (Subject subject : inventory.subjects()) {
      looked.merge(subject.kind(), 1, Integer::sum);
      for (DomainName domain : subject.domains()) {
        lookedByDomain
            .computeIfAbsent(domain, _ -> new EnumMap<>(SubjectKind.class))
            .merge(subject.kind(), 1, Integer::sum);
      }
    }
    return new PolicyFindings.Found(
        findings,
        conflicts(policies, relaxed),
        looked,
        lookedByDomain,
        policies.version(),
        inventory.at(),
        inventory.partialReason());
  }

  private Verdict ask(
      CompiledPolicy policy, Subject subject, Map<CompiledPolicy, LongAdder> spent) {
    LongAdder own = Objects.requireNonNull(spent.get(policy));
    if (own.sum() > longest.toNanos()) {
      return new Failed(
          "not evaluated: the policy took more than "
              + longest.toSeconds()
              + " s over all subjects; make its expressions cheaper");
    }
    long before = System.nanoTime();
    Verdict verdict = policy.evaluate(subject);
    own.add(System.nanoTime() - before);
    return verdict;
  }

  private static List<TierConflict> conflicts(
      PolicySet policies, Map<Relaxation, Integer> relaxed) {
    List<TierConflict> conflicts = new ArrayList<>(wordings(policies.policies()));
    relaxed.forEach((relaxation, subjects) ->
        conflicts.add(
            new TierConflict(
                relaxation.policyId(),
                relaxation.broader(),
                relaxation.narrower(),
                Kind.WEAKER_REQUIREMENT,
                "%s would let pass what %s does not; it has no effect, grant exceptions instead"
                    .formatted(relaxation.narrower().text(), relaxation.broader().text()),
                subjects)));
    conflicts.sort(
        Comparator.comparing(TierConflict::policyId)
            .thenComparing(TierConflict::broader)
            .thenComparing(TierConflict::narrower)
            .thenComparing(TierConflict::kind));
    return conflicts;
  }

  /** The conflicts that the wordings alone tell. */
  static List<TierConflict> wordings(List<Policy> policies) {
    List<TierConflict> conflicts = new ArrayList<>();
    Map<String, List<Policy>> byId =
        policies.stream()
            .collect(Collectors.groupingBy(Policy::id, TreeMap::new, Collectors.toList()));
    for (List<Policy> wordings : byId.values()) {
      for (Policy broader : wordings) {
        for (Policy narrower : wordings) {
          if (broader.scope().contains(narrower.scope())) {
            compare(broader, narrower, conflicts);
          }
        }
      }
    }
    return conflicts;
  }

  private static void compare(Policy broader, Policy narrower, List<TierConflict> conflicts) {
    if (broader.appliesTo() != narrower.appliesTo()) {
      conflicts.add(
          conflict(broader, narrower, Kind.OTHER_SUBJECT, policy -> policy.appliesTo().name()));
      return;
    }
    if (narrower.effect().compareTo(broader.effect()) < 0) {
      conflicts.add(
          conflict(broader, narrower, Kind.WEAKER_EFFECT, policy -> policy.effect().name()));
    }
    if (narrower.severity().compareTo(broader.severity()) < 0) {
      conflicts.add(
          conflict(broader, narrower, Kind.LOWER_SEVERITY, policy -> policy.severity().name()));
    }
  }

  private static TierConflict conflict(
      Policy broader, Policy narrower, Kind kind, Function<Policy, String> said) {
    return new TierConflict(
        broader.id(),
        broader.scope(),
        narrower.scope(),
        kind,
        "%s says %s and %s says %s; the stricter one counts"
            .formatted(
                broader.scope().text(),
                said.apply(broader),
                narrower.scope().text(),
                said.apply(narrower)),
        0);
  }
}

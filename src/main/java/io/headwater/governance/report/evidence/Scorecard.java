package io.headwater.governance.report.evidence;

import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyFinding;
import io.headwater.governance.policy.PolicyFinding.Outcome;
import io.headwater.governance.policy.PolicyFindings;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.Severity;
import io.headwater.governance.policy.SubjectKind;
import io.headwater.model.DomainName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well each domain keeps the policies, counted from findings.
 *
 * <p>The score: each product, port, column, flow and consumer that was looked at weighs 10. It
 * loses the weight of the gravest rule that it breaks and no exception frees it from: low 1, medium
 * 3, high 6, critical 10; a rule that could not be evaluated counts as broken. The score of a
 * domain is what is left in percent, rounded down, so that 100 means that nothing is broken. What
 * lies between two domains counts for both. Without subjects there is no score.
 */
record Scorecard(List<Domain> domains, List<Rule> rules) {

  private static final int WHOLE = 10;

  /**
   * A domain.
   *
   * @param looked how many subjects of each kind were looked at
   * @param bySeverity findings that no exception frees from
   * @param excepted findings that exceptions free from
   * @param score 0 to 100; empty without subjects
   */
  record Domain(
      DomainName name,
      Map<SubjectKind, Integer> looked,
      Map<Severity, Integer> bySeverity,
      int excepted,
      Optional<Integer> score) {

    int subjects() {
      return looked.values().stream().mapToInt(Integer::intValue).sum();
    }

    int broken() {
      return bySeverity.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * A rule in a domain.
   *
   * @param policy its strictest wording for the domain, by severity
   * @param looked how many subjects of its kind the domain has
   * @param broken how many of them break it
   * @param undecided how many of the broken ones could not be evaluated
   * @param excepted how many an exception frees
   */
  record Rule(
      Policy policy, DomainName domain, int looked, int broken, int undecided, int excepted) {

    String state() {
      if (broken > 0) {
        return "broken";
      }
      return excepted > 0 ? "excepted" : "kept";
    }
  }

  static Scorecard of(
      PolicyFindings.Found found, List<PolicyBook.Held> held, Optional<DomainName> only) {
    TreeSet<DomainName> names = new TreeSet<>(found.lookedByDomain().keySet());
    names.removeIf(name -> only.isPresent() && !only.get().equals(name));
    only.ifPresent(names::add);
    Map<DomainName, List<PolicyFinding>> findings = new TreeMap<>();
    for (PolicyFinding finding : found.findings()) {
      finding
          .domains()
          .forEach(name -> findings.computeIfAbsent(name, _ -> new ArrayList<>()).add(finding));
    }
    List<Domain> domains = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (DomainName name : names) {
      List<PolicyFinding> own = findings.getOrDefault(name, List.of());
      Map<SubjectKind, Integer> looked = found.lookedByDomain().getOrDefault(name, Map.of());
      domains.add(domain(name, looked, own));
      strictest(held, name).values().forEach(policy -> rules.add(rule(policy, name, looked, own)));
    }
    return new Scorecard(domains, rules);
  }

  private static Domain domain(
      DomainName name, Map<SubjectKind, Integer> looked, List<PolicyFinding> findings) {
    Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    Map<List<Object>, Integer> lost = new java.util.HashMap<>();
    int excepted = 0;
    for (PolicyFinding finding : findings) {
      if (finding.exception().isPresent()) {
        excepted++;
        continue;
      }
      bySeverity.merge(finding.severity(), 1, Integer::sum);
      lost.merge(
          List.of(finding.kind(), finding.subject()), weight(finding.severity()), Integer::max);
    }
    int subjects = looked.values().stream().mapToInt(Integer::intValue).sum();
    long lostInAll = lost.values().stream().mapToLong(Integer::longValue).sum();
    return new Domain(name, looked, bySeverity, excepted, score(subjects, lostInAll));
  }

  static Optional<Integer> score(long subjects, long lost) {
    if (subjects == 0) {
      return Optional.empty();
    }
    long whole = subjects * WHOLE;
    return Optional.of((int) (Math.max(0, whole - lost) * 100 / whole));
  }

  static int weight(Severity severity) {
    return switch (severity) {
      case LOW -> 1;
      case MEDIUM -> 3;
      case HIGH -> 6;
      case CRITICAL -> WHOLE;
    };
  }

  /** The rules that are asked in a domain, each by its most severe wording there. */
  private static Map<String, Policy> strictest(List<PolicyBook.Held> held, DomainName domain) {
    Map<String, Policy> strictest = new TreeMap<>();
    for (PolicyBook.Held one : held) {
      Policy policy = one.policy().policy();
      if (holdsIn(policy.scope(), domain)) {
        strictest.merge(
            policy.id(),
            policy,
            (known, other) -> other.severity().compareTo(known.severity()) > 0 ? other : known);
      }
    }
    return strictest;
  }

  private static boolean holdsIn(PolicyScope scope, DomainName domain) {
    return switch (scope) {
      case PolicyScope.Everywhere _ -> true;
      case PolicyScope.OfDomain of -> of.domain().equals(domain);
      case PolicyScope.OfProduct of -> of.product().domain().equals(domain);
    };
  }

  private static Rule rule(
      Policy policy,
      DomainName domain,
      Map<SubjectKind, Integer> looked,
      List<PolicyFinding> findings) {
    int broken = 0;
    int undecided = 0;
    int excepted = 0;
    for (PolicyFinding finding : findings) {
      if (!finding.policy().id().equals(policy.id())) {
        continue;
      }
      if (finding.exception().isPresent()) {
        excepted++;
      } else {
        broken++;
        undecided += finding.outcome() == Outcome.ERROR ? 1 : 0;
      }
    }
    return new Rule(
        policy, domain, looked.getOrDefault(policy.appliesTo(), 0), broken, undecided, excepted);
  }
}

package io.headwater.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.policy.Policy.Expression;
import io.headwater.governance.policy.Policy.Place;
import io.headwater.governance.policy.Verdict.Failed;
import io.headwater.governance.policy.Verdict.Violated;
import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import io.headwater.testkit.service.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Tiers and exceptions against the plainest model that can be thought of: for every rule and
 * subject, all wordings in whose scope the subject lies are looked at, one by one.
 */
class RandomTiersTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final List<String> RULES = List.of("a", "b", "c");
  private static final List<DataProductId> PRODUCTS =
      List.of(product("x", "1"), product("x", "2"), product("y", "1"));

  private static DataProductId product(String domain, String name) {
    return new DataProductId(new DomainName(domain), name);
  }

  /** A policy that says of each subject what it was told to. */
  private record Told(Policy policy, Map<String, Verdict> verdicts) implements CompiledPolicy {

    @Override
    public Verdict evaluate(Subject subject) {
      return verdicts.getOrDefault(subject.id(), Verdict.HOLDS);
    }
  }

  /** What must come of one rule and one subject. */
  private record Expected(
      String rule, String subject, Effect effect, Severity severity, boolean excepted) {}

  @RepeatedTest(200)
  void theStrictestTierCountsAndOnlyAnExceptionFrees() {
    Random random = Seeds.random("RandomTiersTest");
    List<Subject> subjects = subjects(random);
    List<Told> policies = policies(random, subjects);
    List<GrantedException> exceptions = exceptions(random, subjects);

    PolicyFindings.Found found =
        new Census()
            .take(
                new PolicySet(7, ClassificationLevels.USUAL, policies),
                new Exceptions(exceptions),
                new Estate.Inventory(subjects, NOW, Optional.empty()),
                NOW);

    Set<Expected> came = new HashSet<>();
    found
        .findings()
        .forEach(finding ->
            came.add(
                new Expected(
                    finding.policy().id(),
                    finding.subject(),
                    finding.effect(),
                    finding.severity(),
                    finding.exception().isPresent())));
    assertThat(came).hasSameSizeAs(found.findings());
    assertThat(came).isEqualTo(naive(subjects, policies, exceptions));
    assertThat(found.findings()).isSortedAccordingTo(PolicyFinding.ORDER);
    found.findings().forEach(finding -> assertThat(decides(finding, policies)).isTrue());
    assertThat(relaxations(found)).isEqualTo(naiveRelaxations(subjects, policies));
  }

  private static Set<Expected> naive(
      List<Subject> subjects, List<Told> policies, List<GrantedException> exceptions) {
    Set<Expected> expected = new HashSet<>();
    for (Subject subject : subjects) {
      for (String rule : RULES) {
        Effect effect = null;
        Severity severity = null;
        for (Told told : policies) {
          if (told.policy().id().equals(rule) && concerns(told, subject) && breaks(told, subject)) {
            Policy policy = told.policy();
            effect = effect == Effect.DENY ? effect : policy.effect();
            severity =
                severity != null && severity.compareTo(policy.severity()) > 0
                    ? severity
                    : policy.severity();
          }
        }
        if (effect != null && severity != null) {
          expected.add(
              new Expected(
                  rule, subject.id(), effect, severity, isFree(rule, subject, exceptions)));
        }
      }
    }
    return expected;
  }

  private static boolean isFree(String rule, Subject subject, List<GrantedException> exceptions) {
    for (GrantedException one : exceptions) {
      boolean over = one.revocation().isPresent() || !NOW.isBefore(one.until());
      if (one.policyId().equals(rule) && !over && subject.covers().contains(one.subject())) {
        return true;
      }
    }
    return false;
  }

  private static boolean concerns(Told told, Subject subject) {
    if (told.policy().appliesTo() != subject.kind()) {
      return false;
    }
    return switch (told.policy().scope()) {
      case PolicyScope.Everywhere _ -> true;
      case PolicyScope.OfDomain of -> subject.domains().contains(of.domain());
      case PolicyScope.OfProduct of -> subject.products().contains(of.product());
    };
  }

  private static boolean breaks(Told told, Subject subject) {
    Verdict verdict = told.evaluate(subject);
    return verdict instanceof Violated || verdict instanceof Failed;
  }

  /** The wording that a finding names is broken, and none that is broken is stricter. */
  private static boolean decides(PolicyFinding finding, List<Told> policies) {
    Policy decisive = finding.policy();
    return decisive.effect() == finding.effect()
        && finding.violatedIn().contains(decisive.scope())
        && policies.stream()
            .map(Told::policy)
            .filter(policy -> policy.id().equals(decisive.id()))
            .filter(policy -> finding.violatedIn().contains(policy.scope()))
            .filter(policy -> policy.appliesTo() == finding.kind())
            .filter(policy -> policy.effect() == decisive.effect())
            .allMatch(policy -> policy.severity().compareTo(decisive.severity()) <= 0);
  }

  private static Map<List<Object>, Integer> relaxations(PolicyFindings.Found found) {
    Map<List<Object>, Integer> relaxed = new HashMap<>();
    found.conflicts().stream()
        .filter(conflict -> conflict.kind() == TierConflict.Kind.WEAKER_REQUIREMENT)
        .forEach(conflict ->
            relaxed.merge(
                List.of(conflict.policyId(), conflict.narrower()),
                conflict.subjects(),
                Integer::sum));
    return relaxed;
  }

  private static Map<List<Object>, Integer> naiveRelaxations(
      List<Subject> subjects, List<Told> policies) {
    Map<List<Object>, Integer> relaxed = new HashMap<>();
    for (Subject subject : subjects) {
      for (Told narrower : policies) {
        boolean overruled =
            concerns(narrower, subject)
                && !breaks(narrower, subject)
                && policies.stream()
                    .anyMatch(broader ->
                        broader.policy().id().equals(narrower.policy().id())
                            && broader.policy().scope().contains(narrower.policy().scope())
                            && concerns(broader, subject)
                            && breaks(broader, subject));
        if (overruled) {
          relaxed.merge(
              List.of(narrower.policy().id(), narrower.policy().scope()), 1, Integer::sum);
        }
      }
    }
    return relaxed;
  }

  private static List<Subject> subjects(Random random) {
    List<Subject> subjects = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      DataProductId one = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
      if (random.nextBoolean()) {
        subjects.add(
            Subject.within(
                SubjectKind.PRODUCT, "s" + i, one, List.of("s" + i, one.nodeId()), Map.of()));
      } else {
        DataProductId other = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        TreeSet<DomainName> domains = new TreeSet<>(List.of(one.domain()));
        domains.add(other.domain());
        TreeSet<DataProductId> products = new TreeSet<>(List.of(one));
        products.add(other);
        subjects.add(
            new Subject(
                SubjectKind.FLOW,
                "s" + i,
                products,
                domains,
                List.of("s" + i, one.nodeId(), one.domain().nodeId()),
                Map.of()));
      }
    }
    return subjects;
  }

  private static List<Told> policies(Random random, List<Subject> subjects) {
    List<PolicyScope> scopes = new ArrayList<>(List.of(PolicyScope.global()));
    PRODUCTS.forEach(product -> {
      scopes.add(new PolicyScope.OfProduct(product));
      if (!scopes.contains(new PolicyScope.OfDomain(product.domain()))) {
        scopes.add(new PolicyScope.OfDomain(product.domain()));
      }
    });
    List<Told> policies = new ArrayList<>();
    for (String rule : RULES) {
      for (PolicyScope scope : scopes) {
        if (random.nextInt(3) > 0) {
          policies.add(new Told(policy(random, rule, scope), verdicts(random, subjects)));
        }
      }
    }
    Collections.shuffle(policies, random);
    return policies;
  }

  private static Map<String, Verdict> verdicts(Random random, List<Subject> subjects) {
    List<Verdict> all =
        List.of(
            Verdict.HOLDS, Verdict.NOT_APPLICABLE, new Violated("broken"), new Failed("no value"));
    Map<String, Verdict> verdicts = new HashMap<>();
    subjects.forEach(subject -> verdicts.put(subject.id(), all.get(random.nextInt(all.size()))));
    return verdicts;
  }

  private static Policy policy(Random random, String id, PolicyScope scope) {
    Expression nothing = new Expression("true", Place.START);
    Severity[] severities = Severity.values();
    return new Policy(
        id,
        scope,
        id,
        "",
        severities[random.nextInt(severities.length)],
        random.nextBoolean() ? Effect.DENY : Effect.WARN,
        random.nextInt(4) == 0 ? SubjectKind.FLOW : SubjectKind.PRODUCT,
        Optional.empty(),
        nothing,
        nothing,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<GrantedException> exceptions(Random random, List<Subject> subjects) {
    List<String> ids = new ArrayList<>(List.of("domain:x", "product:x/1", "product:y/1"));
    subjects.forEach(subject -> ids.add(subject.id()));
    List<GrantedException> exceptions = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      exceptions.add(
          new GrantedException(
              "e" + i,
              RULES.get(random.nextInt(RULES.size())),
              ids.get(random.nextInt(ids.size())),
              "because",
              "dpo",
              NOW.minusSeconds(100),
              NOW.plusSeconds(random.nextInt(3) - 1),
              random.nextInt(4) == 0
                  ? Optional.of(new GrantedException.Revocation("dpo", "over", NOW))
                  : Optional.empty()));
    }
    return exceptions;
  }
}

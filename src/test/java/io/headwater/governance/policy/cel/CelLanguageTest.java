package io.headwater.governance.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.CompiledPolicy;
import io.headwater.governance.policy.PolicyFault;
import io.headwater.governance.policy.PolicyModel;
import io.headwater.governance.policy.PolicySet;
import io.headwater.governance.policy.PolicyWorkshop.Checked;
import io.headwater.governance.policy.Subject;
import io.headwater.governance.policy.SubjectKind;
import io.headwater.governance.policy.Verdict;
import io.headwater.governance.policy.Verdict.Failed;
import io.headwater.governance.policy.Verdict.Violated;
import io.headwater.governance.policy.Workshops;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelLanguageTest {

  private static String policy(String require, String message) {
    return """
    policies:
      - id: a-rule
        title: a rule
        appliesTo: product
        require: >-
          %s
        message: "%s"
    """
        .formatted(require, message);
  }

  private static List<String> faults(String source) {
    return Workshops.WORKSHOP.check(source, ClassificationLevels.USUAL).faults().stream()
        .map(PolicyFault::text)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> product(Map<String, Object> fields) {
    Map<String, Object> product =
        new HashMap<>(
            (Map<String, Object>)
                PolicyModel.emptyValue(
                    Objects.requireNonNull(
                        PolicyModel.variables(SubjectKind.PRODUCT).get("product"))));
    product.putAll(fields);
    return product;
  }

  private static Verdict verdict(String require, String message, Map<String, Object> fields) {
    CompiledPolicy policy = Workshops.compile(policy(require, message)).getFirst();
    return policy.evaluate(
        new Subject(
            SubjectKind.PRODUCT,
            "product:shop/orders",
            Collections.emptySortedSet(),
            Collections.emptySortedSet(),
            List.of(),
            Map.of("product", product(fields), "now", Instant.parse("2026-01-02T03:04:05Z"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          product.naem == 'x'            | undefined field 'naem'
          product.owners > 3             | found no matching overload
          column.path == ''              | undeclared reference to 'column'
          product.name                   | must be true or false but is string
          product.owners.exists(o, o.x)  | undefined field 'x'
          product.name == 7              | found no matching overload
          (product.name == ''            | missing ')'
          """)
  void expressionsAreCheckedAgainstTheModel(String require, String told) {
    assertThat(faults(policy(require, "x")))
        .anySatisfy(text -> assertThat(text).contains(told).contains("policy a-rule (global)"));
  }

  @Test
  void faultsTellTheLineOfTheExpression() {
    assertThat(faults(policy("product.naem == 'x'", "x")))
        .singleElement()
        .asString()
        .startsWith("5:");
    assertThat(faults(policy("true", "${product.nam}")))
        .singleElement()
        .asString()
        .startsWith("7:");
  }

  @Test
  void messagesHoldValues() {
    assertThat(
            verdict(
                "product.owners.size() > 0",
                "${product.name} has ${product.tags} and ${product.owners.size()} of {1}",
                Map.of("name", "orders", "tags", List.of("a", "b"))))
        .isEqualTo(new Violated("orders has a, b and 0 of {1}"));
  }

  @Test
  void aValueThatNeverEndsIsAFault() {
    assertThat(faults(policy("true", "${product.name")))
        .singleElement()
        .asString()
        .contains("never ends");
  }

  @Test
  void ranksFollowTheLevels() {
    assertThat(
            verdict(
                "rank(product.level) >= rank('confidential') && rank('x') == -1",
                "no",
                Map.of("level", "restricted")))
        .isEqualTo(Verdict.HOLDS);
  }

  @Test
  void numbersCompareWithWholeNumbersAndTimesWithTimes() {
    assertThat(
            verdict(
                "product.serviceLevels['freshness'].value <= 300"
                    + " && now > timestamp('2026-01-01T00:00:00Z')",
                "no",
                Map.of(
                    "serviceLevels",
                    Map.of("freshness", Map.of("value", 300.0, "unit", "s", "raw", "5m")))))
        .isEqualTo(Verdict.HOLDS);
  }

  @Test
  void theRawManifestCanBeAskedForAnything() {
    assertThat(
            verdict(
                "has(product.raw.spec) && product.raw.spec.size == 7",
                "no",
                Map.of("raw", Map.of("spec", Map.of("size", 7L)))))
        .isEqualTo(Verdict.HOLDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "product.raw.nothing == 'x'",
        "product.serviceLevels['none'].value > 1",
        "product.raw.name",
        "1 / product.tags.size() == 1"
      })
  void whatHasNoValueIsAnErrorAndNotSilence(String require) {
    assertThat(verdict(require, "no", Map.of("raw", Map.of("name", "x"))))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).contains("'require' has no value"));
  }

  @Test
  void loopsAreBounded() {
    List<String> tags = IntStream.range(0, 1_000).mapToObj(i -> "t" + i).toList();
    long start = System.nanoTime();
    assertThat(
            verdict(
                "product.tags.all(a, product.tags.all(b, product.tags.all(c, a + b + c != '')))",
                "no",
                Map.of("tags", tags)))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).containsIgnoringCase("iteration"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void patternsTakeLinearTime() {
    long start = System.nanoTime();
    assertThat(
            verdict(
                "product.name.matches('(a+)+$')", "no", Map.of("name", "a".repeat(5_000) + "b")))
        .isInstanceOf(Violated.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void expressionsThatAreTooDeepAreFaults() {
    assertThat(faults(policy("(".repeat(300) + "true" + ")".repeat(300), "x"))).isNotEmpty();
    assertThat(faults(policy("true" + " || true".repeat(2_000), "x"))).isNotEmpty();
  }

  @Test
  void emptyValuesOfEveryVariableCanBeEvaluated() {
    for (SubjectKind kind : SubjectKind.values()) {
      String source =
          policy("true", "x").replace("appliesTo: product", "appliesTo: " + kind.name());
      Checked checked = Workshops.WORKSHOP.check(source, ClassificationLevels.USUAL);
      assertThat(checked.faults()).isEmpty();
      Map<String, Object> values = new HashMap<>();
      PolicyModel.variables(kind)
          .forEach((name, type) -> values.put(name, PolicyModel.emptyValue(type)));
      assertThat(
              checked
                  .policies()
                  .getFirst()
                  .evaluate(
                      new Subject(
                          kind,
                          "x",
                          Collections.emptySortedSet(),
                          Collections.emptySortedSet(),
                          List.of(),
                          values)))
          .isEqualTo(Verdict.HOLDS);
      assertThat(new PolicySet(1, ClassificationLevels.USUAL, checked.policies()).policies())
          .hasSize(1);
    }
  }
}

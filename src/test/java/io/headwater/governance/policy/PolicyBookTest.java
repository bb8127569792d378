package io.headwater.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.policy.PolicyVersion.State;
import io.headwater.model.CatalogException;
import io.headwater.testkit.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final Policy.Key RULE = new Policy.Key("a-rule", PolicyScope.global());

  private final MemoryPolicyRecords records = new MemoryPolicyRecords();

  private static String rule(String require) {
    return Workshops.policy("a-rule", "appliesTo: product\nrequire: " + require);
  }

  private static PolicyVersion version(String source, int minutes) {
    return new PolicyVersion(
        RULE, State.ACTIVE, NOW.plus(Duration.ofMinutes(minutes)), "ann", "", source);
  }

  private PolicyBook book(Duration refresh, Optional<PolicyDocument> starter) {
    return new PolicyBook(records, Workshops.WORKSHOP, starter, refresh, () -> NOW);
  }

  private static String require(PolicyBook book) {
    return book.current().policies().policies().getFirst().require().text();
  }

  @Test
  void whatAnotherServerPublishesHoldsHereWithinTheRefreshTime() throws InterruptedException {
    PolicyBook here = book(Duration.ofMillis(50), Optional.empty());
    assertThat(here.current().held()).isEmpty();
    records.add(List.of(version(rule("product.name == 'a'"), 0)));
    Thread.sleep(60);
    assertThat(require(here)).isEqualTo("product.name == 'a'");
    records.add(List.of(version(rule("product.name == 'b'"), 1)));
    Thread.sleep(60);
    assertThat(require(here)).isEqualTo("product.name == 'b'");
  }

  @Test
  void anOlderVersionThatComesLateDoesNotReplaceANewerOne() {
    PolicyBook book = book(Duration.ZERO, Optional.empty());
    records.add(List.of(version(rule("product.name == 'new'"), 5)));
    records.add(List.of(version(rule("product.name == 'old'"), 1)));
    assertThat(require(book)).isEqualTo("product.name == 'new'");
  }

  @Test
  void theStoreIsAskedOnlyWhenTheLastAnswerIsOld() {
    PolicyBook book = book(Duration.ofHours(1), Optional.empty());
    book.current();
    records.setBroken(true);
    assertThat(book.current().held()).isEmpty();
  }

  @Test
  void withoutAnAnswerInTimeItIsNotKnownWhatHolds() {
    PolicyBook book = book(Duration.ZERO, Optional.empty());
    book.current();
    records.setBroken(true);
    assertThatThrownBy(book::current).isInstanceOf(CatalogException.class);
  }

  @Test
  void aStarterPolicyHoldsUntilItIsReplacedOrRetired() {
    PolicyDocument starter =
        Workshops.WORKSHOP
            .check(rule("product.name == 'starter'"), ClassificationLevels.USUAL)
            .get();
    PolicyBook book = book(Duration.ZERO, Optional.of(starter));
    assertThat(require(book)).isEqualTo("product.name == 'starter'");
    records.add(List.of(version(rule("product.name == 'ours'"), 0)));
    assertThat(require(book)).isEqualTo("product.name == 'ours'");
    records.add(
        List.of(new PolicyVersion(RULE, State.RETIRED, NOW.plusSeconds(60), "ann", "no need", "")));
    assertThat(book.current().held()).isEmpty();
  }

  @Test
  void onlyWhatChangedIsCompiledAnew() {
    PolicyBook book = book(Duration.ZERO, Optional.empty());
    records.add(List.of(version(rule("product.name == 'a'"), 0)));
    CompiledPolicy before = book.current().held().getFirst().policy();
    records.grant(
        new GrantedException(
            "e", "a-rule", "domain:x", "r", "a", NOW, NOW.plusSeconds(9), Optional.empty()));
    assertThat(book.current().held().getFirst().policy()).isSameAs(before);
  }

  @Test
  void aStoredPolicyThatCannotBeUsedSaysSo() {
    PolicyBook book = book(Duration.ZERO, Optional.empty());
    records.add(List.of(version(rule("product.gone == 'a'"), 0)));
    Subject subject =
        Subject.within(
            SubjectKind.PRODUCT, "product:x/y", Products.id("x", "y"), List.of(), Map.of());
    assertThat(book.current().held().getFirst().policy().evaluate(subject))
        .isInstanceOfSatisfying(
            Verdict.Failed.class,
            failed -> assertThat(failed.cause()).contains("undefined field 'gone'"));
    records.add(List.of(version("what is this", 1)));
    assertThat(book.current().held().getFirst().policy().evaluate(subject))
        .isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void aGovernanceFileDefinesWhatRankCountsBy() {
    PolicyBook book = book(Duration.ZERO, Optional.empty());
    String governance =
        """
        governance:
          global_policies:
            data_classification:
              - {name: green}
              - {name: red}
        """;
    records.add(
        List.of(
            new PolicyVersion(
                new Policy.Key(PolicyBook.LEVELS, PolicyScope.global()),
                State.ACTIVE,
                NOW,
                "ann",
                "",
                governance)));
    assertThat(book.current().policies().levels().names()).containsExactly("green", "red");
  }
}

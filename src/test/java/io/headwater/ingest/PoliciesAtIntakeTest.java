package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.policy.MemoryPolicyRecords;
import io.headwater.governance.policy.Policy;
import io.headwater.governance.policy.PolicyScope;
import io.headwater.governance.policy.PolicyVersion;
import io.headwater.model.CatalogException;
import io.headwater.model.Declaration;
import io.headwater.model.ErrorCode;
import io.headwater.testkit.memory.MemoryChanges;
import io.headwater.testkit.memory.MemoryGraph;
import io.headwater.testkit.memory.MemoryRecords;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PoliciesAtIntakeTest {

  private static final String MANIFEST =
      """
      domain: crm
      product: contacts
      topic: crm.contact.v1.changed
      fields:
        - {name: email, type: string, pii: true}
      """;

  private static final String RULES =
      """
      policies:
        - id: owner-set
          title: an owner
          effect: %s
          appliesTo: product
          require: product.owners.size() > 0
          message: "${product.name} has no owner"
      """;

  private final MemoryPolicyRecords rules = new MemoryPolicyRecords();
  private final Intake intake =
      new Intake(new MemoryRecords(), new MemoryGraph(), new MemoryChanges(), rules);

  private void publish(String source, long at) {
    intake.applyRecords(List.of(intake.manifest(source, at)));
  }

  private PreparedBatch prepare(String text) {
    return intake.prepare(intake.manifest(text, 5_000));
  }

  @Test
  void aFileOfPoliciesTakesTheWayOfManifests() {
    publish(RULES.formatted("deny"), 1_000);
    assertThat(rules.listCurrent())
        .singleElement()
        .satisfies(version -> {
          assertThat(version.key()).isEqualTo(new Policy.Key("owner-set", PolicyScope.global()));
          assertThat(version.by()).isEqualTo("catalog.manifests");
          assertThat(version.at().toEpochMilli()).isEqualTo(1_000);
        });
  }

  @Test
  void policiesInAnyOrderAndAnyNumberOfTimesEndInTheSame() {
    publish(RULES.formatted("deny"), 2_000);
    publish(RULES.formatted("warn"), 1_000);
    publish(RULES.formatted("deny"), 2_000);
    assertThat(rules.listVersions("owner-set")).hasSize(2);
    assertThat(rules.listCurrent())
        .extracting(PolicyVersion::source)
        .containsExactly(RULES.formatted("deny"));
  }

  @Test
  void aDeniedManifestIsADeadLetterWithThePolicyAndItsMessage() {
    publish(RULES.formatted("deny"), 1_000);
    PreparedBatch batch = prepare(MANIFEST);
    assertThat(batch.coalescer().declarations()).isEmpty();
    assertThat(batch.letters())
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.cause().code()).isEqualTo(ErrorCode.DENIED_BY_POLICY);
          assertThat(letter.cause())
              .hasMessageStartingWith("policy owner-set (global), medium: contacts has no owner");
        });
  }

  @Test
  void aWarningIsKeptWithTheManifest() {
    publish(RULES.formatted("warn"), 1_000);
    assertThat(prepare(MANIFEST).coalescer().declarations())
        .singleElement()
        .extracting(Declaration::warnings)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .last()
        .isEqualTo("policy owner-set (global), medium: contacts has no owner");
  }

  @Test
  void policiesWithFaultsAreADeadLetterWithPlaces() {
    PreparedBatch batch = prepare(RULES.formatted("forbid"));
    assertThat(batch.letters())
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.cause().code()).isEqualTo(ErrorCode.INVALID_POLICY);
          assertThat(letter.cause()).hasMessageStartingWith("4:13 $.policies[0].effect: ");
        });
  }

  @Test
  void whatIsNeitherIsStillUnknown() {
    assertThat(prepare("kind: Cat\n").letters())
        .singleElement()
        .satisfies(
            letter -> assertThat(letter.cause().code()).isEqualTo(ErrorCode.UNKNOWN_MANIFEST));
  }

  @Test
  void whenPoliciesCannotBeKnownTheBatchWaits() {
    rules.setBroken(true);
    assertThatThrownBy(() -> prepare(MANIFEST))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    rules.setBroken(false);
    assertThat(prepare(MANIFEST).coalescer().declarations()).hasSize(1);
    assertThat(prepare(MANIFEST).letters()).isEmpty();
  }
}

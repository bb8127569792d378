package io.headwater.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.policy.PolicyWorkshop.Checked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StarterPoliciesTest {

  private static final Path DEMO = Path.of("src/main/resources/demo/manifests");

  private static final Checked STARTER =
      Workshops.WORKSHOP.check(StarterPolicies.text(), ClassificationLevels.USUAL);

  @Test
  void theyCompileAndPassTheirOwnTests() {
    assertThat(STARTER.faults()).isEmpty();
    assertThat(STARTER.policies())
        .extracting(policy -> policy.policy().id())
        .containsExactly(
            "owner-set",
            "support-set",
            "pii-tagged",
            "restricted-stays-home",
            "region-basis",
            "topic-name",
            "freshness-promised",
            "quality-completeness",
            "quality-accuracy",
            "retention-set");
    assertThat(STARTER.policies())
        .allSatisfy(policy -> {
          assertThat(policy.policy().tests()).isNotEmpty();
          assertThat(policy.policy().effect()).isEqualTo(Effect.WARN);
        });
  }

  @Test
  void theyFindWhatIsWrongInTheDemoAndRefuseNothing() throws IOException {
    PolicySet set = new PolicySet(1, ClassificationLevels.USUAL, STARTER.policies());
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(DEMO)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        List<PolicyFinding> findings = findings(set, file);
        assertThat(findings).noneMatch(PolicyFinding::isDenying);
        findings.forEach(finding -> found.add(finding.policy().id() + " " + finding.subject()));
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            "freshness-promised product:fintech-core/ledger",
            "pii-tagged port:marketing/campaign-audience/out/CAMPAIGN_AUDIENCE/EMAIL",
            "pii-tagged port:marketing/campaign-audience/out/CAMPAIGN_AUDIENCE/FIRST_NAME",
            "retention-set product:billing/invoice-events",
            "retention-set product:crm/contact-history",
            "retention-set product:logistics/shipment-events",
            "support-set product:crm/support-tickets",
            "support-set product:customer-management/customer-360",
            "topic-name port:customer-management/customer-360/out/customer-360-updates");
  }

  private static List<PolicyFinding> findings(PolicySet set, Path file) {
    try {
      return PolicyGate.offline(set, Workshops.RAW)
          .decide(Workshops.declaration(Files.readString(file)))
          .findings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.headwater.governance.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.ManifestGate.Decision;
import io.headwater.governance.policy.PolicyFault;
import io.headwater.governance.policy.PolicyFinding;
import io.headwater.governance.policy.PolicyGate;
import io.headwater.governance.policy.PolicySet;
import io.headwater.governance.policy.PolicyWorkshop.Checked;
import io.headwater.governance.policy.Workshops;
import java.util.List;
import org.junit.jupiter.api.Test;

class GovernanceFileTest {

  private static final String FILE =
      """
      governance:
        global_policies:
          data_classification:
            - {name: public, description: for all, controls: []}
            - name: internal
              controls: [authentication_required: true]
            - name: confidential
              controls: [authentication_required: true, encryption_required: true]
            - name: restricted
              controls:
                - encryption_required: true
                - purpose_limitation_required: true
                - watermark_required: false
          data_quality:
            completeness_threshold: 95%
            accuracy_threshold: 99.9%
            freshness_threshold: "24 hours"
      """;

  private static final String MANIFEST =
      """
      domain: crm
      product: contacts
      owner: crm@example.com
      topic: crm.contact.v1.changed
      sla: {completeness: 90%, accuracy: 99.9%, freshness: 25h}
      controls: [encryption_required]
      fields:
        - {name: id, type: string, classification: internal}
        - {name: card, type: string, classification: Restricted}
        - {name: note, type: string, classification: secret}
      """;

  private static Checked checked(String file) {
    return Workshops.WORKSHOP.check(file, ClassificationLevels.USUAL);
  }

  private static List<PolicyFinding> findings(String manifest) {
    Checked checked = checked(FILE);
    PolicySet set = new PolicySet(1, checked.get().levels().orElseThrow(), checked.policies());
    Decision decision =
        PolicyGate.offline(set, Workshops.RAW).decide(Workshops.declaration(manifest));
    assertThat(decision.denying()).isEmpty();
    return decision.findings();
  }

  @Test
  void itsLevelsAndThresholdsBecomePolicies() {
    Checked checked = checked(FILE);
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.get().levels())
        .contains(
            new ClassificationLevels(List.of("public", "internal", "confidential", "restricted")));
    assertThat(checked.get().policies())
        .extracting(policy -> policy.id())
        .containsExactly(
            "controls-internal",
            "controls-confidential",
            "controls-restricted",
            "classification-levels",
            "quality-completeness",
            "quality-accuracy",
            "quality-freshness");
  }

  @Test
  void theyAreEvaluatedOnManifests() {
    assertThat(findings(MANIFEST))
        .extracting(finding -> finding.policy().id(), PolicyFinding::message)
        .containsExactlyInAnyOrder(
            tuple(
                "classification-levels",
                "note is classified 'secret', which is no level; use public, internal,"
                    + " confidential, restricted"),
            tuple(
                "controls-restricted",
                "contacts holds restricted data but does not state purpose_limitation_required;"
                    + " list them under 'controls', and purposes under 'purpose'"),
            tuple(
                "quality-completeness", "contacts promises completeness 90%; the threshold is 95%"),
            tuple(
                "quality-freshness", "contacts promises freshness 25h; the threshold is 24 hours"));
  }

  @Test
  void aStatedPurposeMeetsItsControl() {
    assertThat(findings(MANIFEST + "x-purpose: billing\n"))
        .extracting(finding -> finding.policy().id())
        .doesNotContain("controls-restricted");
  }

  @Test
  void unknownKeysAreFaults() {
    assertThat(checked(FILE.replace("freshness_threshold", "freshness_limit")).faults())
        .singleElement()
        .extracting(PolicyFault::text)
        .asString()
        .startsWith("17:24 $.governance.global_policies.data_quality.freshness_limit: write the");
    assertThat(checked(FILE.replace("95%", "much")).faults()).hasSize(1);
    assertThat(checked(FILE.replace("global_policies", "local_policies")).faults()).isNotEmpty();
  }
}

package io.headwater.governance.report.data;

import static io.headwater.governance.report.data.CaseMesh.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.governance.classification.Level;
import io.headwater.governance.classification.UsualSettings;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.SampleReports;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Gaps that name something carry what it is, and are told without the name where it is hidden. */
class HiddenGapsTest {

  private static final DatasetId CONTACT = CaseMesh.table("eu/contact");
  private static final Instant THEN = CaseMesh.NOW.minusSeconds(300);

  private static ReportRequest inventory(Optional<Instant> asOf) {
    return new ReportRequest(ReportKind.PII_INVENTORY, Optional.empty(), asOf, Optional.empty());
  }

  private static ReportContent then(CaseMesh mesh) {
    return new PiiInventoryWriter(mesh.stored.states(), mesh.stored.settings)
        .write(inventory(Optional.of(THEN)), THEN);
  }

  /** Every gap names it to those who see it, and nothing to those who do not. */
  private static void expectHidden(EntityId hidden, String sentence, ReportContent content) {
    assertThat(content.gaps())
        .filteredOn(gap -> gap.entity().isPresent())
        .extracting(ReportGap::text)
        .containsExactly(sentence.formatted(hidden.nodeId()));
    ReportRequest request = inventory(Optional.of(THEN));
    assertThat(SampleReports.seen(request, content, id -> !id.equals(hidden)).gaps())
        .contains(sentence.formatted("(hidden)"))
        .noneMatch(gap -> gap.contains(hidden.nodeId()));
    assertThat(SampleReports.seen(request, content, _ -> true).gaps())
        .contains(sentence.formatted(hidden.nodeId()));
  }

  private static void publish(CaseMesh mesh, String description, long secondsAgo) {
    mesh.stored.manifest(
        """
        domain: crm
        product: contacts
        version: "1.0"
        owner: crm-team@example.com
        description: %s
        topic: crm.contact.v1.changed
        fields:
          - {name: contact_id, type: string, pii: false}
        """
            .formatted(description),
        CaseMesh.NOW.minusSeconds(secondsAgo));
  }

  @Test
  void a_product_whose_manifest_is_not_certain() {
    CaseMesh mesh = new CaseMesh().with("eu/contact", "id", "email");
    publish(mesh, "one", 600);
    publish(mesh, "two", 500);
    publish(mesh, "one", 100);

    expectHidden(
        new DataProductId(new DomainName("crm"), "contacts"),
        "which of the manifests of %s with version '1.0' held then is not certain: one was"
            + " published again later",
        then(mesh));
  }

  @Test
  void a_dataset_of_which_more_was_decided_than_is_looked_at() {
    CaseMesh mesh = new CaseMesh().with("eu/contact", "id", "email");
    for (int i = 0; i < 1_000; i++) {
      mesh.stored.decisions.add(
          new ClassificationDecision(
              "c-" + i,
              CONTACT,
              "email",
              Optional.of(Level.RESTRICTED),
              Optional.empty(),
              false,
              "a clinic",
              "kim",
              CaseMesh.NOW.minusSeconds(400),
              Optional.empty()));
    }

    expectHidden(CONTACT, "only the last 1000 decisions about %s were looked at", then(mesh));
  }

  @Test
  void a_column_whose_proof_is_too_long() {
    CaseMesh mesh =
        new CaseMesh(new UsualSettings("stop", Map.of(), 1))
            .with("eu/contact", "id", "email")
            .contract(
                "crm",
                "contacts",
                "eu/contact",
                "- {name: email, logicalType: string, tags: [pii]}",
                "")
            .edge("first", "eu/contact.email", "eu/one.email", IDENTITY)
            .edge("second", "eu/one.email", "eu/two.email", IDENTITY);
    MeshState state = mesh.state();

    expectHidden(
        CaseMesh.column("eu/two.email"),
        "%s: the origin is not among the nearest 1 columns",
        new PersonalDataInventory(
                state, new ValueFlow(state, mesh.stored.barriers()), Optional.empty())
            .write());
  }
}

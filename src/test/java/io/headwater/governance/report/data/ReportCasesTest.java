package io.headwater.governance.report.data;

import static io.headwater.governance.report.data.CaseMesh.IDENTITY;
import static io.headwater.governance.report.data.CaseMesh.MASKED;
import static io.headwater.governance.report.data.CaseMesh.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cases that the demo mesh lacks. */
class ReportCasesTest {

  private static final String EMAIL = "- {name: email, logicalType: string, tags: [pii]}";

  private static final String EVERYTHING =
      """
      slaProperties:
        - {property: retention, value: 3, unit: y}
      support:
        - {channel: privacy, url: "https://chat.example/privacy"}
      customProperties:
        - {property: purpose, value: support}
        - {property: legalBasis, value: contract}
        - {property: dataSubjects, value: customers}
        - {property: transferBasis, value: standard contractual clauses}
        - {property: controls, value: [encryption_required, authorization_required]}
      """;

  private final CaseMesh mesh = new CaseMesh().with("eu/contact", "id", "email");

  private ReportContent register(Optional<DomainName> domain) {
    MeshState state = mesh.state();
    return new ProcessingRegister(state, new ValueFlow(state, mesh.stored.barriers()), domain)
        .write();
  }

  private ReportContent flows() {
    MeshState state = mesh.state();
    return new CrossDomainFlows(
            state, new ValueFlow(state, mesh.stored.barriers()), Optional.empty())
        .write();
  }

  private ReportContent inventory(Optional<DomainName> domain) {
    MeshState state = mesh.state();
    return new PersonalDataInventory(state, new ValueFlow(state, mesh.stored.barriers()), domain)
        .write();
  }

  private static List<String> lines(ReportContent content, String section) {
    ReportSection found =
        content.sections().stream().filter(one -> one.key().equals(section)).findFirst().get();
    return found.rows().stream()
        .map(row -> String.join("|", row.cells().stream().map(cell -> cell.text()).toList()))
        .toList();
  }

  private static Optional<DomainName> domain(String name) {
    return Optional.of(new DomainName(name));
  }

  @Test
  void what_is_declared_is_in_the_register_and_nothing_is_missing() {
    mesh.contract("crm", "contacts", "eu/contact", EMAIL, EVERYTHING);

    ReportContent register = register(Optional.empty());

    assertThat(lines(register, "activities"))
        .singleElement()
        .asString()
        .startsWith("crm/contacts|crm|contacts-team|")
        .contains(
            "|holds|support|contract|contact|no|customers|confidential|1|1|3 y|eu-central-1|0")
        .doesNotContain(Cells.NOT_DECLARED);
    assertThat(lines(register, "missing")).isEmpty();
    assertThat(lines(register, "measures"))
        .containsExactly(
            "crm/contacts|crm|confidential|authentication_required|not declared",
            "crm/contacts|crm|confidential|authorization_required|declared",
            "crm/contacts|crm|confidential|encryption_required|declared");
  }

  @Test
  void data_that_goes_to_another_region_is_a_transfer_with_its_basis() {
    mesh.contract("crm", "contacts", "eu/contact", EMAIL, "")
        .edge("export", "eu/contact.email", "us/mails.address", IDENTITY)
        .contract(
            "sales", "mails", "us/mails", "- {name: address, logicalType: string}", EVERYTHING);

    ReportContent register = register(Optional.empty());

    assertThat(lines(register, "transfers"))
        .containsExactly(
            "db.public.contact|eu-central-1|db.public.mails|us-east-1|sales/mails|contact|standard"
                + " contractual clauses");
    assertThat(lines(register, "recipients"))
        .containsExactly(
            "crm/contacts|crm|db.public.contact|sales/mails|sales|yes|contact|lineage|support|contract");
    assertThat(lines(register(domain("sales")), "activities"))
        .singleElement()
        .asString()
        .startsWith("sales/mails");
    assertThat(lines(register(domain("sales")), "recipients")).hasSize(1);
    assertThat(lines(register(domain("other")), "recipients")).isEmpty();
  }

  @Test
  void a_transfer_to_a_dataset_that_no_product_offers_is_one_too_and_a_mask_ends_it() {
    mesh.contract("crm", "contacts", "eu/contact", EMAIL, "")
        .edge("stage", "eu/contact.email", "us/stage.mail", IDENTITY)
        .edge("hash", "eu/contact.email", "us/hashes.hash", MASKED)
        .blind("dump", "eu/contact", "us/dump");

    assertThat(lines(register(Optional.empty()), "transfers"))
        .containsExactly(
            "db.public.contact|eu-central-1|db.public.dump|us-east-1||contact|not declared",
            "db.public.contact|eu-central-1|db.public.stage|us-east-1||contact|not declared");
  }

  @Test
  void flows_through_datasets_of_nobody_are_followed_and_lose_what_is_masked_on_the_way() {
    mesh.contract(
            "crm",
            "contacts",
            "eu/contact",
            EMAIL + "\n- {name: id, logicalType: string, classification: restricted}",
            "")
        .edge("stage_id", "eu/contact.id", "eu/stage.id", IDENTITY)
        .edge("stage_mail", "eu/contact.email", "eu/stage.hash", MASKED)
        .edge("use_id", "eu/stage.id", "us/used.id", IDENTITY)
        .edge("use_hash", "eu/stage.hash", "us/used.hash", IDENTITY)
        .contract("sales", "usage", "us/used", "- {name: id, logicalType: string}", "");

    ReportContent flows = flows();

    assertThat(lines(flows, "matrix"))
        .containsExactly("crm|sales|restricted|1|0|1|0", "crm|sales|none|1|0|0|0");
    ReportRow row = flows.sections().getLast().rows().getFirst();
    assertThat(row.cells().get(8).text()).isEqualTo("2");
    assertThat(row.proof())
        .extracting(step -> step.to())
        .containsExactly(column("eu/stage.id"), column("us/used.id"));
  }

  @Test
  void where_columns_are_not_told_everything_counts_as_arriving_and_a_gap_says_so() {
    mesh.contract("crm", "contacts", "eu/contact", EMAIL, "")
        .blind("dump", "eu/contact", "us/dump")
        .contract("sales", "dumps", "us/dump", "- {name: x, logicalType: string}", "");

    ReportContent flows = flows();

    assertThat(lines(flows, "flows")).singleElement().asString().contains("|contact|2|no|dump|");
    assertThat(flows.gaps())
        .anySatisfy(gap -> assertThat(gap.text()).contains("do not tell columns"));
  }

  @Test
  void a_column_that_is_declared_free_of_personal_data_and_made_from_it_is_a_conflict() {
    mesh.contract("crm", "contacts", "eu/contact", EMAIL, "")
        .edge("copy", "eu/contact.email", "us/mails.address", IDENTITY)
        .contract(
            "sales",
            "mails",
            "us/mails",
            "- {name: address, logicalType: string, tags: [\"pii=false\"]}",
            "");

    ReportContent inventory = inventory(Optional.empty());

    assertThat(lines(inventory, "conflicts"))
        .containsExactly(
            "address|db.public.mails|sales/mails|sales|declared not personal|no personal"
                + " data||contact|sales/mails");
    assertThat(inventory.sections().get(2).rows().getFirst().proof()).hasSize(1);
    assertThat(lines(inventory(domain("crm")), "conflicts")).isEmpty();
    assertThat(lines(inventory(domain("crm")), "columns")).hasSize(1);
    assertThat(lines(inventory(domain("other")), "columns")).isEmpty();
  }

  @Test
  void a_job_that_writes_nothing_is_a_recipient_and_a_reader_to_be_asked() {
    mesh.contract("crm", "contacts", "eu/contact", EMAIL, "").reader("mailer", "eu/contact");
    MeshState state = mesh.state();
    ErasurePlanner.Plan plan =
        new ErasurePlanner(state, new ValueFlow(state, mesh.stored.barriers()), 100)
            .plan(column("eu/contact.id"));

    assertThat(lines(register(Optional.empty()), "recipients"))
        .singleElement()
        .asString()
        .contains("|mailer||not known|contact|a job that writes nothing lineage knows|");
    assertThat(lines(new ErasurePlanText(state, plan, Optional.empty()).write(), "consumers"))
        .containsExactly("db.public.contact|mailer|||a job that writes nothing lineage knows");
  }

  @Test
  void how_a_value_came_about_is_told_where_a_contract_declares_it() {
    mesh.contract(
        "crm",
        "contacts",
        "eu/contact",
        "- {name: email, logicalType: string, tags: [pii, provided]}",
        "");

    ReportContent map = new AccessMap(mesh.state(), Optional.empty()).write();

    assertThat(lines(map, "places"))
        .containsExactly(
            "crm|crm/contacts|db.public.contact|contact|email|1||provided|declared|contacts-team");
    assertThat(lines(map, "outlets"))
        .singleElement()
        .asString()
        .contains("|db.public.contact|not declared|");
  }

  @Test
  void a_report_of_a_past_time_says_what_is_not_kept() {
    mesh.contract("crm", "contacts", "eu/contact", EMAIL, "");
    Instant before = CaseMesh.NOW.minusSeconds(600);
    PiiInventoryWriter writer = new PiiInventoryWriter(mesh.stored.states(), mesh.stored.settings);

    ReportContent then =
        writer.write(
            new ReportRequest(
                ReportKind.PII_INVENTORY, Optional.empty(), Optional.of(before), Optional.empty()),
            before);
    ReportContent now =
        writer.write(
            new ReportRequest(
                ReportKind.PII_INVENTORY, Optional.empty(), Optional.empty(), Optional.empty()),
            CaseMesh.NOW);

    assertThat(lines(then, "columns")).isEmpty();
    assertThat(lines(now, "columns")).hasSize(1);
    assertThat(then.gaps())
        .anySatisfy(gap -> assertThat(gap.text()).contains("history is not kept"));
    assertThat(now.gaps()).isEmpty();
  }

  @Test
  void what_is_declared_of_data_that_lineage_does_not_know_is_a_gap() {
    mesh.contract("crm", "contacts", "eu/letters", EMAIL, "");

    assertThat(register(Optional.empty()).gaps())
        .extracting(ReportGap::text)
        .containsExactly(
            "output ports that declare personal data and have no dataset in lineage: 1; what is"
                + " only declared there is not in this register");
  }

  @Test
  void datasets_of_no_domain_are_told_where_only_a_domain_is_asked_for() {
    mesh.contract("crm", "contacts", "eu/contact", EMAIL, "")
        .edge("copy", "eu/contact.email", "eu/mails.address", IDENTITY);

    assertThat(inventory(domain("crm")).gaps())
        .extracting(ReportGap::text)
        .containsExactly(
            "datasets with personal data that no product offers, and that are of no domain: 1;"
                + " they are in the report of the whole mesh only");
    assertThat(inventory(Optional.empty()).gaps()).isEmpty();
    assertThat(flows().gaps())
        .extracting(ReportGap::text)
        .containsExactly(
            "datasets with personal data that no product offers, and that are of no domain: 1;"
                + " what flows from them into a domain is not counted");
  }

  @Test
  void an_erasure_plan_without_a_column_is_refused() {
    ErasurePlanWriter writer =
        new ErasurePlanWriter(
            mesh.stored.states(), new ErasurePlans(mesh.stored.settings, StoredMesh.LINEAGE));
    ReportRequest request =
        new ReportRequest(
            ReportKind.ERASURE_PLAN, Optional.empty(), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> writer.write(request, CaseMesh.NOW))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("column:");
  }
}

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.cli.PublishedDemo;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What dropping a column of personal data would break in the demo mesh. */
@QuarkusTest
@OnRealServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactDemoTest {

  private static final DatasetId CONTACT =
      new DatasetId("postgres://crm-db.parcelpay.example:5432", "crm.public.contact");
  private static final DatasetId CHANGED =
      new DatasetId("kafka://broker.parcelpay.example:9092", "crm.contact.v1.changed");
  private static final DatasetId HISTORY =
      new DatasetId("hive://metastore.parcelpay.example:9083", "crm.contact_history");

  private static final String QUERY =
      """
      query($change: ProposedChange!) { impact(change: $change, mostHits: 1000) {
        title verdict isPartial partialReason totalConsumers watermark
        findings { rule severity message remedy subjectId subject { id } place { file line column }
          totalHits waiver { id }
          hits { consumerId consumer { id } depth certainty
            path { from to jobs { id name } transformations { type subtype } } } }
        consumers { product { id } domain { name } owners { name } serviceLevels { name } severity
          totalHits assumed hits { id } lastRun { job { name } state at } } } }
      """;

  @Inject Stores stores;
  @Inject Intake intake;

  private boolean published;

  @BeforeEach
  void publishOnce() {
    if (!published) {
      intake.settle();
      stores.empty();
      assertThat(PublishedDemo.publish()).isZero();
      intake.settle();
      published = true;
    }
  }

  private static JsonNode ask(Map<String, Object> change) {
    return GraphQl.ask(QUERY, "change", change).path("impact");
  }

  private static Map<String, Object> dropped(ColumnRef column) {
    return Map.of("steps", List.of(Map.of("kind", "COLUMN_DROPPED", "subject", column.nodeId())));
  }

  @Test
  void dropping_a_column_of_personal_data_breaks_the_products_that_copy_it() {
    JsonNode report = ask(dropped(new ColumnRef(CONTACT, "email")));

    assertThat(report.path("verdict").asText()).isEqualTo("BREAKING");
    JsonNode finding = report.at("/findings/0");
    assertThat(finding.path("rule").asText()).isEqualTo("COLUMN_REMOVED");
    assertThat(finding.at("/subject/id").asText())
        .isEqualTo(new ColumnRef(CONTACT, "email").nodeId());
    assertThat(ids(finding.path("hits"), 1))
        .containsExactly(new ColumnRef(CHANGED, "email").nodeId());
    assertThat(ids(finding.path("hits"), 2)).contains(new ColumnRef(HISTORY, "email").nodeId());
    JsonNode way = finding.at("/hits/0/path");
    assertThat(way.at("/0/jobs/0/name").asText()).isEqualTo("crm-cdc.0");
    assertThat(way.at("/0/transformations/0/subtype").asText()).isEqualTo("IDENTITY");
    List<String> products = new ArrayList<>();
    report.path("consumers").forEach(group -> products.add(group.at("/product/id").asText()));
    assertThat(products)
        .contains("product:crm/contact-changes", "product:crm/contact-history")
        .doesNotContain("product:logistics/route-eta");
    for (JsonNode group : report.path("consumers")) {
      if (group.at("/product/id").asText().equals("product:crm/contact-history")) {
        assertThat(group.path("owners").size()).isPositive();
        assertThat(group.at("/lastRun/state").asText()).isNotEmpty();
      }
    }
    assertThat(finding.path("hits").size()).isEqualTo(finding.path("totalHits").asInt());
  }

  private static Set<String> ids(JsonNode hits, int depth) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode hit : hits) {
      if (hit.path("depth").asInt() == depth) {
        ids.add(hit.path("consumerId").asText());
      }
    }
    return ids;
  }

  @Test
  void a_contract_that_drops_a_column_is_compared_with_the_registered_one() throws IOException {
    String contract =
        Files.readString(Path.of("src/main/resources/demo/manifests/crm-contact-changes.yaml"));
    String without =
        contract
            .lines()
            .filter(line -> !line.contains("name: email"))
            .reduce("", (text, line) -> text + line + "\n");
    assertThat(ask(Map.of("manifest", contract)).path("findings")).isEmpty();

    JsonNode report = ask(Map.of("manifest", without, "file", "contract.yaml"));

    assertThat(report.path("title").asText()).isEqualTo("contract.yaml");
    JsonNode finding = report.at("/findings/0");
    assertThat(finding.path("rule").asText()).isEqualTo("COLUMN_REMOVED");
    assertThat(finding.path("subjectId").asText())
        .isEqualTo(new ColumnRef(CHANGED, "email").nodeId());
    assertThat(finding.at("/place/file").asText()).isEqualTo("contract.yaml");
    assertThat(finding.at("/place/line").asInt()).isGreaterThan(1);
    assertThat(report.path("verdict").asText()).isEqualTo("BREAKING");
  }

  @Test
  void a_schema_is_compared_with_the_columns_that_the_catalog_knows() {
    JsonNode report =
        ask(
            Map.of(
                "schema",
                Map.of(
                    "dataset",
                    CONTACT.nodeId(),
                    "format",
                    "COLUMNS",
                    "text",
                    "[{name: email, type: text}]")));
    List<String> removed = new ArrayList<>();
    report
        .path("findings")
        .forEach(finding -> {
          if (finding.path("rule").asText().equals("COLUMN_REMOVED")) {
            removed.add(finding.path("subjectId").asText());
          }
        });
    assertThat(removed)
        .contains(new ColumnRef(CONTACT, "phone").nodeId())
        .doesNotContain(new ColumnRef(CONTACT, "email").nodeId());
  }

  @Test
  void a_waiver_is_given_listed_and_revoked() {
    ColumnRef column = new ColumnRef(CONTACT, "birth_date");
    JsonNode waiver =
        GraphQl.ask(
                """
                mutation($subject: ID!, $until: DateTime!) {
                  giveWaiver(domain: "crm", subject: $subject, rule: COLUMN_REMOVED,
                    reason: "we no longer need it", givenBy: "ann@example.com", expiresAt: $until)
                  { id isHolding rule givingDomain { name } waivedSubject { id } } }
                """,
                "subject",
                column.nodeId(),
                "until",
                Instant.now().plus(Duration.ofDays(3)).toString())
            .path("giveWaiver");
    assertThat(waiver.path("isHolding").asBoolean()).isTrue();
    assertThat(waiver.at("/waivedSubject/id").asText()).isEqualTo(column.nodeId());

    JsonNode revoked =
        GraphQl.ask(
                """
                mutation($id: ID!) { revokeWaiver(id: $id, reason: "we do", revokedBy: "bob")
                  { id isHolding revokedBy revocationReason } }
                """,
                "id",
                waiver.path("id").asText())
            .path("revokeWaiver");
    assertThat(revoked.path("isHolding").asBoolean()).isFalse();
    assertThat(
            GraphQl.ask("{ waivers(domain: \"crm\") { id revokedBy } }").at("/waivers/0/revokedBy"))
        .hasToString("\"bob\"");
  }

  @Test
  void errors_carry_codes() {
    assertCode(Map.of("manifest", "{"), "MALFORMED_BODY");
    assertCode(Map.of("manifest", "a: b"), "UNKNOWN_MANIFEST");
    assertCode(dropped(new ColumnRef(new DatasetId("x", "y"), "z")), "NOT_FOUND");
    assertCode(Map.of("manifest", "a: b", "steps", List.of()), "INVALID_ARGUMENT");
    assertCode(Map.of(), "INVALID_ARGUMENT");
  }

  private static void assertCode(Map<String, Object> change, String code) {
    assertThat(GraphQl.answer(QUERY, "change", change).at("/errors/0/extensions/code").asText())
        .as("%s", change)
        .isEqualTo(code);
  }
}

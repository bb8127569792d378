package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports over HTTP and GraphQL, over what real stores know. */
@QuarkusTest
@OnRealServices
class ReportsTest {

  private static final String RULE =
      """
      policies:
        - id: rep-needs-owner
          title: an owner
          scope: domain scored
          effect: warn
          severity: high
          appliesTo: product
          require: product.owners.size() > 0
          message: "${product.name} has no owner"
      """;

  private static Response post(String path, String body) {
    return RestAssured.given()
        .header("Prefer", "wait=20")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path);
  }

  private static void publish() {
    assertThat(post("/api/v1/policies?by=ann", RULE).statusCode()).isEqualTo(201);
    Response published =
        post(
            "/api/v1/manifests",
            """
            domain: scored
            product: ledger
            version: "1"
            topic: scored.ledger.v1
            fields:
              - {name: id, type: string}
            """);
    assertThat(published.statusCode()).as(published.asString()).isEqualTo(201);
  }

  @AfterEach
  void retire() {
    GraphQl.answer(
        "mutation { retirePolicy(id: \"rep-needs-owner\", scope: \"domain scored\", reason:"
            + " \"the test is over\", by: \"test\") { at } }");
  }

  private static JsonNode scorecard() {
    return GraphQl.ask(
            "{ complianceReport(kind: POLICY_SCORECARD, domain: \"scored\") { contentHash gaps"
                + " policies { id scope version } sections { key rows { edges { node { key cells {"
                + " text } } } } } } }")
        .path("complianceReport");
  }

  @Test
  void a_rule_that_is_broken_costs_the_score_of_its_domain() {
    publish();
    JsonNode card = scorecard();
    JsonNode rows = card.at("/sections/1/rows/edges");
    assertThat(rows.toString()).contains("scored rep-needs-owner");
    for (JsonNode row : rows) {
      if (row.at("/node/key").asText().equals("scored rep-needs-owner")) {
        assertThat(row.at("/node/cells/4/text").asText()).isEqualTo("broken");
        assertThat(row.at("/node/cells/6/text").asText()).isEqualTo("1");
      }
    }
    int score = Integer.parseInt(card.at("/sections/0/rows/edges/0/node/cells/1/text").asText());
    assertThat(score).isBetween(0, 99);
    assertThat(card.path("policies").toString()).contains("rep-needs-owner");
  }

  @Test
  void a_kept_report_is_compared_with_the_state_of_now() {
    publish();
    Instant before = Instant.now();
    JsonNode kept =
        GraphQl.ask(
                "mutation { keepReport(kind: POLICY_SCORECARD, domain: \"scored\", by: \"ann\") {"
                    + " id writtenBy contentHash } }")
            .path("keepReport");
    assertThat(kept.path("writtenBy").asText()).isEqualTo("ann");
    String id = kept.path("id").asText();
    retire();
    JsonNode compared =
        GraphQl.ask(
                "{ compareReports(earlier: \""
                    + id
                    + "\") { hasDifferences sections { key removed { key } removedTotal } } }")
            .path("compareReports");
    assertThat(compared.path("hasDifferences").asBoolean()).isTrue();
    assertThat(compared.toString()).contains("scored rep-needs-owner");
    JsonNode listed =
        GraphQl.ask(
            "{ keptReports(domain: \"scored\", first: 1) { edges { node { id watermark hiddenRows"
                + " sections { key } } } } }");
    assertThat(listed.at("/keptReports/edges/0/node/id").asText()).isEqualTo(id);
    Response past =
        RestAssured.given()
            .queryParam("domain", "scored")
            .queryParam("asOf", Instant.now().toString())
            .get("/api/v1/reports/policy-scorecard");
    assertThat(past.asString()).contains("rep-needs-owner", "findings have no history");
    Response earlier =
        RestAssured.given()
            .queryParam("asOf", before.minusSeconds(86_400 * 365).toString())
            .get("/api/v1/reports/policy-scorecard");
    assertThat(earlier.asString()).contains("no scorecard was kept until then");
    Response file = RestAssured.get("/api/v1/reports/kept/" + id + "?format=csv");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.header("Headwater-Content-Hash")).isEqualTo(kept.path("contentHash").asText());
  }

  @Test
  void the_evidence_tells_what_was_decided_and_that_the_trail_is_signed() {
    publish();
    String id =
        GraphQl.ask(
                "mutation { grantPolicyException(policyId: \"rep-needs-owner\", subjectId:"
                    + " \"product:scored/ledger\", reason: \"soon\", approver: \"dpo\", until: \""
                    + Instant.now().plusSeconds(3_600)
                    + "\") { id } }")
            .at("/grantPolicyException/id")
            .asText();
    Response evidence = RestAssured.get("/api/v1/reports/soc2-evidence?format=csv");
    assertThat(evidence.statusCode()).as(evidence.asString()).isEqualTo(200);
    assertThat(evidence.asString())
        .contains("granted " + id, "rep-needs-owner domain scored", "headHash,");
    assertThat(RestAssured.get("/api/v1/reports/soc2-evidence?domain=scored").statusCode())
        .isEqualTo(400);
    GraphQl.ask(
        "mutation { revokePolicyException(id: \""
            + id
            + "\", reason: \"done\", by: \"dpo\") { id }"
            + " }");
  }

  @ParameterizedTest
  @CsvSource({"json, {", "csv, 'section,report'", "html, <!DOCTYPE html>", "pdf, %PDF-"})
  void each_format_is_served_and_recorded(String format, String beginning) {
    Response report =
        RestAssured.given()
            .header("X-Request-Id", "report-" + format)
            .get("/api/v1/reports/policy-scorecard?format=" + format);
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(new String(report.asByteArray(), StandardCharsets.ISO_8859_1)).startsWith(beginning);
    assertThat(report.header("Content-Security-Policy")).contains("script-src 'self'");
    JsonNode events =
        GraphQl.ask(
            "{ auditEvents(filter: {action: \"GET /api/v1/reports/{slug}\"}, first: 20) { edges {"
                + " node { subjects requestId outcome } } } }");
    assertThat(events.toString()).contains("policy-scorecard", "report-" + format, "DONE");
  }

  @Test
  void the_schema_of_reports_is_no_report() {
    var answer = RestAssured.get("/api/v1/reports/schema.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/schema+json");
    assertThat(answer.path("$id").toString()).isEqualTo("urn:headwater:compliance-report");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(RestAssured.get("/api/v1/reports/weather").statusCode()).isEqualTo(404);
    assertThat(RestAssured.get("/api/v1/reports/kept/none").statusCode()).isEqualTo(404);
    assertThat(RestAssured.get("/api/v1/reports").asString())
        .contains("policy-scorecard", "soc2-evidence");
  }
}

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Policies over HTTP, GraphQL and Kafka, on manifests and over what the catalog knows. */
@QuarkusTest
@OnRealServices
class PoliciesTest {

  private static final String RULE =
      """
      policies:
        - id: it-needs-owner
          title: an owner
          scope: domain policed
          effect: deny
          severity: critical
          appliesTo: product
          require: product.owners.size() > 0
          message: "${product.name} has no owner"
      """;

  @Inject Intake intake;

  private static String manifest(String product) {
    return """
    domain: policed
    product: %s
    topic: policed.%s.v1.made
    fields:
      - {name: id, type: string}
    """
        .formatted(product, product);
  }

  private static Response post(String path, String body) {
    return RestAssured.given().body(body.getBytes(StandardCharsets.UTF_8)).post(path);
  }

  @AfterEach
  void retire() {
    GraphQl.answer(
        "mutation { retirePolicy(id: \"it-needs-owner\", scope: \"domain policed\", reason:"
            + " \"the test is over\", by: \"test\") { at } }");
  }

  @Test
  void aPolicyPostedKeepsManifestsOutFromThenOn() {
    assertThat(post("/api/v1/manifests?dryRun=true", manifest("free")).statusCode()).isEqualTo(200);
    Response put = post("/api/v1/policies?by=ann", RULE);
    assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);
    assertThat(put.jsonPath().getString("policies[0].publishedBy")).isEqualTo("ann");
    Response refused = post("/api/v1/manifests", manifest("denied"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("DENIED_BY_POLICY");
    assertThat(refused.jsonPath().getString("message"))
        .contains("policy it-needs-owner (domain policed), critical: denied has no owner");
    Response elsewhere =
        post(
            "/api/v1/manifests?dryRun=true", manifest("x").replace("domain: policed", "domain: y"));
    assertThat(elsewhere.statusCode()).isEqualTo(200);
  }

  @Test
  void aPolicyOverKafkaKeepsManifestsOutAsDeadLetters() throws InterruptedException {
    intake.manifests(List.of(RULE.getBytes(StandardCharsets.UTF_8)));
    intake.settle();
    // Batches are read while the one before is applied: the next second belongs to the new rule.
    Thread.sleep(Duration.ofSeconds(1));
    intake.manifests(List.of(manifest("lettered").getBytes(StandardCharsets.UTF_8)));
    intake.settle();
    JsonNode letters =
        GraphQl.ask("{ deadLetters(first: 5) { edges { node { code message } } } }")
            .at("/deadLetters/edges");
    assertThat(letters)
        .anySatisfy(letter -> {
          assertThat(letter.at("/node/code").textValue()).isEqualTo("DENIED_BY_POLICY");
          assertThat(letter.at("/node/message").textValue()).contains("lettered has no owner");
        });
    assertThat(
            GraphQl.ask("{ policy(id: \"it-needs-owner\") { versions { by } } }")
                .at("/policy/versions/0/by")
                .textValue())
        .isEqualTo("catalog.manifests");
  }

  @Test
  void findingsAndExceptionsFollowThePolicy() {
    String name = "found" + System.nanoTime();
    assertThat(
            RestAssured.given()
                .header("Prefer", "wait=20")
                .body(manifest(name).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/manifests")
                .statusCode())
        .isEqualTo(201);
    JsonNode dryRun =
        GraphQl.ask(
            "query($s: String!) { policyDryRun(source: $s) { deniedProductIds } }", "s", RULE);
    assertThat(dryRun.toString()).contains("product:policed/" + name);
    long start = System.nanoTime();
    GraphQl.ask(
        "mutation($s: String!) { putPolicy(source: $s, by: \"ann\") { policyId } }", "s", RULE);
    JsonNode found = findings(name);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(found.at("/edges/0/node/message").textValue()).isEqualTo(name + " has no owner");
    GraphQl.ask(
        "mutation($s: ID!, $u: DateTime!) { grantPolicyException(policyId: \"it-needs-owner\","
            + " subjectId: $s, reason: \"soon\", approver: \"dpo\", until: $u) { id } }",
        "s",
        "product:policed/" + name,
        "u",
        Instant.now().plusSeconds(600).toString());
    assertThat(findings(name).at("/edges/0/node/exception/approver").textValue()).isEqualTo("dpo");
    assertThat(post("/api/v1/manifests?dryRun=true", manifest(name)).statusCode()).isEqualTo(200);
  }

  private static JsonNode findings(String product) {
    return GraphQl.ask(
            "query($p: ID!) { policyFindings(productId: $p, policyId: \"it-needs-owner\") {"
                + " totalCount edges { node { message exception { approver } } } } }",
            "p",
            "product:policed/" + product)
        .get("policyFindings");
  }

  @Test
  void aFileWithFaultsIsRefusedWithPlaces() {
    Response refused = post("/api/v1/policies", RULE.replace("product.owners", "product.owner"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("INVALID_POLICY");
    assertThat(refused.jsonPath().getInt("faults[0].at.line")).isEqualTo(8);
    Response dry = post("/api/v1/policies?dryRun=true", RULE);
    assertThat(dry.statusCode()).isEqualTo(200);
    assertThat(dry.jsonPath().getList("policies"))
        .containsExactly("it-needs-owner (domain policed)");
  }
}

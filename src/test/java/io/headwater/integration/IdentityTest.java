package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.Events;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From spelling and decision to lineage, ports and search. */
@QuarkusTest
@OnRealServices
class IdentityTest {

  private static final String ORDERS = "dataset:kafka%3A%2F%2Fbroker/orders";
  private static final String MIRROR = "dataset:kafka%3A%2F%2Fmirror/orders";
  private static final String REPORT = "dataset:kafka%3A%2F%2Fmirror/report";

  private static final String REACHED =
      "query($root: ID!) { lineage(roots: [$root]) { nodes { id } } }";

  @Inject Intake intake;
  @Inject Stores stores;

  @BeforeEach
  void twoClusters() {
    stores.empty();
    intake.events(
        List.of(
            Events.run("kafka://broker", "load", "COMPLETE", List.of("raw"), List.of("orders"))
                .body(),
            Events.run("kafka://mirror", "tell", "COMPLETE", List.of("orders"), List.of("report"))
                .body()));
    intake.settle();
  }

  private static List<String> reached(String root) {
    JsonNode nodes = GraphQl.ask(REACHED, "root", root).at("/lineage/nodes");
    return nodes.findValuesAsText("id");
  }

  @Test
  void lineageFollowsAMergeAtOnceAndItsUndo() {
    assertThat(reached(ORDERS)).containsExactly(ORDERS);
    JsonNode merged =
        GraphQl.ask(
                """
                mutation($a: ID!, $b: ID!) {
                  mergeDatasets(datasets: [$a, $b], canonical: $a, reason: "a mirror") {
                    id kind by reason undone canonical { id } datasets { id }
                    names { id origins { kind decision { reason } } } } }
                """,
                "a",
                ORDERS,
                "b",
                MIRROR)
            .path("mergeDatasets");
    assertThat(merged.path("kind").asText()).isEqualTo("MERGE");
    assertThat(merged.path("by").asText()).isEqualTo("local");
    assertThat(merged.path("datasets").findValuesAsText("id")).containsExactly(ORDERS);
    assertThat(merged.at("/names/0/origins/0/decision/reason").asText()).isEqualTo("a mirror");
    assertThat(reached(ORDERS)).containsExactlyInAnyOrder(ORDERS, REPORT);
    assertThat(reached(MIRROR)).containsExactlyInAnyOrder(ORDERS, REPORT);
    JsonNode dataset =
        GraphQl.ask(
                """
                { dataset(namespace: "kafka://mirror", name: "orders") { id aliases { id } } }
                """)
            .path("dataset");
    assertThat(dataset.path("id").asText()).isEqualTo(ORDERS);
    assertThat(dataset.at("/aliases/0/id").asText()).isEqualTo(MIRROR);
    GraphQl.ask(
        """
        mutation($id: ID!) { undoIdentityDecision(id: $id, reason: "not a mirror", by: "kim") {
          kind undoes } }
        """,
        "id",
        merged.path("id").asText());
    assertThat(reached(ORDERS)).containsExactly(ORDERS);
    JsonNode audit =
        GraphQl.ask("{ identityDecisions { totalCount edges { node { kind by undone } } } }")
            .path("identityDecisions");
    assertThat(audit.path("totalCount").asInt()).isEqualTo(2);
    assertThat(audit.at("/edges/0/node/kind").asText()).isEqualTo("UNDO");
    assertThat(audit.at("/edges/0/node/by").asText()).isEqualTo("kim");
    assertThat(audit.at("/edges/1/node/undone").asBoolean()).isTrue();
  }

  @Test
  void aPortThatFitsTwoSpellingsIsMatched() {
    intake.events(
        List.of(
            Events.run("kafka://Broker:9092", "read", "COMPLETE", List.of("raw"), List.of("late"))
                .body()));
    intake.manifests(
        List.of(
            """
            apiVersion: mesh.io/v1alpha1
            kind: DataProduct
            metadata: {name: late-orders, domain: logistics, owner: logistics-team}
            spec:
              inputPorts:
                - {name: raw, type: kafka-topic, connection: "raw"}
              outputPorts:
                - {name: late, type: kafka-topic, connection: "late"}
                - {name: api, type: rest-api, connection: "https://api.example.com/late"}
            """
                .getBytes(StandardCharsets.UTF_8)));
    intake.settle();
    assertThat(reached("dataset:kafka%3A%2F%2Fbroker/raw")).hasSize(3);
    JsonNode names =
        GraphQl.ask(
                """
                { dataset(namespace: "kafka://broker", name: "raw") {
                    aliases { namespace origins { kind rules other { id } } } } }
                """)
            .at("/dataset/aliases/0/origins/0");
    assertThat(names.path("kind").asText()).isEqualTo("RULE");
    assertThat(names.path("rules").toString()).isEqualTo("[\"default-port\",\"host-case\"]");
    JsonNode product =
        GraphQl.ask(
                """
                { dataProduct(domain: "logistics", name: "late-orders") {
                    ports { name platform matchStatus } } }
                """)
            .path("dataProduct");
    assertThat(product.path("ports"))
        .extracting(port -> port.path("name").asText() + " " + port.path("matchStatus").asText())
        .containsExactlyInAnyOrder("raw MATCHED", "late MATCHED", "api NOT_A_DATASET");
  }

  @Test
  void suspicionsAreListedWithTheirEvidenceUntilTheyAreDismissed() {
    intake.events(
        List.of(
            Events.run("kafka://broker", "load", "COMPLETE", List.of(), List.of("Orders")).body()));
    intake.settle();
    String query =
        """
        { suspectedDuplicates(first: 5) { pageInfo { hasNextPage } edges { node {
            score sharedColumns one { id } other { id } evidence { rule example } } } } }
        """;
    JsonNode edges = GraphQl.ask(query).at("/suspectedDuplicates/edges");
    assertThat(edges).hasSize(1);
    assertThat(edges.at("/0/node/evidence/0/rule").asText()).isEqualTo("name-case");
    GraphQl.ask(
        """
        mutation($a: ID!, $b: ID!) {
          dismissSuspectedDuplicate(one: $a, other: $b, reason: "two topics") { kind } }
        """,
        "a",
        edges.at("/0/node/one/id").asText(),
        "b",
        edges.at("/0/node/other/id").asText());
    assertThat(GraphQl.ask(query).at("/suspectedDuplicates/edges")).isEmpty();
  }

  @Test
  void everyRuleIsListedWithAnExample() {
    JsonNode rules =
        GraphQl.ask("{ identityRules { id enabled platforms spelled { id } compared { id } } }")
            .path("identityRules");
    assertThat(rules.findValuesAsText("id")).contains("default-port", "name-case", "quotes");
    assertThat(rules).allSatisfy(rule -> assertThat(rule.path("enabled").asBoolean()).isTrue());
  }

  @Test
  void whatCannotBeDecidedHasACode() {
    assertThat(
            GraphQl.answer("mutation { splitDataset(names: [\"job:a/b\"], reason: \"r\") { id } }")
                .at("/errors/0/extensions/code")
                .asText())
        .isEqualTo("INVALID_ID");
    assertThat(
            GraphQl.answer("mutation { undoIdentityDecision(id: \"99\", reason: \"r\") { id } }")
                .at("/errors/0/extensions/code")
                .asText())
        .isEqualTo("NOT_FOUND");
  }
}

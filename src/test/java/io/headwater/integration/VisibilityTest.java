package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.Events;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.GraphQlSocket;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** When what was sent can be seen: after a call that waited, and by those who listen. */
@QuarkusTest
@OnRealServices
class VisibilityTest {

  @RepeatedTest(5)
  void after_a_call_that_waited_the_catalog_and_the_search_show_it() {
    String name = "fresh_" + Long.toString(System.nanoTime(), 36);
    RestAssured.given()
        .body(
            Events.run("visible", "make " + name, "RUNNING", List.of("source"), List.of(name))
                .body())
        .header("Prefer", "respond-async, wait=20")
        .post("/api/v1/lineage")
        .then()
        .statusCode(201)
        .header("Preference-Applied", equalTo("wait=20"));

    JsonNode data =
        GraphQl.ask(
            """
            query($name: String!) {
              dataset(namespace: "visible", name: $name) { id upstream { dataset { name } } }
              search(text: $name, first: 1) { edges { id name } }
              suggest(prefix: $name, first: 1) { id }
            }
            """,
            "name",
            name);
    String id = data.at("/dataset/id").asText();
    assertThat(id).isEqualTo("dataset:visible/" + name);
    assertThat(data.at("/dataset/upstream/0/dataset/name").asText()).isEqualTo("source");
    assertThat(data.at("/search/edges/0/id").asText()).isEqualTo(id);
    assertThat(data.at("/suggest/0/id").asText()).isEqualTo(id);
  }

  @Test
  void after_a_manifest_that_waited_the_product_shows_it() {
    String name = "product-" + Long.toString(System.nanoTime(), 36);
    RestAssured.given()
        .body(
            """
            apiVersion: mesh.io/v1alpha1
            kind: DataProduct
            metadata: {name: %s, domain: visibility, owner: ann@example.com}
            spec:
              outputPorts:
                - {name: out, type: kafka-topic, connection: "kafka://broker:9092/%s"}
            """
                .formatted(name, name))
        .header("Prefer", "wait=20")
        .post("/api/v1/manifests")
        .then()
        .statusCode(201)
        .body("product", equalTo("product:visibility/" + name));

    JsonNode data =
        GraphQl.ask(
            """
            query($name: String!) {
              dataProduct(domain: "visibility", name: $name) {
                owners { name } ports { matchStatus } domain { name } }
              search(text: $name, first: 1) { edges { id } }
            }
            """,
            "name",
            name);
    assertThat(data.at("/dataProduct/owners/0/name").asText()).isEqualTo("ann@example.com");
    assertThat(data.at("/dataProduct/ports/0/matchStatus").asText()).isEqualTo("UNMATCHED");
    assertThat(data.at("/search/edges/0/id").asText()).isEqualTo("product:visibility/" + name);
  }

  @Test
  void a_wait_that_was_too_short_says_so_and_loses_nothing() {
    String name = "late_" + Long.toString(System.nanoTime(), 36);
    RestAssured.given()
        .body(Events.run("visible", name, "COMPLETE").body())
        .header("Prefer", "wait=0")
        .post("/api/v1/lineage")
        .then()
        .statusCode(201);
    RestAssured.given()
        .body(Events.run("visible", name, "COMPLETE").body())
        .header("Prefer", "wait=20")
        .post("/api/v1/lineage")
        .then()
        .statusCode(201);
    assertThat(
            GraphQl.ask(
                    "query($name: String!) { job(namespace: \"visible\", name: $name)"
                        + " { runs { totalCount } } }",
                    "name",
                    name)
                .at("/job/runs/totalCount")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void what_is_news_and_what_is_known_is_visible_to_all_who_waited_for_it() throws Exception {
    String name = "busy_" + Long.toString(System.nanoTime(), 36);
    int calls = 60;
    try (ExecutorService callers = Executors.newFixedThreadPool(12)) {
      List<Future<Integer>> answers =
          IntStream.range(0, calls)
              .mapToObj(i -> {
                // Most say the same of another run; some say of another dataset what is new.
                String output = name + (i % 6 == 5 ? "_" + i : "");
                byte[] event =
                    Events.run("visible", name, "COMPLETE", List.of("source"), List.of(output))
                        .body();
                return callers.submit(() ->
                    RestAssured.given()
                        .body(event)
                        .header("Prefer", "wait=20")
                        .post("/api/v1/lineage")
                        .statusCode());
              })
              .toList();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(201);
      }
    }
    JsonNode data =
        GraphQl.ask(
            """
            query($name: String!) {
              job(namespace: "visible", name: $name) { runs { totalCount } }
              lineage(roots: ["dataset:visible/source"], direction: DOWNSTREAM, depth: 1) { nodes { id } }
            }
            """,
            "name",
            name);
    assertThat(data.at("/job/runs/totalCount").asInt()).isEqualTo(calls);
    assertThat(data.at("/lineage/nodes").findValuesAsText("id"))
        .filteredOn(id -> id.contains(name))
        .hasSize(1 + calls / 6);
  }

  @Test
  void subscribers_hear_of_what_changes() throws InterruptedException {
    String name = "heard_" + Long.toString(System.nanoTime(), 36);
    URI socket = URI.create("ws://127.0.0.1:" + RestAssured.port + "/graphql");
    try (GraphQlSocket changes =
        GraphQlSocket.subscribe(
            socket,
            "subscription { catalogChanges(kinds: [\"dataset\"]) { id kind at entity { id } } }")) {
      RestAssured.given()
          .body(Events.run("visible", name, "RUNNING", List.of(), List.of(name)).body())
          .post("/api/v1/lineage")
          .then()
          .statusCode(201);

      Set<String> heard = new TreeSet<>();
      while (!heard.contains("dataset:visible/" + name)) {
        JsonNode change = changes.next().at("/data/catalogChanges");
        assertThat(change.path("kind").asText()).isEqualTo("dataset");
        assertThat(change.at("/entity/id").asText()).isEqualTo(change.path("id").asText());
        heard.add(change.path("id").asText());
      }
    }
  }
}

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.DemoFacts;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.LineageAnswers;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo mesh, published as {@code --demo} does, against the facts that stand beside it. */
@QuarkusTest
@OnRealServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

  @Inject Stores stores;
  @Inject Intake intake;

  private DemoFacts expected;

  @BeforeEach
  void publishOnce() throws IOException {
    // Only now, not before all tests, does RestAssured know the port.
    if (expected == null) {
      expected = DemoFacts.publish(stores, intake);
    }
  }

  @Test
  void everything_is_there_once() {
    JsonNode data =
        GraphQl.ask(
            """
            { datasets(first: 1) { totalCount } jobs(first: 1) { totalCount }
              dataProducts(first: 1) { totalCount } domains(first: 20) { edges { node { name } } }
              search(text: "") { totalCount } }
            """);
    JsonNode counts = expected.path("counts");
    assertThat(data.at("/datasets/totalCount"))
        .isEqualTo(counts.path("datasetsAfterSymlinksAndSpelling"));
    assertThat(data.at("/jobs/totalCount")).isEqualTo(counts.path("jobs"));
    assertThat(data.at("/dataProducts/totalCount")).isEqualTo(counts.path("products"));
    Set<String> domains = new TreeSet<>();
    data.at("/domains/edges").forEach(edge -> domains.add(edge.at("/node/name").asText()));
    assertThat(domains).isEqualTo(DemoFacts.texts(expected.path("domains")));
    assertThat(data.at("/search/totalCount").asInt())
        .isEqualTo(
            counts.path("datasetsAfterSymlinksAndSpelling").asInt()
                + counts.path("jobs").asInt()
                + counts.path("products").asInt()
                + counts.path("domains").asInt());
  }

  @Test
  void jobs_and_their_unfinished_runs_are_as_expected() {
    Set<String> jobs = new TreeSet<>();
    List<String> runs = new ArrayList<>();
    long count = 0;
    for (JsonNode edge :
        GraphQl.ask(
                """
                { jobs(first: 1000) { edges { node { namespace name
                    runs(first: 100) { totalCount edges { node { state } } } } } } }
                """)
            .at("/jobs/edges")) {
      JsonNode job = edge.path("node");
      String name = job.path("namespace").asText() + "|" + job.path("name").asText();
      jobs.add(name);
      count += job.at("/runs/totalCount").asLong();
      for (JsonNode run : job.at("/runs/edges")) {
        if (!run.at("/node/state").asText().equals("COMPLETE")) {
          runs.add(name + " " + run.at("/node/state").asText());
        }
      }
    }
    List<String> unfinished = new ArrayList<>();
    expected
        .path("runsNotComplete")
        .forEach(
            run -> unfinished.add(run.path("job").asText() + " " + run.path("state").asText()));
    assertThat(jobs).isEqualTo(DemoFacts.texts(expected.path("jobs")));
    assertThat(count).isEqualTo(expected.at("/counts/runs").asLong());
    assertThat(runs).containsExactlyInAnyOrderElementsOf(unfinished);
  }

  @Test
  void every_edge_that_was_seen_is_history_and_the_others_are_live() {
    Set<String> all = new TreeSet<>();
    Set<String> live = new TreeSet<>();
    Map<String, String> renamed = new HashMap<>();
    for (JsonNode ended : expected.path("lifecycle")) {
      if (ended.path("renamedTo").isTextual()) {
        renamed.put(
            expected.id(ended.path("dataset").asText()),
            expected.id(ended.path("renamedTo").asText()));
      }
    }
    for (JsonNode edge : expected.path("datasetEdges")) {
      String from = expected.id(edge.path("from").asText());
      String to = expected.id(edge.path("to").asText());
      String by = " by " + edge.path("job").asText();
      all.add(from + " -> " + to + by);
      if (edge.path("liveNow").asBoolean()) {
        // What was connected to the old name goes on under the new one.
        live.add(renamed.getOrDefault(from, from) + " -> " + renamed.getOrDefault(to, to) + by);
      }
    }
    assertThat(edges(true)).isEqualTo(all);
    assertThat(edges(false)).isEqualTo(live);
  }

  private Set<String> edges(boolean history) {
    Set<String> roots = new TreeSet<>();
    expected
        .path("datasetEdges")
        .forEach(edge -> {
          roots.add(expected.id(edge.path("from").asText()));
          roots.add(expected.id(edge.path("to").asText()));
        });
    return LineageAnswers.edgesByJob(
        GraphQl.ask(
                """
                query($roots: [ID!]!, $history: Boolean) {
                  lineage(roots: $roots, direction: BOTH, includeHistory: $history) {
                    edges { from to jobs { namespace name } } } }
                """,
                "roots",
                roots,
                "history",
                history)
            .path("lineage"));
  }

  @Test
  void closures_are_as_expected() {
    for (JsonNode closure : expected.path("closures")) {
      String root = expected.id(closure.path("root").asText());
      Set<String> wanted = new TreeSet<>();
      JsonNode unified = closure.path("datasetsWithSpellingUnified");
      (unified.isMissingNode() ? closure.path("datasets") : unified)
          .forEach(name -> wanted.add(expected.id(name.asText())));
      Set<String> reached = new TreeSet<>();
      GraphQl.ask(
              "query($roots: [ID!]!, $direction: LineageDirection)"
                  + " { lineage(roots: $roots, direction: $direction) { nodes { id } } }",
              "roots",
              List.of(root),
              "direction",
              closure.path("direction").asText())
          .at("/lineage/nodes")
          .forEach(node -> reached.add(node.path("id").asText()));
      reached.remove(root);
      assertThat(reached).as(closure.path("direction").asText() + " of " + root).isEqualTo(wanted);
    }
  }

  @Test
  void aliases_lead_to_one_dataset() {
    for (String how : List.of("bySymlink", "bySpelling")) {
      for (JsonNode group : expected.path("aliasGroups").path(how)) {
        Set<String> ids = new TreeSet<>();
        group.forEach(name -> ids.add(expected.id(name.asText())));
        assertThat(ids).as("%s", group).hasSize(1);
      }
    }
  }

  @Test
  void owners_are_those_that_were_told() {
    expected
        .path("owners")
        .properties()
        .forEach(entry -> {
          int space = entry.getKey().indexOf(' ');
          String kind = entry.getKey().substring(0, space);
          String name = entry.getKey().substring(space + 1);
          int bar = name.indexOf('|');
          Set<String> owners = new TreeSet<>();
          GraphQl.ask(
                  "query($namespace: String!, $name: String!) { "
                      + kind
                      + "(namespace: $namespace, name: $name) { owners { name } } }",
                  "namespace",
                  name.substring(0, bar),
                  "name",
                  name.substring(bar + 1))
              .at("/" + kind + "/owners")
              .forEach(owner -> owners.add(owner.path("name").asText()));
          assertThat(owners).as(entry.getKey()).containsAll(DemoFacts.texts(entry.getValue()));
        });
  }

  @Test
  void products_have_the_ports_and_owners_of_their_manifests() {
    Set<String> unmatched = new TreeSet<>();
    expected
        .path("unmatchedPorts")
        .forEach(port ->
            unmatched.add(port.path("manifest").asText() + " " + port.path("port").asText()));
    for (JsonNode manifest : expected.path("manifests")) {
      String name = manifest.path("name").asText();
      JsonNode product =
          GraphQl.ask(
                  """
                  query($domain: String!, $name: String!) { dataProduct(domain: $domain, name: $name) {
                    owners { name } manifests { version }
                    ports { direction matchStatus datasets { id } } } }
                  """,
                  "domain",
                  manifest.path("domain").asText(),
                  "name",
                  name)
              .path("dataProduct");
      Set<String> owners = new TreeSet<>();
      product.path("owners").forEach(owner -> owners.add(owner.path("name").asText()));
      assertThat(owners).as(name).contains(manifest.path("owner").asText());
      Set<String> ports = new TreeSet<>();
      product.path("ports").forEach(port -> ports.addAll(port(port)));
      for (JsonNode port : manifest.path("ports")) {
        boolean matched =
            port.path("dataset").isTextual()
                && !unmatched.contains(
                    manifest.path("manifest").asText() + " " + port.path("name").asText());
        String direction = port.path("direction").asText();
        if (matched) {
          assertThat(ports)
              .as(name)
              .contains(direction + " MATCHED " + expected.id(port.path("dataset").asText()));
        } else {
          assertThat(ports)
              .as(name)
              .containsAnyOf(direction + " UNMATCHED", direction + " NOT_A_DATASET");
        }
      }
    }
  }

  /** A port as text, once for each dataset that fits it. */
  private static List<String> port(JsonNode port) {
    String text = port.path("direction").asText() + " " + port.path("matchStatus").asText();
    List<String> texts = new ArrayList<>();
    port.path("datasets").forEach(dataset -> texts.add(text + " " + dataset.path("id").asText()));
    return texts.isEmpty() ? List.of(text) : texts;
  }

  @Test
  void the_broken_contract_is_a_dead_letter_that_says_what_is_wrong() {
    JsonNode letters =
        GraphQl.ask("{ deadLetters { totalCount edges { node { code message topic } } } }")
            .path("deadLetters");
    assertThat(letters.path("totalCount").asInt()).isEqualTo(1);
    JsonNode letter = letters.at("/edges/0/node");
    assertThat(letter.path("code").asText()).isEqualTo("INVALID_MANIFEST");
    assertThat(letter.path("topic").asText()).isEqualTo("catalog.manifests");
    for (JsonNode error : expected.at("/brokenManifest/errors")) {
      assertThat(letter.path("message").asText())
          .contains(error.path("line").asText() + ":", error.path("key").asText());
    }
  }
}

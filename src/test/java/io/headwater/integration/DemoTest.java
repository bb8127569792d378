package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.cli.PublishedDemo;
import io.headwater.testkit.service.Counters;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo mesh, published as {@code --demo} does, against the facts that stand beside it. */
@QuarkusTest
@OnRealServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

  @Inject Stores stores;
  @Inject Intake intake;

  private final Map<String, String> ids = new HashMap<>();
  private JsonNode expected = new ObjectMapper().createObjectNode();

  @BeforeEach
  void publishOnce() throws IOException {
    // Only now, not before all tests, does RestAssured know the port.
    if (!expected.isEmpty()) {
      return;
    }
    expected =
        new ObjectMapper()
            .readTree(Files.readAllBytes(Path.of("src/main/resources/demo/expected.json")));
    intake.settle();
    stores.empty();
    Counters before = Counters.now();
    assertThat(PublishedDemo.publish()).isZero();
    intake.settle();
    Counters counted = Counters.now().since(before);
    assertThat(counted.total()).isEqualTo(PublishedDemo.size());
    assertThat(counted.of("dead-letter")).isEqualTo(1);
    assertThat(counted.of("duplicate")).isZero();
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
    assertThat(domains).isEqualTo(texts(expected.path("domains")));
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
    assertThat(jobs).isEqualTo(texts(expected.path("jobs")));
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
        renamed.put(id(ended.path("dataset").asText()), id(ended.path("renamedTo").asText()));
      }
    }
    for (JsonNode edge : expected.path("datasetEdges")) {
      String from = id(edge.path("from").asText());
      String to = id(edge.path("to").asText());
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
          roots.add(id(edge.path("from").asText()));
          roots.add(id(edge.path("to").asText()));
        });
    Set<String> edges = new TreeSet<>();
    for (JsonNode edge :
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
            .at("/lineage/edges")) {
      for (JsonNode job : edge.path("jobs")) {
        edges.add(
            edge.path("from").asText()
                + " -> "
                + edge.path("to").asText()
                + " by "
                + job.path("namespace").asText()
                + "|"
                + job.path("name").asText());
      }
    }
    return edges;
  }

  @Test
  void closures_are_as_expected() {
    for (JsonNode closure : expected.path("closures")) {
      String root = id(closure.path("root").asText());
      Set<String> wanted = new TreeSet<>();
      JsonNode unified = closure.path("datasetsWithSpellingUnified");
      (unified.isMissingNode() ? closure.path("datasets") : unified)
          .forEach(name -> wanted.add(id(name.asText())));
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
        group.forEach(name -> ids.add(id(name.asText())));
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
          assertThat(owners).as(entry.getKey()).containsAll(texts(entry.getValue()));
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
              .contains(direction + " MATCHED " + id(port.path("dataset").asText()));
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

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "exact name, customer-360-updates, customer-360-updates",
    "exact name of a job, shipment-enricher, shipment-enricher",
    "exact name of a product, churn-features, churn-features",
    "exact full name, crm.public.contact, crm.public.contact",
    "prefix, late-shipment-det, late-shipment-detector",
    "prefix of a word within, sentim, ticket_sentiment",
    "word within snake_case, dunning_candidates, billing.dunning_candidates",
    "typing error, shipment-enrichr, shipment-enricher",
    "typing error, custmer-identity, customer-identity",
    "column, scanned_at, depot-scans",
    "domain, fintech-core, fintech-core",
  })
  void a_search_finds_first_what_is_meant_and_suggestions_agree(
      String rule, String text, String first) {
    JsonNode data =
        GraphQl.ask(
            """
            query($text: String!) {
              search(text: $text, first: 5) { edges { id name kind matchedFields } }
              suggest(prefix: $text, first: 5) { id }
            }
            """,
            "text",
            text);
    JsonNode edges = data.at("/search/edges");
    assertThat(edges.at("/0/name").asText()).as("%s: %s", rule, edges).isEqualTo(first);
    assertThat(edges.at("/0/matchedFields").size()).isPositive();
    List<String> found = new ArrayList<>();
    edges.forEach(edge -> found.add(edge.path("id").asText()));
    List<String> suggested = new ArrayList<>();
    data.path("suggest").forEach(suggestion -> suggested.add(suggestion.path("id").asText()));
    assertThat(suggested).isEqualTo(found);
  }

  @Test
  void an_owner_finds_what_it_owns() {
    for (JsonNode edge :
        GraphQl.ask("{ search(text: \"treasury\", first: 3) { edges { name matchedFields } } }")
            .at("/search/edges")) {
      assertThat(edge.path("matchedFields").toString()).contains("owner");
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The id of the one dataset that has this name, written namespace|name. */
  private String id(String name) {
    return ids.computeIfAbsent(name, DemoTest::findId);
  }

  private static String findId(String name) {
    int bar = name.indexOf('|');
    JsonNode dataset =
        GraphQl.ask(
                "query($namespace: String!, $name: String!)"
                    + " { dataset(namespace: $namespace, name: $name) { id } }",
                "namespace",
                name.substring(0, bar),
                "name",
                name.substring(bar + 1))
            .path("dataset");
    assertThat(dataset.isObject()).as(name).isTrue();
    return dataset.path("id").asText();
  }
}

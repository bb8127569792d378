package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.DemoFacts;
import io.headwater.testkit.service.EventFiles;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.LineageAnswers;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Seeds;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings of real producers, through Kafka, asked for in GraphQL. */
@QuarkusTest
@OnRealServices
class RecordedLineageTest {

  private static final String SPARK = "recorded-spark/shipments_etl";
  private static final String TABLES = "/data/shipments_etl/warehouse/logistics.db/";
  private static final String WALK =
      """
      query($roots: [ID!]!, $level: LineageLevel, $direction: LineageDirection, $asOf: DateTime,
          $history: Boolean) {
        lineage(roots: $roots, level: $level, direction: $direction, asOf: $asOf,
            includeHistory: $history) {
          isPartial totalEdges
          nodes { id }
          edges { from to jobs { namespace name } transformations { type subtype masking } }
        }
      }
      """;

  @Inject Stores stores;
  @Inject Intake intake;

  private void take(String recording) throws IOException {
    intake.settle();
    stores.empty();
    List<byte[]> events = new ArrayList<>(EventFiles.fixture(recording + ".ndjson"));
    Collections.shuffle(events, Seeds.random("RecordedLineageTest"));
    intake.events(events);
    intake.settle();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SPARK,
        "recorded-flink/shipment_status_bounded",
        "recorded-flink/shipment_enricher_cancelled"
      })
  void edges_and_runs_are_those_that_were_recorded(String recording) throws IOException {
    take(recording);
    JsonNode expected = EventFiles.expected(recording);
    List<String> roots = new ArrayList<>();
    for (JsonNode dataset : expected.path("datasets")) {
      roots.add(datasetId(dataset.path("id").asText()));
    }

    Set<String> edges = new TreeSet<>();
    for (JsonNode edge : expected.path("datasetEdges")) {
      edges.add(
          datasetId(edge.path("from").asText())
              + " -> "
              + datasetId(edge.path("to").asText())
              + " by "
              + edge.path("job").asText());
    }
    assertThat(LineageAnswers.edgesByJob(history(roots, "DATASET"))).isEqualTo(edges);

    Set<String> columns = new TreeSet<>();
    for (JsonNode edge : expected.path("columnEdges")) {
      columns.add(
          columnId(edge.path("fromDataset"), edge.path("fromField"))
              + " -> "
              + columnId(edge.path("toDataset"), edge.path("toField"))
              + " "
              + effects(edge.path("transformations"), "type"));
    }
    assertThat(edgesByEffect(history(roots, "COLUMN"))).isEqualTo(columns);

    for (JsonNode run : expected.path("runs")) {
      assertRun(run);
    }
  }

  @Test
  void a_renamed_table_reaches_its_sources_until_it_is_dropped() throws IOException {
    take(SPARK);
    String renamed = datasetId("file|" + TABLES + "late_shipments");

    JsonNode before = walk(renamed, Instant.parse("2026-11-20T15:47:32.747Z"));
    assertThat(ids(before.path("nodes")))
        .contains(
            datasetId("file|" + TABLES + "shipments_clean"),
            datasetId("file|" + TABLES + "raw_shipments"),
            datasetId("file|" + TABLES + "carriers"));

    JsonNode after = walk(renamed, Instant.parse("2026-11-20T15:47:36Z"));
    assertThat(after.path("totalEdges").asInt()).isZero();
    assertThat(ids(after.path("nodes"))).containsExactly(renamed);
  }

  private static JsonNode walk(String root, Instant asOf) {
    return GraphQl.ask(
            WALK,
            "roots",
            List.of(root),
            "direction",
            "BOTH",
            "asOf",
            asOf.toString(),
            "history",
            false)
        .path("lineage");
  }

  private static JsonNode history(List<String> roots, String level) {
    JsonNode graph =
        GraphQl.ask(WALK, "roots", roots, "level", level, "direction", "BOTH", "history", true)
            .path("lineage");
    assertThat(graph.path("isPartial").asBoolean()).isFalse();
    return graph;
  }

  private static Set<String> edgesByEffect(JsonNode graph) {
    Set<String> edges = new TreeSet<>();
    for (JsonNode edge : graph.path("edges")) {
      edges.add(
          edge.path("from").asText()
              + " -> "
              + edge.path("to").asText()
              + " "
              + effects(edge.path("transformations"), "type"));
    }
    return edges;
  }

  private static Set<String> effects(JsonNode transformations, String kind) {
    Set<String> effects = new TreeSet<>();
    for (JsonNode effect : transformations) {
      effects.add(
          effect.path(kind).asText()
              + "/"
              + effect.path("subtype").asText()
              + (effect.path("masking").asBoolean() ? "/masking" : ""));
    }
    return effects;
  }

  private static void assertRun(JsonNode expected) {
    String id = expected.path("runId").asText();
    JsonNode run =
        GraphQl.ask(
                """
                query($id: String!) { run(id: $id) {
                  state startedAt endedAt
                  job { namespace name } parent { runId } root { runId }
                  inputs { id } outputs { id }
                } }
                """,
                "id",
                id)
            .path("run");
    assertThat(run.path("state").asText())
        .as(id)
        .isEqualTo(expected.path("expectedState").asText());
    assertThat(time(run.path("startedAt"))).as(id).isEqualTo(time(expected.path("startedAt")));
    assertThat(time(run.path("endedAt"))).as(id).isEqualTo(time(expected.path("endedAt")));
    assertThat(run.at("/job/namespace").asText() + "|" + run.at("/job/name").asText())
        .isEqualTo(expected.path("job").asText());
    assertThat(run.at("/parent/runId").asText(null))
        .isEqualTo(expected.path("parentRunId").asText(null));
    assertThat(ids(run.path("inputs"))).as(id).isEqualTo(datasetIds(expected.path("inputs")));
    assertThat(ids(run.path("outputs"))).as(id).isEqualTo(datasetIds(expected.path("outputs")));
  }

  private static @org.jspecify.annotations.Nullable Instant time(JsonNode text) {
    return text.isTextual() ? Instant.parse(text.asText()) : null;
  }

  private static Set<String> ids(JsonNode nodes) {
    Set<String> ids = new TreeSet<>();
    nodes.forEach(node -> ids.add(node.path("id").asText()));
    return ids;
  }

  private static Set<String> datasetIds(JsonNode names) {
    Set<String> ids = new TreeSet<>();
    names.forEach(name -> ids.add(datasetId(name.asText())));
    return ids;
  }

  private static String columnId(JsonNode dataset, JsonNode field) {
    return datasetId(dataset.asText()).replaceFirst("^dataset:", "column:")
        + "/"
        + java.net.URLEncoder.encode(field.asText(), java.nio.charset.StandardCharsets.UTF_8)
            .replace("*", "%2A");
  }

  /** The id of the one dataset that has this name, written namespace|name. */
  private static String datasetId(String recorded) {
    // Spark's DROP names a table by a path that does not exist; it means the table itself.
    return DemoFacts.datasetId(recorded.replace("logistics.db/logistics.db", "logistics.db"));
  }
}

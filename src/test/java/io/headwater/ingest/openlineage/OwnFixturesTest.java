package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.ingest.MemoryMesh;
import io.headwater.testkit.memory.Cases;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trap of the hand-written events, whatever the order of the lines. */
class OwnFixturesTest {

  static Stream<Fixture> fixtures() {
    return Fixture.in("own");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void eventsInTheirOrderGiveTheFacts(Fixture fixture) {
    MemoryMesh stores = new MemoryMesh();
    fixture.events().forEach(event -> stores.intake.apply(java.util.List.of(event)));
    check(fixture, stores);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void eventsInAnyOrderGiveTheFacts(Fixture fixture) {
    Cases.each(
        10,
        random -> {
          MemoryMesh stores = new MemoryMesh();
          stores.intake.applySomehow(fixture.events(), random);
          check(fixture, stores);
        });
  }

  private static void check(Fixture fixture, MemoryMesh stores) {
    Mesh mesh = new Mesh(stores);
    for (Map.Entry<String, JsonNode> fact : fixture.expected().properties()) {
      check(fact.getKey(), fact.getValue(), mesh, fixture);
    }
  }

  private static void check(String key, JsonNode expected, Mesh mesh, Fixture fixture) {
    LineageFacts lineage = new LineageFacts(mesh);
    CatalogFacts catalog = new CatalogFacts(mesh);
    RunFacts runs = new RunFacts(mesh, fixture);
    switch (key) {
      case "trap" -> {}
      case "edges" -> lineage.edges(expected);
      case "liveEdges" -> lineage.liveEdges(expected);
      case "reach" -> lineage.reach(expected);
      case "columnEdges" -> lineage.columnEdges(expected, Optional.empty());
      case "columnEdgesAsOf" -> lineage.columnEdgesAsOf(expected);
      case "datasetEffects" -> lineage.datasetEffects(expected);
      case "datasets" -> catalog.datasets(expected);
      case "jobs" -> catalog.jobs(expected);
      case "aliases" -> catalog.aliases(expected);
      case "columns" -> catalog.columns(expected);
      case "schemaVersions" -> catalog.schemaVersions(expected);
      case "description" -> catalog.description(expected);
      case "owners" -> catalog.owners(expected);
      case "tags" -> catalog.tags(expected);
      case "facets" -> catalog.facets(expected);
      case "assertions" -> catalog.assertions(expected);
      case "jobInputs" -> catalog.jobInputs(expected);
      case "jobOutputs" -> catalog.jobOutputs(expected);
      case "runs" -> runs.runs(expected);
      case "warnings" -> runs.warnings(expected);
      case "deadLetters" -> runs.deadLetters(expected);
      default -> throw new AssertionError("nobody checks '" + key + "'");
    }
  }
}

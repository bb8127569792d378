package io.headwater.ingest.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageResult;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.RunId;
import io.headwater.model.SchemaField;
import io.headwater.testkit.memory.Cases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Spark and Flink really sent gives the lineage that was written down from it. */
class RecordedFixturesTest {

  private static final String TABLES = "file|/data/shipments_etl/warehouse/logistics.db/";
  private static final Instant DROPPED = Instant.parse("2026-11-20T15:47:32.748Z");

  static Stream<Fixture> fixtures() {
    return Stream.concat(Fixture.in("recorded-spark"), Fixture.in("recorded-flink"));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void recordedEventsGiveTheExpectedLineageInAnyOrder(Fixture fixture) {
    Cases.each(
        3,
        random -> {
          MemoryMesh stores = new MemoryMesh();
          stores.intake.applySomehow(fixture.events(), random);
          check(fixture.expected(), new Mesh(stores));
          assertThat(stores.records.letters()).isEmpty();
        });
  }

  private static void check(JsonNode expected, Mesh mesh) {
    assertThat(LineageFacts.flat(mesh.everyEdge()))
        .isEqualTo(new LineageFacts(mesh).flat(expected.get("datasetEdges")));
    assertThat(columns(mesh)).isEqualTo(columns(expected.get("columnEdges"), mesh));
    runs(expected.get("runs"), mesh);
    Set<DatasetId> datasets = new TreeSet<>();
    for (JsonNode node : expected.get("datasets")) {
      DatasetId id = SparkPaths.undouble(Fixture.dataset(node.get("id").textValue()));
      datasets.add(mesh.canonical(id));
      schema(node.get("lastOutputSchema"), id, mesh);
      for (JsonNode symlink : node.get("symlinks")) {
        assertThat(mesh.canonical(SparkPaths.liftNamespace(Fixture.dataset(symlink.textValue()))))
            .isEqualTo(mesh.canonical(id));
      }
    }
    assertThat(mesh.datasets()).containsExactlyInAnyOrderElementsOf(datasets);
  }

  private static void schema(JsonNode expected, DatasetId id, Mesh mesh) {
    if (expected.isNull()) {
      return;
    }
    List<String> names = new ArrayList<>();
    expected.forEach(name -> names.add(name.textValue()));
    var entry = Objects.requireNonNull(mesh.catalog.findDatasets(List.of(id)).get(id));
    assertThat(entry.columns().stream().map(SchemaField::name).toList()).isEqualTo(names);
  }

  private static void runs(JsonNode expected, Mesh mesh) {
    for (JsonNode node : expected) {
      RunId id = new RunId(node.get("runId").textValue());
      var run = Objects.requireNonNull(mesh.catalog.findRuns(List.of(id)).get(id));
      assertThat(run.job()).isEqualTo(Fixture.job(node.get("job").textValue()));
      assertThat(run.state().name()).isEqualTo(node.get("expectedState").textValue());
      RunFacts.time(node, "startedAt", run.startedAt());
      RunFacts.time(node, "endedAt", run.endedAt());
      assertThat(run.parent().map(Parent::run).map(RunId::value))
          .isEqualTo(Optional.ofNullable(node.get("parentRunId").textValue()));
      assertThat(run.parent().flatMap(Parent::rootRun).map(RunId::value))
          .isEqualTo(Optional.ofNullable(node.get("rootRunId").textValue()));
      assertThat(names(run.inputs(), mesh)).isEqualTo(names(node.get("inputs"), mesh));
      assertThat(names(run.outputs(), mesh)).isEqualTo(names(node.get("outputs"), mesh));
    }
  }

  private static Set<DatasetId> names(Iterable<DatasetId> datasets, Mesh mesh) {
    Set<DatasetId> names = new TreeSet<>();
    datasets.forEach(dataset -> names.add(mesh.canonical(dataset)));
    return names;
  }

  private static Set<DatasetId> names(JsonNode expected, Mesh mesh) {
    Set<DatasetId> names = new TreeSet<>();
    // The file has names as they were sent; Spark doubles a folder of tables it drops.
    expected.forEach(
        name -> names.add(mesh.canonical(SparkPaths.undouble(Fixture.dataset(name.textValue())))));
    return names;
  }

  private static Set<String> columns(JsonNode expected, Mesh mesh) {
    Set<String> edges = new TreeSet<>();
    for (JsonNode edge : expected) {
      for (JsonNode how : edge.get("transformations")) {
        edges.add(
            column(edge, "from", mesh)
                + how.get("type").textValue()
                + how.get("subtype").textValue()
                + how.get("masking").booleanValue()
                + column(edge, "to", mesh));
      }
    }
    return edges;
  }

  private static String column(JsonNode edge, String end, Mesh mesh) {
    return new ColumnRef(
            mesh.canonical(Fixture.dataset(edge.get(end + "Dataset").textValue())),
            edge.get(end + "Field").textValue())
        .nodeId();
  }

  private static Set<String> columns(Mesh mesh) {
    Set<String> edges = new TreeSet<>();
    for (LineageResult.Edge edge : mesh.everyColumnEdge()) {
      edge.transformations()
          .forEach(how ->
              edges.add(
                  edge.from().nodeId()
                      + how.kind()
                      + how.subtype()
                      + how.masking()
                      + edge.to().nodeId()));
    }
    return edges;
  }

  @Test
  void aRenamedTableKeepsItsSourcesUntilItIsDropped() {
    MemoryMesh stores = new MemoryMesh();
    stores.intake.apply(Fixture.in("recorded-spark").findFirst().orElseThrow().events());
    Mesh mesh = new Mesh(stores);
    DatasetId table = renamed(stores);
    Optional<Instant> before = Optional.of(DROPPED.minusMillis(1));
    assertThat(mesh.closure(mesh.canonical(table), Direction.UPSTREAM, before))
        .contains(table(mesh, "shipments_clean"), table(mesh, "raw_shipments"))
        .contains(table(mesh, "carriers"));
    assertThat(mesh.liveEdges(Optional.empty()))
        .isNotEmpty()
        .noneMatch(edge ->
            edge.from().equals(mesh.canonical(table)) || edge.to().equals(mesh.canonical(table)));
  }

  private static DatasetId table(Mesh mesh, String name) {
    return mesh.canonical(Fixture.dataset(TABLES + name));
  }

  /** The table that was dropped in the end. */
  private static DatasetId renamed(MemoryMesh stores) {
    return stores.graph.listEndings().stream()
        .filter(ending -> ending.at().equals(DROPPED) && ending.renamedTo().isEmpty())
        .map(io.headwater.model.CatalogChange.Ending::dataset)
        .findFirst()
        .orElseThrow();
  }
}

package io.headwater.ingest.openlineage;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.Catalogs;
import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.Answers;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.testkit.memory.MemoryEdges;
import io.headwater.testkit.memory.MemoryGraphReader;
import io.headwater.testkit.memory.MemoryRecordReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What came of some events, read as users read it. */
final class Mesh {

  final MemoryMesh stores;
  final CatalogReader catalog;
  private final MemoryGraphReader graph;
  private final MemoryEdges edges;
  private final LineageQueries lineage;

  Mesh(MemoryMesh stores) {
    this.stores = stores;
    this.graph = new MemoryGraphReader(stores.graph);
    this.catalog = Catalogs.over(graph, new MemoryRecordReader(stores.records));
    this.edges = new MemoryEdges(stores.graph, 1);
    this.lineage = stores.lineage(Duration.ofDays(30), new Random(1));
  }

  /** The canonical name; itself where the catalog does not know it. */
  DatasetId canonical(DatasetId name) {
    return graph.findCanonical(List.of(name)).getOrDefault(name, name);
  }

  List<DatasetId> datasets() {
    return catalog.listDatasets(1_000, Optional.empty()).items();
  }

  Set<EntityId> closure(DatasetId root, Direction direction, Optional<Instant> asOf) {
    Set<EntityId> reached = new java.util.HashSet<>();
    lineage
        .walk(Answers.at(root, direction, Level.DATASET, asOf))
        .nodes()
        .forEach(node -> reached.add(node.id()));
    return reached;
  }

  /** Live edges between datasets. */
  List<LineageResult.Edge> liveEdges(Optional<Instant> asOf) {
    return all(datasets(), root -> Answers.oneHop(root, Direction.DOWNSTREAM, Level.DATASET, asOf));
  }

  /** Every edge between datasets. */
  List<LineageResult.Edge> everyEdge() {
    return all(datasets(), root -> Answers.history(root, Direction.DOWNSTREAM, Level.DATASET));
  }

  /** Live edges between columns. */
  List<LineageResult.Edge> columnEdges(Optional<Instant> asOf) {
    return all(columns(), root -> Answers.oneHop(root, Direction.UPSTREAM, Level.COLUMN, asOf));
  }

  /** Every edge between columns. */
  List<LineageResult.Edge> everyColumnEdge() {
    return all(columns(), root -> Answers.history(root, Direction.UPSTREAM, Level.COLUMN));
  }

  /** Every path of any dataset, under every dataset: columns outlive renames. */
  private List<ColumnRef> columns() {
    Set<String> paths = new TreeSet<>();
    edges.findColumns(datasets()).values().forEach(paths::addAll);
    List<ColumnRef> columns = new ArrayList<>();
    datasets().forEach(dataset -> paths.forEach(path -> columns.add(new ColumnRef(dataset, path))));
    return columns;
  }

  private <T extends EntityId> List<LineageResult.Edge> all(
      List<T> roots, Function<T, LineageRequest> question) {
    Map<List<EntityId>, LineageResult.Edge> all = new HashMap<>();
    for (T root : roots) {
      for (LineageResult.Edge edge : lineage.walk(question.apply(root)).edges()) {
        all.put(List.of(edge.from(), edge.to()), edge);
      }
    }
    return List.copyOf(all.values());
  }
}

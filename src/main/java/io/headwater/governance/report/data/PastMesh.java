package io.headwater.governance.report.data;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.Chunk;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.SchemaVersion;
import io.headwater.governance.classification.ClassificationDecisions;
import io.headwater.governance.classification.ClassificationSettings;
import io.headwater.governance.classification.Classifications;
import io.headwater.governance.classification.DatasetStatements;
import io.headwater.governance.classification.LiveClassifications;
import io.headwater.governance.classification.StatementReader;
import io.headwater.governance.classification.Taxonomy;
import io.headwater.governance.report.ReportGap;
import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.SchemaField;
import io.headwater.model.Times;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.ProductPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lineage and classifications of a past time: every dataset that had been seen, with its edges by
 * the rules of then, put into a graph of its own and classified once. Used by one thread, once.
 */
final class PastMesh {

  /** Most datasets looked at. */
  static final int MOST_DATASETS = 200_000;

  private final CatalogReader catalog;
  private final EdgeSource edges;
  private final LiveLineage lineage;
  private final PastDecisions decisions;
  private final ClassificationSettings settings;
  private final StatementReader statements;
  private final Instant at;
  private final GraphBuilder graph = new GraphBuilder();
  private int toldAgain;
  private int uncertainSchemas;

  PastMesh(
      CatalogReader catalog,
      EdgeSource edges,
      ClassificationDecisions decisions,
      LineageSettings lineage,
      ClassificationSettings settings,
      Taxonomy taxonomy,
      Instant at) {
    this.catalog = catalog;
    this.edges = edges;
    this.lineage = LiveLineage.at(edges, lineage, at);
    this.decisions = new PastDecisions(decisions, at);
    this.settings = settings;
    this.statements = new StatementReader(taxonomy);
    this.at = at;
  }

  /** What was read; see {@link MeshState}. */
  record Read(
      NavigableMap<PortId, DatasetId> behind,
      Classifications labels,
      LiveLineage lineage,
      Instant watermark) {}

  /**
   * Reads all of it.
   *
   * @param products as they were then
   * @param gaps is told what is not known
   */
  Read read(Map<DataProductId, DataProduct> products, PortsBehind ports, List<ReportGap> gaps) {
    NavigableMap<DatasetId, DatasetEntry> entries = entries(gaps);
    NavigableMap<PortId, DatasetId> behind = ports.find(products.values(), entries::containsKey);
    OptionalLong latest = edges.latest();
    long seen = Math.min(latest.orElse(0), Times.nanos(at));
    LineageGraph built = graph.build(latest.isEmpty() ? latest : OptionalLong.of(seen));
    LiveClassifications labels = new LiveClassifications(settings);
    built.tell(List.of(labels));
    labels.setStatements(statements(entries, outputs(products, behind)));
    gaps.addAll(decisions.gaps());
    tell(gaps);
    return new Read(behind, labels, built.live(), Times.ofNanos(seen));
  }

  private void tell(List<ReportGap> gaps) {
    if (toldAgain > 0) {
      gaps.add(
          ReportGap.of(
              "datasets with tags that were seen again since: "
                  + toldAgain
                  + "; their tags are those that producers told last, earlier ones are not kept"));
    }
    if (uncertainSchemas > 0) {
      gaps.add(
          ReportGap.of(
              "datasets of which it is not certain which schema held: "
                  + uncertainSchemas
                  + "; the newest is used, since only the first and the last sighting of each are kept"));
    }
  }

  /** Every dataset that had been seen; its edges go into the graph meanwhile. */
  private NavigableMap<DatasetId, DatasetEntry> entries(List<ReportGap> gaps) {
    NavigableMap<DatasetId, DatasetEntry> entries = new TreeMap<>();
    Optional<String> after = Optional.empty();
    int looked = 0;
    do {
      Chunk<DatasetId> page = catalog.listDatasets(MeshStates.AT_ONCE, after);
      looked += page.items().size();
      after = page.next();
      List<DatasetEntry> known = new ArrayList<>();
      for (DatasetEntry entry : catalog.findDatasets(page.items()).values()) {
        if (!entry.firstSeen().isAfter(at)) {
          known.add(entry);
          DatasetEntry then = asOfThen(entry);
          boolean mayMatter = !then.tags().isEmpty() || hasTags(then.columns());
          toldAgain += mayMatter && entry.lastSeen().isAfter(at) ? 1 : 0;
          // What is not needed any more would be all facets of the mesh.
          entries.put(then.id(), then);
        }
      }
      put(known);
    } while (after.isPresent() && looked < MOST_DATASETS);
    if (after.isPresent()) {
      gaps.add(ReportGap.of("only the first " + looked + " datasets were looked at"));
    }
    return entries;
  }

  private static boolean hasTags(List<SchemaField> fields) {
    return fields.stream().anyMatch(field -> !field.tags().isEmpty() || hasTags(field.fields()));
  }

  /** A dataset as it was: with the schema that held, and without facets. */
  private DatasetEntry asOfThen(DatasetEntry entry) {
    List<SchemaVersion> then =
        entry.schemas().stream().filter(schema -> !schema.firstSeen().isAfter(at)).toList();
    if (then.size() > 1 && then.stream().anyMatch(schema -> schema.lastSeen().isAfter(at))) {
      uncertainSchemas++;
      then = List.of(then.getLast());
    }
    return new DatasetEntry(
        entry.id(),
        entry.names(),
        entry.platform(),
        entry.description(),
        entry.owners(),
        entry.tags(),
        Map.of(),
        then,
        entry.firstSeen(),
        entry.lastSeen());
  }

  private void put(Collection<DatasetEntry> known) {
    Map<DatasetId, Set<String>> columns = new HashMap<>();
    for (DatasetEntry entry : known) {
      Set<String> paths = columns.computeIfAbsent(entry.id(), _ -> new TreeSet<>());
      for (SchemaVersion schema : entry.schemas()) {
        if (!schema.firstSeen().isAfter(at)) {
          addPaths(schema.fields(), "", paths);
        }
      }
      entry.names().forEach(name -> graph.alias(name, entry.id()));
    }
    addObserved(columns.keySet());
    for (LiveDataset live : LiveDataset.list(lineage, columns.keySet())) {
      live.columns().clear();
      live.columns().addAll(columns.getOrDefault(live.dataset(), Set.of()));
      graph.put(live);
    }
  }

  private static void addPaths(List<SchemaField> fields, String prefix, Set<String> paths) {
    for (SchemaField field : fields) {
      paths.add(prefix + field.name());
      addPaths(field.fields(), prefix + field.name() + ".", paths);
    }
  }

  /** A column that column lineage named once is known from then on, whatever became of the edge. */
  private void addObserved(Set<DatasetId> outputs) {
    long then = Times.nanos(at);
    for (EdgeSource.ColumnFlow flow : edges.listColumnFlows(outputs, EdgeSource.Side.INTO)) {
      if (flow.observation().seen().points()[0] <= then) {
        addColumn(flow.from());
        addColumn(flow.to());
      }
    }
  }

  private void addColumn(ColumnRef column) {
    DatasetId dataset = column.dataset();
    graph.knownColumn(graph.dataset(dataset.namespace(), dataset.name()), column.path());
  }

  private static Map<DatasetId, List<ProductPort>> outputs(
      Map<DataProductId, DataProduct> products, NavigableMap<PortId, DatasetId> behind) {
    Map<DatasetId, List<ProductPort>> outputs = new HashMap<>();
    for (DataProduct product : products.values()) {
      for (ProductPort port : product.ports()) {
        DatasetId dataset = behind.get(port.id());
        if (dataset != null && port.id().direction() == Direction.OUTPUT) {
          outputs.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(port);
        }
      }
    }
    return outputs;
  }

  private List<DatasetStatements> statements(
      NavigableMap<DatasetId, DatasetEntry> entries, Map<DatasetId, List<ProductPort>> outputs) {
    List<DatasetStatements> all = new ArrayList<>();
    entries.forEach((dataset, entry) ->
        all.add(
            statements.read(
                entry, outputs.getOrDefault(dataset, List.of()), decisions.find(entry.names()))));
    return all;
  }
}

package io.headwater.governance.classification;

import io.headwater.governance.classification.Propagation.Result;
import io.headwater.lineage.graph.ColumnGraph;
import io.headwater.lineage.graph.GraphListener;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps classifications level with the lineage graph and with what is said of columns, in memory.
 * Writers come one after another; readers take the latest state and never wait. Thread-safe.
 */
@ApplicationScoped
public class LiveClassifications implements Classifications, GraphListener {

  private static final Logger LOG = Logger.getLogger(LiveClassifications.class);
  private static final String NO_GRAPH = "the lineage graph is being loaded";
  private static final String NO_STATEMENTS = "what is said of columns is being loaded";
  private static final String FAILED =
      "labels could not be computed after the latest change; see the log of the server";

  private final Object writing = new Object();
  private final Taxonomy taxonomy;
  private final Barriers barriers;
  private final int mostVisited;
  private final Propagation propagation = new Propagation();
  private boolean hasGraph;
  private boolean hasStatements;
  private int computedAnew;
  private volatile ClassifiedGraph current;

  /**
   * Classifications of an empty graph.
   *
   * @throws io.headwater.model.CatalogException INVALID_ARGUMENT when a setting cannot be used
   */
  public LiveClassifications(ClassificationSettings settings) {
    this.taxonomy =
        Taxonomy.with(
            new TreeMap<>(settings.kinds())
                .entrySet().stream()
                    .map(kind ->
                        new DataKind(
                            kind.getKey(),
                            kind.getValue().title(),
                            kind.getValue().special(),
                            kind.getValue().words().orElse(Set.of())))
                    .toList());
    this.barriers = new Barriers(settings);
    this.mostVisited = settings.mostVisited();
    ColumnGraph nothing = ColumnGraph.of(new LineageGraph());
    this.current =
        new ClassifiedGraph(
            new Result(
                nothing, new EdgeMasks(nothing, barriers), LabelPages.EMPTY, LabelPages.EMPTY),
            Map.of(),
            taxonomy,
            Optional.of(NO_GRAPH));
  }

  @Override
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  @Override
  public void loaded(ColumnGraph graph) {
    synchronized (writing) {
      hasGraph = true;
      computeAnew(graph, current.statements());
    }
  }

  @Override
  public void changed(ColumnGraph graph, Set<DatasetId> datasets) {
    synchronized (writing) {
      follow(current.statements(), graph, () -> change(graph, datasets));
    }
  }

  /** Lineage must not suffer from a failure here, and labels can always be computed anew. */
  private void follow(
      Map<DatasetId, DatasetStatements> statements, ColumnGraph graph, Supplier<Result> change) {
    Result result;
    try {
      result = change.get();
    } catch (RuntimeException e) {
      LOG.errorf(e, "labels could not be followed; they are computed anew");
      computeAnew(graph, statements);
      return;
    }
    publish(result, statements);
  }

  private Result change(ColumnGraph graph, Set<DatasetId> datasets) {
    Result before = current.result();
    Set<Integer> numbers = new LinkedHashSet<>();
    for (DatasetId dataset : datasets) {
      numbers.add(graph.findDataset(dataset));
    }
    numbers.remove(ColumnGraph.NONE);
    Set<Integer> columns = new LinkedHashSet<>();
    ColumnGraph.Edges edges = graph.edges();
    for (int number : numbers) {
      for (int column : edges.columnsOf(number)) {
        columns.add(column);
      }
    }
    // What is read from somewhere is a column there from now on.
    for (int column = before.graph().columns(); column < graph.columns(); column++) {
      columns.add(column);
      numbers.add(graph.datasetOf(column));
    }
    Map<Integer, Long> own = new LinkedHashMap<>();
    for (int number : numbers) {
      addOwn(graph, number, current.statements(), before.own(), own);
    }
    return propagation.change(before, graph, new EdgeMasks(graph, barriers), columns, own);
  }

  private void addOwn(
      ColumnGraph graph,
      int dataset,
      Map<DatasetId, DatasetStatements> statements,
      LabelPages before,
      Map<Integer, Long> own) {
    DatasetStatements said = statements.get(graph.dataset(dataset));
    DatasetStatements.OwnLabels labels = said == null ? _ -> 0 : said.ownLabels(taxonomy);
    for (int column : graph.edges().columnsOf(dataset)) {
      // An effect on all columns is no column that anything could be said of.
      long label = graph.isWhole(column) ? 0 : labels.of(graph.path(column));
      if (label != before.get(column)) {
        own.put(column, label);
      }
    }
  }

  /** How often all labels were computed from nothing. */
  int computedAnew() {
    synchronized (writing) {
      return computedAnew;
    }
  }

  private void computeAnew(ColumnGraph graph, Map<DatasetId, DatasetStatements> statements) {
    computedAnew++;
    Map<Integer, Long> own = new LinkedHashMap<>();
    for (DatasetId dataset : statements.keySet()) {
      int number = graph.findDataset(dataset);
      if (number != ColumnGraph.NONE) {
        addOwn(graph, number, statements, LabelPages.EMPTY, own);
      }
    }
    LabelPages.Editor pages = new LabelPages.Editor(LabelPages.EMPTY);
    own.forEach(pages::set);
    try {
      publish(
          propagation.compute(graph, new EdgeMasks(graph, barriers), pages.build()), statements);
    } catch (RuntimeException e) {
      LOG.errorf(e, "labels could not be computed");
      current = new ClassifiedGraph(current.result(), statements, taxonomy, Optional.of(FAILED));
    }
  }

  private void publish(Result result, Map<DatasetId, DatasetStatements> statements) {
    Optional<String> partial =
        hasGraph
            ? hasStatements ? Optional.empty() : Optional.of(NO_STATEMENTS)
            : Optional.of(NO_GRAPH);
    current = new ClassifiedGraph(result, statements, taxonomy, partial);
  }

  /** Puts what is said of all datasets in place of what was said before. */
  public void setStatements(Collection<DatasetStatements> all) {
    Map<DatasetId, DatasetStatements> statements = new HashMap<>();
    put(all, statements);
    synchronized (writing) {
      hasStatements = true;
      computeAnew(current.graph(), statements);
    }
  }

  /** Puts what is said of some datasets in place of what was said of them before. */
  public void replaceStatements(Collection<DatasetStatements> some) {
    synchronized (writing) {
      Map<DatasetId, DatasetStatements> before = current.statements();
      if (some.stream().allMatch(one -> one.equals(known(one, before)))) {
        return;
      }
      Map<DatasetId, DatasetStatements> statements = new HashMap<>(before);
      put(some, statements);
      ColumnGraph graph = current.graph();
      Result result = current.result();
      Map<Integer, Long> own = new LinkedHashMap<>();
      for (DatasetStatements one : some) {
        int number = graph.findDataset(one.dataset());
        if (number != ColumnGraph.NONE) {
          addOwn(graph, number, statements, result.own(), own);
        }
      }
      follow(
          statements,
          graph,
          () -> propagation.change(result, graph, result.masks(), List.of(), own));
    }
  }

  private static DatasetStatements known(
      DatasetStatements one, Map<DatasetId, DatasetStatements> all) {
    return all.getOrDefault(one.dataset(), new DatasetStatements(one.dataset(), List.of()));
  }

  private static void put(
      Collection<DatasetStatements> some, Map<DatasetId, DatasetStatements> all) {
    for (DatasetStatements one : some) {
      if (one.statements().isEmpty()) {
        all.remove(one.dataset());
      } else {
        all.put(one.dataset(), one);
      }
    }
  }

  /** The datasets of which contracts of some products say something. */
  public Set<DatasetId> findDatasetsOf(Collection<DataProductId> products) {
    Set<DataProductId> wanted = Set.copyOf(products);
    Set<DatasetId> datasets = new HashSet<>();
    for (DatasetStatements one : current.statements().values()) {
      for (Statement statement : one.statements()) {
        if (statement.origin() instanceof Statement.Contract contract
            && wanted.contains(contract.product())) {
          datasets.add(one.dataset());
        }
      }
    }
    return datasets;
  }

  /** Whether lineage knows a column, or something is said of it. */
  boolean isKnown(ColumnRef column) {
    ClassifiedGraph now = current;
    return now.graph().findColumn(column) != ColumnGraph.NONE
        || !now.statements(column.dataset()).ofColumn(column.path()).isEmpty();
  }

  @Override
  public Map<ColumnRef, ColumnClassification> findColumns(Collection<ColumnRef> columns) {
    ClassifiedGraph now = current;
    Map<ColumnRef, ColumnClassification> found = new HashMap<>();
    for (ColumnRef column : columns) {
      found.put(
          column,
          new ColumnClassification(now, column, now.graph().findColumn(column), mostVisited));
    }
    return found;
  }

  @Override
  public Map<DatasetId, DatasetClassification> findDatasets(Collection<DatasetId> datasets) {
    ColumnListing listing = new ColumnListing(current, mostVisited);
    Map<DatasetId, DatasetClassification> found = new HashMap<>();
    for (DatasetId dataset : datasets) {
      found.put(dataset, listing.dataset(dataset));
    }
    return found;
  }

  @Override
  public Listed<ColumnClassification> listColumns(
      ColumnFilter filter, Optional<ColumnRef> after, int first) {
    return new ColumnListing(current, mostVisited).list(filter, after, first);
  }

  @Override
  public Listed<ClassificationFinding> listFindings() {
    ClassifiedGraph now = current;
    List<ClassificationFinding> findings = new ColumnListing(now, mostVisited).findings();
    return new Listed<>(findings, false, findings.size(), now.partialReason(), watermark(now));
  }

  static Instant watermark(ClassifiedGraph classified) {
    return Times.ofNanos(classified.graph().latest().orElse(0));
  }
}

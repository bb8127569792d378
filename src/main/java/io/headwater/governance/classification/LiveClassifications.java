package io.headwater.governance.classification;

import io.headwater.governance.classification.Propagation.Result;
import io.headwater.lineage.graph.ColumnGraph;
import io.headwater.lineage.graph.GraphListener;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  @Inject
  public LiveClassifications(ClassificationSettings settings) {
    this.taxonomy = Taxonomy.of(settings);
    this.barriers = new Barriers(settings);
    this.mostVisited = settings.mostVisited();
    ColumnGraph nothing = ColumnGraph.of(new LineageGraph());
    this.current =
        new ClassifiedGraph(
            new Result(
                nothing, new EdgeMasks(nothing, barriers), LabelPages.EMPTY, LabelPages.EMPTY),
            Said.NOTHING,
            taxonomy,
            Optional.of(NO_GRAPH));
  }

  private LiveClassifications(LiveClassifications other) {
    this.taxonomy = other.taxonomy;
    this.barriers = other.barriers;
    this.mostVisited = other.mostVisited;
    this.current = other.current;
  }

  /** The same as it is at this moment, whatever changes later. */
  public Classifications frozen() {
    return new LiveClassifications(this);
  }

  @Override
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  @Override
  public void loaded(ColumnGraph graph) {
    synchronized (writing) {
      hasGraph = true;
      computeAnew(graph, current.said());
    }
  }

  @Override
  public void changed(ColumnGraph graph, Set<DatasetId> datasets) {
    synchronized (writing) {
      follow(current.said(), graph, () -> change(graph, datasets));
    }
  }

  /** What is said and what follows from it. */
  private record Followed(Said said, Result result) {}

  /** Lineage must not suffer from a failure here, and labels can always be computed anew. */
  private void follow(Said said, ColumnGraph graph, Supplier<Followed> change) {
    Followed followed;
    try {
      followed = change.get();
    } catch (RuntimeException e) {
      LOG.errorf(e, "labels could not be followed; they are computed anew");
      computeAnew(graph, said);
      return;
    }
    publish(followed);
  }

  private Followed change(ColumnGraph graph, Set<DatasetId> datasets) {
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
    List<DatasetId> names = numbers.stream().map(graph::dataset).toList();
    Said said = current.said().compared(graph, names);
    Map<Integer, Long> own = own(graph, names, said, before.own());
    return new Followed(
        said, propagation.change(before, graph, new EdgeMasks(graph, barriers), columns, own));
  }

  /** What columns of datasets are said to be, where that differs from before. */
  private Map<Integer, Long> own(
      ColumnGraph graph, Collection<DatasetId> datasets, Said said, LabelPages before) {
    Map<Integer, Long> own = new LinkedHashMap<>();
    ColumnGraph.Edges edges = graph.edges();
    for (DatasetId dataset : datasets) {
      int number = graph.findDataset(dataset);
      DatasetStatements statements = said.statements().get(dataset);
      DatasetStatements.OwnLabels labels =
          statements == null ? _ -> 0 : statements.ownLabels(taxonomy);
      for (int column : number == ColumnGraph.NONE ? new int[0] : edges.columnsOf(number)) {
        // An effect on all columns is no column that anything could be said of.
        long label =
            statements == null || graph.isWhole(column) ? 0 : labels.of(graph.path(column));
        if (label != before.get(column)) {
          own.put(column, label);
        }
      }
    }
    return own;
  }

  /** How often all labels were computed from nothing. */
  int computedAnew() {
    synchronized (writing) {
      return computedAnew;
    }
  }

  private void computeAnew(ColumnGraph graph, Said before) {
    computedAnew++;
    try {
      Said said =
          new Said(before.statements(), Map.of()).compared(graph, before.statements().keySet());
      LabelPages.Editor pages = new LabelPages.Editor(LabelPages.EMPTY);
      own(graph, said.statements().keySet(), said, LabelPages.EMPTY).forEach(pages::set);
      publish(
          new Followed(
              said, propagation.compute(graph, new EdgeMasks(graph, barriers), pages.build())));
    } catch (RuntimeException e) {
      LOG.errorf(e, "labels could not be computed");
      current = new ClassifiedGraph(current.result(), before, taxonomy, Optional.of(FAILED));
    }
  }

  private void publish(Followed followed) {
    Optional<String> partial =
        hasGraph
            ? hasStatements ? Optional.empty() : Optional.of(NO_STATEMENTS)
            : Optional.of(NO_GRAPH);
    current = new ClassifiedGraph(followed.result(), followed.said(), taxonomy, partial);
  }

  /** Puts what is said of all datasets in place of what was said before. */
  public void setStatements(Collection<DatasetStatements> all) {
    synchronized (writing) {
      hasStatements = true;
      computeAnew(current.graph(), Said.NOTHING.with(all));
    }
  }

  /** Puts what is said of some datasets in place of what was said of them before. */
  public void replaceStatements(Collection<DatasetStatements> some) {
    synchronized (writing) {
      Said before = current.said();
      List<DatasetStatements> other =
          some.stream().filter(one -> !one.equals(before.of(one.dataset()))).toList();
      if (!other.isEmpty()) {
        Said now = before.with(other);
        follow(now, current.graph(), () -> change(now, other));
      }
    }
  }

  private Followed change(Said now, Collection<DatasetStatements> other) {
    Result before = current.result();
    ColumnGraph graph = before.graph();
    List<DatasetId> names = other.stream().map(DatasetStatements::dataset).toList();
    Map<Integer, Long> own = own(graph, names, now, before.own());
    return new Followed(
        now.compared(graph, names),
        propagation.change(before, graph, before.masks(), List.of(), own));
  }

  /** The datasets of which contracts of some products say something. */
  public Set<DatasetId> findDatasetsOf(Collection<DataProductId> products) {
    Set<DataProductId> wanted = Set.copyOf(products);
    Set<DatasetId> datasets = new HashSet<>();
    for (DatasetStatements one : current.said().statements().values()) {
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
  public Map<DatasetId, Level> findStrict() {
    ClassifiedGraph now = current;
    now.partialReason()
        .ifPresent(reason -> {
          throw new CatalogException(ErrorCode.UNAVAILABLE, reason + "; try again");
        });
    return new ColumnListing(now, mostVisited).strict();
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

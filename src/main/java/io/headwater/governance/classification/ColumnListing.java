package io.headwater.governance.classification;

import io.headwater.governance.classification.Classifications.Listed;
import io.headwater.lineage.graph.ColumnGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Lists classified columns of one moment: those of the graph, and those of which something is said
 * although no event told of them. What bears on all columns of a dataset is no column by itself.
 * Used by one thread.
 */
final class ColumnListing {

  private static final Comparator<ColumnClassification> BY_ID =
      Comparator.comparing(one -> one.column().nodeId());

  /** Personal data is confidential at least. */
  private static final long STRICT = Labels.KINDS | Labels.bit(Level.CONFIDENTIAL);

  private final ClassifiedGraph classified;
  private final ColumnGraph graph;
  private final int mostVisited;

  ColumnListing(ClassifiedGraph classified, int mostVisited) {
    this.classified = classified;
    this.graph = classified.graph();
    this.mostVisited = mostVisited;
  }

  private ColumnClassification column(int number) {
    return new ColumnClassification(classified, graph.column(number), number, mostVisited);
  }

  /** Columns of a dataset that are said to exist and that the graph does not have. */
  private List<ColumnClassification> unseen(DatasetId dataset) {
    List<ColumnClassification> unseen = new ArrayList<>();
    for (String path : classified.said().unseen().getOrDefault(dataset, Set.of())) {
      unseen.add(
          new ColumnClassification(
              classified, new ColumnRef(dataset, path), ColumnGraph.NONE, mostVisited));
    }
    return unseen;
  }

  /** A dataset with its classified columns. */
  DatasetClassification dataset(DatasetId dataset) {
    DatasetStatements said = classified.statements(dataset);
    long label = said.label(classified.taxonomy());
    TreeMap<String, ColumnClassification> columns = new TreeMap<>();
    int number = graph.findDataset(dataset);
    if (number != ColumnGraph.NONE) {
      for (int column : graph.edges().columnsOf(number)) {
        label |= classified.label(column);
        if (!graph.isWhole(column)) {
          columns.put(graph.path(column), column(column));
        }
      }
    }
    unseen(dataset).forEach(one -> columns.put(one.column().path(), one));
    columns.values().removeIf(one -> !one.isClassified());
    for (ColumnClassification column : columns.values()) {
      label |= column.label();
    }
    return new DatasetClassification(
        dataset,
        Labels.findLevel(label),
        classified.taxonomy().kinds(label),
        said.ofDataset(),
        List.copyOf(columns.values()),
        classified.partialReason(),
        LiveClassifications.watermark(classified));
  }

  /** Datasets that are confidential or restricted, or hold personal data, as {@link #dataset}. */
  Map<DatasetId, Level> strict() {
    Map<DatasetId, Long> labels = new HashMap<>();
    classified
        .result()
        .labels()
        .forEach((column, label) -> {
          if ((label & STRICT) != 0) {
            join(labels, graph.dataset(graph.datasetOf(column)), label);
          }
        });
    for (DatasetStatements said : classified.said().statements().values()) {
      join(labels, said.dataset(), said.label(classified.taxonomy()));
      unseen(said.dataset()).forEach(one -> join(labels, said.dataset(), one.label()));
    }
    Map<DatasetId, Level> strict = new HashMap<>();
    labels.forEach((dataset, label) -> {
      if ((label & STRICT) != 0) {
        strict.put(
            dataset, Labels.findLevel(label).orElse(Level.CONFIDENTIAL).or(Level.CONFIDENTIAL));
      }
    });
    return strict;
  }

  private static void join(Map<DatasetId, Long> labels, DatasetId dataset, long label) {
    labels.merge(dataset, label, (one, other) -> one | other);
  }

  /** A page of those that pass a filter, by id. */
  Listed<ColumnClassification> list(ColumnFilter filter, Optional<ColumnRef> after, int first) {
    long kinds = classified.taxonomy().bits(filter.kinds());
    Optional<Set<ColumnRef>> conflicting =
        filter.conflictsOnly() ? Optional.of(conflicting()) : Optional.empty();
    Page page = new Page(after, first + 1);
    LabelPages.LabelSink sink =
        (column, label) -> {
          if (!graph.isWhole(column)
              && filter.passes(classified.own(column), label, kinds)
              && conflicting.map(some -> some.contains(graph.column(column))).orElse(true)) {
            page.add(column);
          }
        };
    if (filter.datasets().isEmpty()) {
      classified.result().labels().forEach(sink);
    } else {
      filter.datasets().get().forEach(dataset -> forEachColumn(dataset, sink));
    }
    for (DatasetId dataset : filter.datasets().orElse(classified.said().unseen().keySet())) {
      for (ColumnClassification one : unseen(dataset)) {
        if (filter.passes(one.own(), one.label(), kinds)
            && conflicting.map(some -> some.contains(one.column())).orElse(true)) {
          page.add(one);
        }
      }
    }
    List<ColumnClassification> items = page.items();
    return new Listed<>(
        items.subList(0, Math.min(first, items.size())),
        items.size() > first,
        page.total,
        classified.partialReason(),
        LiveClassifications.watermark(classified));
  }

  private void forEachColumn(DatasetId dataset, LabelPages.LabelSink sink) {
    int number = graph.findDataset(dataset);
    if (number != ColumnGraph.NONE) {
      for (int column : graph.edges().columnsOf(number)) {
        sink.label(column, classified.label(column));
      }
    }
  }

  private Set<ColumnRef> conflicting() {
    Set<ColumnRef> columns = new HashSet<>();
    findings().forEach(finding -> columns.add(finding.column().column()));
    return columns;
  }

  /** Everything that is said and cannot be, by column; only columns that are spoken of can be. */
  List<ClassificationFinding> findings() {
    return classified.findings(() -> {
      List<ColumnClassification> suspected = new ArrayList<>();
      for (DatasetStatements said : classified.said().statements().values()) {
        boolean denies = said.statements().stream().anyMatch(Statement::deniesPersonalData);
        forEachColumn(
            said.dataset(),
            (column, label) -> {
              long own = classified.own(column);
              if ((denies && (label & Labels.KINDS) != 0)
                  || (own != 0 && (label & ~own & ~Labels.KINDS) != 0)) {
                suspected.add(column(column));
              }
            });
        suspected.addAll(unseen(said.dataset()));
      }
      return suspected.stream().sorted(BY_ID).flatMap(one -> Findings.of(one).stream()).toList();
    });
  }

  /** Keeps the first of those that come after a place, and counts all. */
  private final class Page {

    private final Optional<ColumnRef> after;
    private final IntPredicate isBehind;
    private final int most;
    private final PriorityQueue<Integer> last =
        new PriorityQueue<>(Collections.reverseOrder(graph::compare));
    private final List<ColumnClassification> unseen = new ArrayList<>();
    private int skipped = ColumnGraph.NONE;
    private long total;

    Page(Optional<ColumnRef> after, int most) {
      this.after = after;
      this.most = most;
      int place = after.map(graph::findColumn).orElse(ColumnGraph.NONE);
      String id = after.map(ColumnRef::nodeId).orElse("");
      this.isBehind =
          place == ColumnGraph.NONE
              ? column -> id.isEmpty() || graph.column(column).nodeId().compareTo(id) > 0
              : column -> graph.compare(column, place) > 0;
    }

    void add(int column) {
      total++;
      int dataset = graph.datasetOf(column);
      if (dataset == skipped || !isBehind.test(column)) {
        return;
      }
      if (last.size() < most) {
        last.add(column);
        return;
      }
      int latest = last.element();
      if (graph.compare(column, latest) < 0) {
        last.remove();
        last.add(column);
      } else if (graph.datasetOf(latest) != dataset) {
        // Whatever comes of this dataset comes later than all that are kept.
        skipped = dataset;
      }
    }

    void add(ColumnClassification column) {
      total++;
      if (after.isEmpty() || column.column().nodeId().compareTo(after.get().nodeId()) > 0) {
        unseen.add(column);
      }
    }

    List<ColumnClassification> items() {
      List<ColumnClassification> items = new ArrayList<>(unseen);
      last.forEach(column -> items.add(column(column)));
      items.sort(BY_ID);
      return items.size() > most ? items.subList(0, most) : items;
    }
  }
}

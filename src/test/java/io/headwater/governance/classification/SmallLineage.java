package io.headwater.governance.classification;

import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Datasets by letters, columns by path, and classifications that follow them. */
final class SmallLineage {

  static final Transformation IDENTITY =
      new Transformation(Transformation.Kind.DIRECT, "IDENTITY", false);
  static final Transformation MASKED =
      new Transformation(Transformation.Kind.DIRECT, "TRANSFORMATION", true);
  static final Transformation SUM =
      new Transformation(Transformation.Kind.DIRECT, "AGGREGATION", false);
  static final Transformation FILTER =
      new Transformation(Transformation.Kind.INDIRECT, "FILTER", false);

  final LineageGraph graph = new LineageGraph();
  final LiveClassifications live;
  private final Map<DatasetId, LiveDataset> datasets = new TreeMap<>();

  SmallLineage() {
    this(new UsualSettings());
  }

  SmallLineage(ClassificationSettings settings) {
    live = new LiveClassifications(settings);
    graph.tell(List.of(live));
    live.setStatements(List.of());
  }

  static DatasetId dataset(String name) {
    return new DatasetId("kafka://broker:9092", name);
  }

  /** A column as {@code dataset.path}. */
  static ColumnRef column(String text) {
    int dot = text.indexOf('.');
    return new ColumnRef(dataset(text.substring(0, dot)), text.substring(dot + 1));
  }

  /** Lets columns be known. */
  SmallLineage columns(String... columns) {
    for (String column : columns) {
      of(column(column).dataset()).columns().add(column(column).path());
    }
    return this;
  }

  /** Lets an edge lead from one column to another. */
  SmallLineage edge(String from, String to, Transformation... how) {
    SortedSet<Transformation> all = new TreeSet<>(List.of(how));
    of(column(to).dataset())
        .columnFlows()
        .add(
            new LiveLineage.ColumnFlow(
                column(from),
                column(to),
                Optional.of(new JobId("etl", "make_" + column(to).dataset().name())),
                all,
                1,
                2));
    return columns(from, to);
  }

  /** Takes all edges away that lead into a dataset. */
  SmallLineage withoutEdgesInto(String dataset) {
    of(dataset(dataset)).columnFlows().clear();
    return this;
  }

  private LiveDataset of(DatasetId id) {
    return datasets.computeIfAbsent(id, LiveDataset::empty);
  }

  /** Puts all of it into the graph. */
  SmallLineage flow() {
    graph.replace(datasets.values());
    return this;
  }

  /** Lets a contract say something of a column. */
  static Statement contract(String path, Optional<Level> level, Optional<List<String>> kinds) {
    return new Statement(
        path,
        new Statement.Contract(
            new io.headwater.model.DataProductId(
                new io.headwater.model.DomainName("sales"), "orders"),
            "out"),
        level,
        kinds.map(TreeSet::new),
        false);
  }

  /** Lets a person say something of a column, or of the dataset where the path is empty. */
  static Statement person(
      String path, Optional<Level> level, Optional<List<String>> kinds, boolean inheritsNothing) {
    return new Statement(
        path,
        new Statement.Person("d1", "ann", "she knows", java.time.Instant.EPOCH),
        level,
        kinds.map(TreeSet::new),
        inheritsNothing);
  }

  /** Says all that is said of a dataset. */
  SmallLineage say(String dataset, Statement... statements) {
    live.replaceStatements(List.of(new DatasetStatements(dataset(dataset), List.of(statements))));
    return this;
  }

  /** Says that a column is of a level and holds kinds. */
  SmallLineage say(String column, Level level, String... kinds) {
    ColumnRef ref = column(column);
    return say(
        ref.dataset().name(),
        contract(ref.path(), Optional.of(level), Optional.of(List.of(kinds))));
  }

  ColumnClassification of(String column) {
    ColumnRef ref = column(column);
    Collection<ColumnClassification> found = live.findColumns(List.of(ref)).values();
    return found.iterator().next();
  }

  /** The level and kinds of a column, e.g. {@code CONFIDENTIAL [contact, name]}. */
  String label(String column) {
    ColumnClassification found = of(column);
    return found.level().map(Level::name).orElse("-")
        + " "
        + found.kinds().stream().map(DataKind::id).sorted().toList();
  }
}

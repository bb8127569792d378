package io.headwater.governance.classification;

import io.headwater.lineage.graph.ColumnGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a column is classified at one moment, and why. What it is comes at once; paths, barriers and
 * influences are searched for when they are asked for. All answers of one object are of one moment.
 * Thread-safe.
 */
public final class ColumnClassification {

  private final ClassifiedGraph classified;
  private final ColumnRef column;
  private final int number;
  private final int mostVisited;

  ColumnClassification(ClassifiedGraph classified, ColumnRef column, int number, int mostVisited) {
    this.classified = classified;
    this.column = column;
    this.number = number;
    this.mostVisited = mostVisited;
  }

  /** Which column, by its dataset's canonical name. */
  public ColumnRef column() {
    return column;
  }

  long label() {
    return number == ColumnGraph.NONE ? own() : classified.label(number);
  }

  long own() {
    return number == ColumnGraph.NONE
        ? statementsOfDataset().label(column.path(), classified.taxonomy())
        : classified.own(number);
  }

  private DatasetStatements statementsOfDataset() {
    return classified.statements(column.dataset());
  }

  /** How closely it is to be held; empty when nobody says so of it or of what it is made from. */
  public Optional<Level> level() {
    return Labels.findLevel(label());
  }

  /** The kinds of personal data it holds, in the order of the taxonomy. */
  public List<DataKind> kinds() {
    return classified.taxonomy().kinds(label());
  }

  /** The level that it is said to have itself. */
  public Optional<Level> declaredLevel() {
    return Labels.findLevel(own());
  }

  /** The kinds that it is said to hold itself. */
  public List<DataKind> declaredKinds() {
    return classified.taxonomy().kinds(own());
  }

  /** Whether anything is said of it itself, or of its dataset as a whole. */
  public boolean isDeclared() {
    return Labels.saysSomething(own());
  }

  /** Whether it has a level or kind only from what it is made from. */
  public boolean isInferred() {
    return Labels.saysSomething(label() & ~own());
  }

  /** Whether anything is known of it at all. */
  public boolean isClassified() {
    return Labels.saysSomething(label());
  }

  /** What is said of it, people first, and then what is said of its dataset as a whole. */
  public List<Statement> statements() {
    List<Statement> all = new ArrayList<>(statementsOfDataset().ofColumn(column.path()));
    all.addAll(statementsOfDataset().ofDataset());
    return all;
  }

  /** The levels and kinds it has only from what it is made from, each with the shortest path. */
  public List<Inference> inferences() {
    return number == ColumnGraph.NONE
        ? List.of()
        : new Explanation(classified, mostVisited).inferences(number);
  }

  /** Steps on the way to it at which something stopped, nearest first; at most 100. */
  public List<BarrierMet> barriers() {
    return number == ColumnGraph.NONE
        ? List.of()
        : new Explanation(classified, mostVisited).barriers(number);
  }

  /** Classified columns that influence it without their values flowing to it; at most 100. */
  public List<Influence> influences() {
    return number == ColumnGraph.NONE
        ? List.of()
        : new Explanation(classified, mostVisited).influences(number);
  }

  /** What is said of it that cannot be, given what it is made from. */
  public List<ClassificationFinding> findings() {
    return Findings.of(this);
  }

  /** Why something may be missing; empty when nothing is. */
  public Optional<String> partialReason() {
    return classified.partialReason();
  }

  /** The latest event time that is taken into account. */
  public Instant watermark() {
    return Times.ofNanos(classified.graph().latest().orElse(0));
  }
}

package io.headwater.governance.classification;

import io.headwater.governance.classification.Propagation.Result;
import io.headwater.lineage.graph.ColumnGraph;
import io.headwater.model.DatasetId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lineage, statements and labels of one moment, which belong together. Immutable; thread-safe. */
final class ClassifiedGraph {

  private final Result result;
  private final Said said;
  private final Taxonomy taxonomy;
  private final Optional<String> partialReason;
  private volatile @Nullable List<ClassificationFinding> findings;

  ClassifiedGraph(Result result, Said said, Taxonomy taxonomy, Optional<String> partialReason) {
    this.result = result;
    this.said = said;
    this.taxonomy = taxonomy;
    this.partialReason = partialReason;
  }

  Result result() {
    return result;
  }

  ColumnGraph graph() {
    return result.graph();
  }

  Taxonomy taxonomy() {
    return taxonomy;
  }

  /** What is said, of all datasets. */
  Said said() {
    return said;
  }

  DatasetStatements statements(DatasetId dataset) {
    return said.of(dataset);
  }

  /** Why labels may be missing; empty when none is. */
  Optional<String> partialReason() {
    return partialReason;
  }

  long label(int column) {
    return result.labels().get(column);
  }

  long own(int column) {
    return result.own().get(column);
  }

  /** What a column has only from what it is made from: nobody says so of itself. */
  long inferred(int column) {
    return label(column) & ~own(column);
  }

  /** Findings, computed when somebody asks first. */
  List<ClassificationFinding> findings(Supplier<List<ClassificationFinding>> compute) {
    List<ClassificationFinding> known = findings;
    if (known == null) {
      known = compute.get();
      findings = known;
    }
    return known;
  }
}

package io.headwater.governance.report.data;

import io.headwater.governance.classification.Barriers;
import io.headwater.governance.classification.ClassificationSettings;
import io.headwater.lineage.LineageSettings;
import io.headwater.model.ColumnRef;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes erasure plans. Thread-safe. */
@ApplicationScoped
class ErasurePlans {

  private final Barriers barriers;
  private final int mostVisited;

  ErasurePlans(ClassificationSettings classification, LineageSettings lineage) {
    this.barriers = new Barriers(classification);
    this.mostVisited = lineage.mostVisited();
  }

  /**
   * The plan for a column.
   *
   * @throws io.headwater.model.CatalogException NOT_FOUND when the column is not known
   */
  ErasurePlanner.Plan of(MeshState state, ColumnRef column) {
    return new ErasurePlanner(state, new ValueFlow(state, barriers), mostVisited).plan(column);
  }
}

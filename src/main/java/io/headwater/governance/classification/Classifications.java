package io.headwater.governance.classification;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How columns and datasets are classified now. Answers come from memory; what one call answers is
 * of one moment. Thread-safe.
 */
public interface Classifications {

  /** Levels and kinds that there are. */
  Taxonomy taxonomy();

  /** Every column that is asked for, classified or not; datasets by their canonical names. */
  Map<ColumnRef, ColumnClassification> findColumns(Collection<ColumnRef> columns);

  /** Every dataset that is asked for, classified or not, by canonical name. */
  Map<DatasetId, DatasetClassification> findDatasets(Collection<DatasetId> datasets);

  /**
   * A page of the classified columns, in the order of their ids.
   *
   * @param after the last column of the page before; empty for the first
   * @param first how many, 1 to 1,000
   */
  Listed<ColumnClassification> listColumns(
      ColumnFilter filter, Optional<ColumnRef> after, int first);

  /**
   * Datasets that are confidential or restricted, as {@link #findDatasets} says, by canonical name;
   * what holds personal data is confidential at least. Looks at every label.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE while labels may be missing
   */
  Map<DatasetId, Level> findStrict();

  /** Everything that is said of columns and cannot be, in the order of their ids. */
  Listed<ClassificationFinding> listFindings();

  /**
   * Part of a list.
   *
   * @param items in the order of the list
   * @param hasMore whether the list goes on
   * @param total how many the whole list holds
   * @param partialReason why something may be missing; empty when nothing is
   * @param watermark the latest event time that is taken into account
   */
  record Listed<T>(
      List<T> items,
      boolean hasMore,
      long total,
      Optional<String> partialReason,
      Instant watermark) {

    public Listed {
      items = List.copyOf(items);
    }
  }
}

package io.headwater.governance.policy;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;

/**
 * What is known of the sensitivity of columns beyond what manifests declare. Optional: without it,
 * declarations alone count. Thread-safe.
 */
public interface InferredColumns {

  /**
   * The columns of datasets that something is known of; others are absent. A fixed number of store
   * calls.
   *
   * @param datasets by canonical name
   */
  Map<ColumnRef, Fact> findFacts(Collection<DatasetId> datasets);

  /**
   * What was inferred of a column.
   *
   * @param level a classification level; empty when none
   * @param kinds of sensitive data, e.g. {@code personal}
   */
  record Fact(String level, SortedSet<String> kinds) {}
}

package io.headwater.lineage.graph;

import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import java.util.Map;
import java.util.Set;

/** Where a lineage graph is loaded from. */
public interface GraphSource {

  /**
   * What was loaded.
   *
   * @param graph lineage as it lives now
   * @param names every set of names of one dataset that has more than one, by the canonical name
   */
  record Loaded(LineageGraph graph, Map<DatasetId, Set<DatasetId>> names) {}

  /**
   * Reads everything. What changes meanwhile may be in it or not.
   *
   * @throws CatalogException UNAVAILABLE when the store does not answer in time
   */
  Loaded load();
}

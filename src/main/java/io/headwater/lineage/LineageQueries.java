package io.headwater.lineage;

import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers questions about lineage. Thread-safe. */
public interface LineageQueries {

  /**
   * Walks from the roots.
   *
   * @throws io.headwater.model.CatalogException with INVALID_ARGUMENT when a bound is not met,
   *     NOT_FOUND when no root exists, UNAVAILABLE when the store does not answer in time
   */
  LineageResult walk(LineageRequest request);

  /**
   * The live edges one hop from each of many datasets, now; keyed by the name asked for. A fixed
   * number of store calls.
   *
   * @param direction UPSTREAM or DOWNSTREAM
   */
  Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, LineageRequest.Direction direction);
}

package io.headwater.testkit;

import io.headwater.lineage.LineageNodes;
import io.headwater.lineage.LineagePath;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathRequest;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lineage for tests that ask for nothing but walks. */
public interface OnlyWalks extends LineageQueries {

  @Override
  default LineageNodes listNodes(NodesRequest page) {
    throw new UnsupportedOperationException("only walks are answered");
  }

  @Override
  default Map<EntityId, Integer> countHiddenNeighbours(
      LineageRequest request, Collection<? extends EntityId> shown) {
    throw new UnsupportedOperationException("only walks are answered");
  }

  @Override
  default Optional<LineagePath> findPath(PathRequest request) {
    throw new UnsupportedOperationException("only walks are answered");
  }

  @Override
  default Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, LineageRequest.Direction direction) {
    throw new UnsupportedOperationException("only walks are answered");
  }
}

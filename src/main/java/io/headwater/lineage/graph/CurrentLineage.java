package io.headwater.lineage.graph;

import io.headwater.lineage.LineageNodes;
import io.headwater.lineage.LineagePath;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathRequest;
import io.headwater.lineage.StoredLineage;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers questions about now from memory once the graph is loaded, and all others from the stores.
 * Both ways give the same answers. Thread-safe.
 */
@ApplicationScoped
public class CurrentLineage implements LineageQueries {

  private final StoredLineage stored;
  private final LiveGraph graph;

  CurrentLineage(StoredLineage stored, LiveGraph graph) {
    this.stored = stored;
    this.graph = graph;
  }

  @Override
  public LineageResult walk(LineageRequest request) {
    return (GraphLineage.canAnswer(request) ? now() : stored).walk(request);
  }

  @Override
  public Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, LineageRequest.Direction direction) {
    return now().neighbours(datasets, direction);
  }

  @Override
  public LineageNodes listNodes(NodesRequest page) {
    return (GraphLineage.canAnswer(page.walk()) ? now() : stored).listNodes(page);
  }

  @Override
  public Map<EntityId, Integer> countHiddenNeighbours(
      LineageRequest request, Collection<? extends EntityId> shown) {
    return (GraphLineage.canAnswer(request) ? now() : stored).countHiddenNeighbours(request, shown);
  }

  @Override
  public Optional<LineagePath> findPath(PathRequest request) {
    return (request.asOf().isEmpty() ? now() : stored).findPath(request);
  }

  private LineageQueries now() {
    return graph.findAnswers().orElse(stored);
  }
}

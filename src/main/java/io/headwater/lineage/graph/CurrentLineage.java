package io.headwater.lineage.graph;

import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.StoredLineage;
import io.headwater.model.DatasetId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

  private LineageQueries now() {
    return graph.findAnswers().orElse(stored);
  }
}

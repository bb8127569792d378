package io.headwater.lineage.graph;

import io.headwater.catalog.DatasetTags;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.ProductGroups;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where this server keeps its lineage graph. Thread-safe. */
@ApplicationScoped
public class LiveGraph {

  private final LineageSettings settings;
  private final ProductGroups groups;
  private final DatasetTags tags;
  private final List<GraphListener> listeners;
  private volatile @Nullable Loaded loaded;

  private record Loaded(LineageGraph graph, GraphLineage answers) {}

  LiveGraph(
      LineageSettings settings,
      ProductGroups groups,
      DatasetTags tags,
      Instance<GraphListener> listeners) {
    this.settings = settings;
    this.groups = groups;
    this.tags = tags;
    this.listeners = listeners.stream().toList();
  }

  /** Answers from the graph; empty until it has been loaded. */
  Optional<LineageQueries> findAnswers() {
    return Optional.ofNullable(loaded).map(Loaded::answers);
  }

  /**
   * The graph.
   *
   * @throws CatalogException UNAVAILABLE until it has been loaded
   */
  public LineageGraph get() {
    return Optional.ofNullable(loaded)
        .map(Loaded::graph)
        .orElseThrow(() ->
            new CatalogException(
                ErrorCode.UNAVAILABLE, "the lineage graph is being loaded; try again"));
  }

  /** The graph; empty until it has been loaded. */
  public Optional<LineageGraph> find() {
    return Optional.ofNullable(loaded).map(Loaded::graph);
  }

  /** Puts a graph in place of the one before. */
  public void set(LineageGraph graph) {
    loaded = new Loaded(graph, new GraphLineage(graph, settings, groups, tags));
    graph.tell(listeners);
  }
}

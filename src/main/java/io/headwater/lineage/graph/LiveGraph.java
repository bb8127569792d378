package io.headwater.lineage.graph;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where this server keeps its lineage graph. Thread-safe. */
@ApplicationScoped
public class LiveGraph {

  private volatile @Nullable LineageGraph graph;

  /** The graph; empty until it has been loaded. */
  public Optional<LineageGraph> find() {
    return Optional.ofNullable(graph);
  }

  /**
   * The graph.
   *
   * @throws CatalogException UNAVAILABLE until it has been loaded
   */
  public LineageGraph get() {
    return find()
        .orElseThrow(() ->
            new CatalogException(
                ErrorCode.UNAVAILABLE, "the lineage graph is being loaded; try again"));
  }

  /** Puts a graph in place of the one before. */
  public void set(LineageGraph loaded) {
    graph = loaded;
  }
}

package io.headwater.lineage.graph;

import io.headwater.model.DatasetId;
import java.util.Set;

/**
 * Is told what became of the lineage graph, right after readers can see it and before the next
 * change: by one thread at a time. The graph waits for it, so it must be quick; it must not throw.
 */
public interface GraphListener {

  /** A graph took the place of the one before. Numbers of the one before mean nothing in it. */
  void loaded(ColumnGraph graph);

  /**
   * Datasets were replaced.
   *
   * @param graph as it is now; numbers mean what they meant before
   * @param datasets names of which something else may be known now; empty when the graph was only
   *     packed anew
   */
  void changed(ColumnGraph graph, Set<DatasetId> datasets);
}

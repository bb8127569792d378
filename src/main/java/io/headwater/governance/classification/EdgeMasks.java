package io.headwater.governance.classification;

import io.headwater.lineage.graph.ColumnGraph;

/**
 * What passes the edges of a graph, by the number of their transformations. Thread-safe: each mask
 * is computed when it is wanted first, and always the same.
 */
final class EdgeMasks {

  /** No mask lets this bit pass: it says that a mask has been computed. */
  private static final long COMPUTED = Labels.SEALED;

  private final ColumnGraph graph;
  private final Barriers barriers;
  private final long[] masks;

  EdgeMasks(ColumnGraph graph, Barriers barriers) {
    this.graph = graph;
    this.barriers = barriers;
    this.masks = new long[graph.combinations()];
  }

  /** What passes an edge with these transformations. */
  long of(int combination) {
    long known = masks[combination];
    if (known == 0) {
      known = barriers.mask(graph.combination(combination)) | COMPUTED;
      masks[combination] = known;
    }
    return known & ~COMPUTED;
  }
}

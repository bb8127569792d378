package io.headwater.lineage.graph;

import java.util.List;

/** Counts the neighbours of nodes that are not shown. Used by one thread. */
final class HiddenCounts {

  private final Space space;
  private final List<Reach> reaches;
  private final Marks shown;

  /**
   * A count that has not begun.
   *
   * @param reaches one that has not begun for each direction
   * @param shown marks for as many nodes as the space has
   */
  HiddenCounts(Space space, List<Reach> reaches, Marks shown) {
    this.space = space;
    this.reaches = reaches;
    this.shown = shown;
  }

  /**
   * The count of each node.
   *
   * @param nodes what is shown
   * @param counted marks for as many nodes as the space has
   */
  int[] of(int[] nodes, Marks counted) {
    for (int node : nodes) {
      shown.mark(node, 0);
    }
    int[] counts = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      int at = i;
      for (Reach reach : reaches) {
        space.hop(
            reach,
            nodes[i],
            (from, to) -> {
              int far = reach.isUpstream() ? from : to;
              boolean isNew = !counted.isMarked(far) || counted.get(far) != at;
              if (isNew && !shown.isMarked(far)) {
                counted.mark(far, at);
                counts[at]++;
              }
            });
      }
    }
    return counts;
  }
}

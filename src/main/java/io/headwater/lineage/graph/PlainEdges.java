package io.headwater.lineage.graph;

import io.headwater.lineage.LineageResult;
import io.headwater.model.EntityId;
import java.util.List;

/**
 * Edges between nodes of one kind: they are met at one end only, and again at the other end by a
 * walk in the other direction.
 */
record PlainEdges(Space space, List<Reach> reaches) implements WalkedEdges {

  @Override
  public int total() {
    int[] count = new int[1];
    forEach((_, _) -> count[0]++);
    return count[0];
  }

  @Override
  public void forEach(Space.EdgeSink sink) {
    Reach first = reaches.getFirst();
    walk(first, sink);
    if (reaches.size() > 1) {
      Reach second = reaches.getLast();
      // The first walk went upstream: it met an edge where it went on from its downstream end.
      walk(
          second,
          (from, to) -> {
            if (!first.isWalked(to) || !space.mayEnter(first, from)) {
              sink.edge(from, to);
            }
          });
    }
  }

  private void walk(Reach reach, Space.EdgeSink sink) {
    IntList order = reach.order();
    for (int i = 0; i < order.size() && reach.isWalked(order.get(i)); i++) {
      space.walkedEdges(reach, order.get(i), sink);
    }
  }

  @Override
  public LineageResult.Edge edge(int from, EntityId fromId, int to, EntityId toId) {
    return space.edge(from, fromId, to, toId);
  }
}

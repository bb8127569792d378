package io.headwater.lineage.graph;

import io.headwater.lineage.LineageResult;
import io.headwater.model.EntityId;
import java.util.Arrays;

/** The edges that some walks met, each pair of ends once. */
interface WalkedEdges {

  /** How many there are. */
  int total();

  /** Gives each to a sink. */
  void forEach(Space.EdgeSink sink);

  /** One of them. */
  LineageResult.Edge edge(int from, EntityId fromId, int to, EntityId toId);

  /**
   * Those between some nodes, by from, then to.
   *
   * @param places where each of these nodes comes in the order of ids
   * @param nodes the number of each, by that place
   * @param ids the id of each, by that place
   */
  default java.util.List<LineageResult.Edge> between(Marks places, int[] nodes, EntityId[] ids) {
    LongList found = new LongList();
    forEach((from, to) -> {
      if (places.isMarked(from) && places.isMarked(to)) {
        found.add((long) places.get(from) << 32 | places.get(to));
      }
    });
    long[] sorted = found.toArray();
    Arrays.sort(sorted);
    LineageResult.Edge[] edges = new LineageResult.Edge[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      int from = (int) (sorted[i] >>> 32);
      int to = (int) sorted[i];
      edges[i] = edge(nodes[from], ids[from], nodes[to], ids[to]);
    }
    return java.util.List.of(edges);
  }
}

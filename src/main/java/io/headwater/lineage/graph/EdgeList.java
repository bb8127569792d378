package io.headwater.lineage.graph;

/** Edges before they are compressed: 12 bytes each. Used by one thread. */
final class EdgeList {

  private final LongList edges = new LongList();
  private final IntList to = new IntList();

  void add(int from, int to, int attribute) {
    edges.add((long) from << 32 | attribute);
    this.to.add(to);
  }

  /** Gives both ends of every edge other numbers. */
  void renumber(int[] numbers) {
    long[] all = edges.array();
    int[] ends = to.array();
    for (int i = 0; i < to.size(); i++) {
      all[i] = (long) numbers[(int) (all[i] >>> 32)] << 32 | ((int) all[i] & 0xFFFFFFFFL);
      ends[i] = numbers[ends[i]];
    }
  }

  Relation relation(int intoNodes, int outNodes) {
    return Relation.of(edges.array(), to.array(), to.size(), intoNodes, outNodes);
  }
}

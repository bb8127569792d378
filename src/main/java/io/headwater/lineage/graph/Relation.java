package io.headwater.lineage.graph;

/**
 * Edges of one kind. Those into a node are kept with their attributes and say what there is; those
 * out of it are derived: each neighbour once, without attributes. Immutable.
 *
 * @param into by downstream end: upstream ends, with attributes, one entry for each attributes
 * @param out by upstream end: downstream ends
 */
record Relation(Adjacency into, Adjacency out) {

  static final Relation EMPTY = new Relation(Adjacency.empty(true), Adjacency.empty(false));

  /** Rows that stand in place of compressed ones. */
  int replacedRows() {
    return into.replaced().rows() + out.replaced().rows();
  }

  /** Bytes of memory, without attributes. */
  long memory() {
    return into.memory() + out.memory();
  }

  /**
   * Compresses edges. Rows are sorted, and what is said twice is kept once.
   *
   * @param edges by downstream end, in any order: upstream end << 32 | attributes
   * @param to the downstream end of each
   * @param intoNodes how many downstream ends there are
   * @param outNodes how many upstream ends
   */
  static Relation of(long[] edges, int[] to, int count, int intoNodes, int outNodes) {
    int[] begins = new int[intoNodes + 1];
    for (int i = 0; i < count; i++) {
      begins[to[i] + 1]++;
    }
    for (int i = 0; i < intoNodes; i++) {
      begins[i + 1] += begins[i];
    }
    long[] sorted = new long[count];
    int[] next = java.util.Arrays.copyOf(begins, intoNodes);
    for (int i = 0; i < count; i++) {
      sorted[next[to[i]]++] = edges[i];
    }
    Rows rows = new Rows(intoNodes, outNodes, count);
    for (int node = 0; node < intoNodes; node++) {
      java.util.Arrays.sort(sorted, begins[node], begins[node + 1]);
      for (int i = begins[node]; i < begins[node + 1]; i++) {
        if (i == begins[node] || sorted[i] != sorted[i - 1]) {
          rows.add((int) (sorted[i] >>> 32), (int) sorted[i]);
        }
      }
      rows.end(node);
    }
    return rows.build();
  }

  /** Takes rows in the order of their nodes, each ascending, and derives the other direction. */
  static final class Rows {

    private final int outNodes;
    private final int[] offsets;
    private int[] targets;
    private int[] attributes;
    private int size;

    Rows(int intoNodes, int outNodes, int expected) {
      this.outNodes = outNodes;
      this.offsets = new int[intoNodes + 1];
      this.targets = new int[expected];
      this.attributes = new int[expected];
    }

    void add(int neighbour, int attribute) {
      if (size == targets.length) {
        int length = Growth.of(size);
        targets = java.util.Arrays.copyOf(targets, length);
        attributes = java.util.Arrays.copyOf(attributes, length);
      }
      targets[size] = neighbour;
      attributes[size++] = attribute;
    }

    void end(int node) {
      offsets[node + 1] = size;
    }

    Relation build() {
      if (size < targets.length) {
        targets = java.util.Arrays.copyOf(targets, size);
        attributes = java.util.Arrays.copyOf(attributes, size);
      }
      return new Relation(Adjacency.of(offsets, targets, attributes), out());
    }

    private Adjacency out() {
      int[] begins = new int[outNodes + 1];
      for (int node = 0; node + 1 < offsets.length; node++) {
        for (int i = offsets[node]; i < offsets[node + 1]; i++) {
          if (isFirst(node, i)) {
            begins[targets[i] + 1]++;
          }
        }
      }
      for (int i = 0; i < outNodes; i++) {
        begins[i + 1] += begins[i];
      }
      int[] next = java.util.Arrays.copyOf(begins, outNodes);
      int[] reverse = new int[begins[outNodes]];
      for (int node = 0; node + 1 < offsets.length; node++) {
        for (int i = offsets[node]; i < offsets[node + 1]; i++) {
          if (isFirst(node, i)) {
            reverse[next[targets[i]]++] = node;
          }
        }
      }
      return Adjacency.of(begins, reverse);
    }

    private boolean isFirst(int node, int index) {
      return index == offsets[node] || targets[index] != targets[index - 1];
    }
  }
}

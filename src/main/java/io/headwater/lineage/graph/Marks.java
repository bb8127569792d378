package io.headwater.lineage.graph;

import java.util.Arrays;

/**
 * A small number for some of many nodes. To forget them all costs nothing: later numbers are told
 * from earlier ones by a base that grows. Used by one walk at a time.
 */
final class Marks {

  private int[] values = new int[0];
  private int base = 1;
  private int top;

  /** Forgets everything, and makes room for nodes. */
  void begin(int nodes) {
    if (values.length < nodes) {
      values = new int[Growth.atLeast(values.length, nodes)];
      top = 0;
    }
    // A number is below the count of nodes, so the next walk cannot run over.
    if (top > Integer.MAX_VALUE - values.length - 2) {
      Arrays.fill(values, 0);
      top = 0;
    }
    base = top + 1;
  }

  boolean isMarked(int node) {
    return values[node] >= base;
  }

  /** The number of a marked node. */
  int get(int node) {
    return values[node] - base;
  }

  void mark(int node, int number) {
    values[node] = base + number;
    top = Math.max(top, base + number);
  }
}

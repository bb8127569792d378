package io.headwater.lineage.neo4j;

import java.util.Arrays;

/** The columns of a load by the numbers that Neo4j gave their nodes. Used by one thread. */
final class ColumnNumbers {

  private static final int NONE = -1;

  private long[] nodes = new long[1024];
  private int[] columns = new int[1024];
  private int[] datasets = new int[1024];
  private int count;

  ColumnNumbers() {
    Arrays.fill(columns, NONE);
  }

  void put(long node, int dataset, int column) {
    if (++count * 2 > nodes.length) {
      grow();
    }
    int slot = slot(node);
    nodes[slot] = node;
    columns[slot] = column;
    datasets[slot] = dataset;
  }

  /** Where a node stands; negative when it is a column that came after the columns were read. */
  int find(long node) {
    int slot = slot(node);
    return columns[slot] == NONE ? NONE : slot;
  }

  int column(int found) {
    return columns[found];
  }

  int dataset(int found) {
    return datasets[found];
  }

  private int slot(long node) {
    int mask = nodes.length - 1;
    int slot = (int) (node * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (columns[slot] != NONE && nodes[slot] != node) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldNodes = nodes;
    int[] oldColumns = columns;
    int[] oldDatasets = datasets;
    nodes = new long[oldNodes.length * 2];
    columns = new int[nodes.length];
    datasets = new int[nodes.length];
    Arrays.fill(columns, NONE);
    for (int i = 0; i < oldNodes.length; i++) {
      if (oldColumns[i] != NONE) {
        int slot = slot(oldNodes[i]);
        nodes[slot] = oldNodes[i];
        columns[slot] = oldColumns[i];
        datasets[slot] = oldDatasets[i];
      }
    }
  }
}

package io.headwater.lineage.graph;

/** Searches the columns of a dataset, which are in the order of their path numbers. */
final class ColumnRows {

  private ColumnRows() {}

  /** The column of a path, or {@link Names#NONE}. */
  static int find(Row row, int[] paths, int path) {
    int at = index(row, paths, path);
    if (at == row.end) {
      return Names.NONE;
    }
    int column = GraphState.node(row.values[at]);
    return paths[column] == path ? column : Names.NONE;
  }

  /** The first index whose path is not below one. */
  static int index(Row row, int[] paths, int path) {
    int low = row.begin;
    int high = row.end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paths[GraphState.node(row.values[middle])] < path) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

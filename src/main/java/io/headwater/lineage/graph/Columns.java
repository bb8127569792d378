package io.headwater.lineage.graph;

/**
 * Columns with dense numbers. A view of a table that only grows, like {@link Names}.
 *
 * @param datasets the dataset of each
 * @param paths the path of each, by its number among path names
 * @param count how many columns
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Columns(int[] datasets, int[] paths, int count) {

  /** The number of the path {@code *}: always the first. */
  static final int WHOLE = 0;

  int dataset(int column) {
    return datasets[column];
  }

  int path(int column) {
    return paths[column];
  }

  boolean isWhole(int column) {
    return paths[column] == WHOLE;
  }

  /** Bytes of memory. */
  long memory() {
    return 4L * datasets.length + 4L * paths.length;
  }
}

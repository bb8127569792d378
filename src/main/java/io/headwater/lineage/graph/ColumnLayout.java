package io.headwater.lineage.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Columns in their final order: those of a dataset side by side, because walks meet them together.
 *
 * @param numbers the final number of each
 * @param columns by final number
 * @param columnsOf by dataset
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ColumnLayout(int[] numbers, Columns columns, Adjacency columnsOf) {

  /**
   * Orders columns.
   *
   * @param found dataset << 32 | path, in the order of their first numbers
   * @param known which are known from a schema or from column lineage, by first number
   */
  static ColumnLayout of(LongIndex found, BitSet known, int datasets) {
    int count = found.size();
    int[] begins = new int[datasets + 1];
    for (int i = 0; i < count; i++) {
      begins[(int) (found.key(i) >>> 32) + 1]++;
    }
    for (int i = 0; i < datasets; i++) {
      begins[i + 1] += begins[i];
    }
    // By dataset: path << 32 | first number.
    long[] order = new long[count];
    int[] next = Arrays.copyOf(begins, datasets);
    for (int i = 0; i < count; i++) {
      order[next[(int) (found.key(i) >>> 32)]++] = found.key(i) << 32 | i;
    }
    int[] numbers = new int[count];
    int[] datasetOf = new int[count];
    int[] pathOf = new int[count];
    int[] entries = new int[count];
    for (int dataset = 0; dataset < datasets; dataset++) {
      Arrays.sort(order, begins[dataset], begins[dataset + 1]);
      for (int i = begins[dataset]; i < begins[dataset + 1]; i++) {
        int first = (int) order[i];
        numbers[first] = i;
        datasetOf[i] = dataset;
        pathOf[i] = (int) (order[i] >>> 32);
        entries[i] = GraphState.entry(i, known.get(first));
      }
    }
    return new ColumnLayout(
        numbers, new Columns(datasetOf, pathOf, count), Adjacency.of(begins, entries));
  }
}

package io.headwater.lineage.graph;

import java.util.Arrays;

/** A growing list of ints. Used by one thread. */
final class IntList {

  private int[] values;
  private int size;

  IntList() {
    this(new int[16], 0);
  }

  /** A list that begins with the first values of an array, which it goes on to fill. */
  IntList(int[] values, int size) {
    this.values = values;
    this.size = size;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Growth.of(size));
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** The array behind it; only the first {@link #size} values count. */
  int[] array() {
    return values;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}

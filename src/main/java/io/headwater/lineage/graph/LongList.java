package io.headwater.lineage.graph;

import java.util.Arrays;

/** A growing list of longs. Used by one thread. */
final class LongList {

  private long[] values;
  private int size;

  LongList() {
    this(new long[16], 0);
  }

  /** A list that begins with the first values of an array, which it goes on to fill. */
  LongList(long[] values, int size) {
    this.values = values;
    this.size = size;
  }

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Growth.of(size));
    }
    values[size++] = value;
  }

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /** The array behind it; only the first {@link #size} values count. */
  long[] array() {
    return values;
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}

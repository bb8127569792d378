package io.headwater.lineage.graph;

import java.util.Arrays;

/**
 * Where the neighbours of one node stand: a cursor that is moved instead of made anew. Used by one
 * thread.
 */
final class Row {

  private static final int[] NOTHING = {};

  /** Holds the neighbours, ascending, from {@link #begin} to before {@link #end}. */
  int[] values = NOTHING;

  int begin;
  int end;
  private int[] attributes = NOTHING;
  private int shift;

  void at(int[] values, int begin, int end, int[] attributes, int shift) {
    this.values = values;
    this.begin = begin;
    this.end = end;
    this.attributes = attributes;
    this.shift = shift;
  }

  void atNothing() {
    at(NOTHING, 0, 0, NOTHING, 0);
  }

  /** The attributes of the edge at an index. */
  int attributes(int index) {
    return attributes[index + shift];
  }

  int size() {
    return end - begin;
  }

  /** The first index of a neighbour; {@link #end} where it is none. */
  int find(int neighbour) {
    int at = Arrays.binarySearch(values, begin, end, neighbour);
    if (at < 0) {
      return end;
    }
    while (at > begin && values[at - 1] == neighbour) {
      at--;
    }
    return at;
  }

  /** The index after the last edge to the neighbour at an index. */
  int after(int index) {
    int next = index + 1;
    while (next < end && values[next] == values[index]) {
      next++;
    }
    return next;
  }
}

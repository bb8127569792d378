package io.headwater.lineage.graph;

import org.jspecify.annotations.Nullable;

/**
 * Who is next to whom in one direction: compressed sparse rows, and rows that were replaced since.
 * Immutable.
 *
 * @param isAttributed whether each edge has attributes in this direction
 * @param offsets where the row of each node begins; one more than nodes
 * @param targets the neighbours of one node after another, each row ascending
 * @param attributes the attributes of each edge, parallel to the targets; empty where there are
 *     none
 * @param replaced rows that stand in place of those above: neighbours, then their attributes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Adjacency(
    boolean isAttributed, int[] offsets, int[] targets, int[] attributes, Pages replaced) {

  private static final int[] NONE = {};

  /** Nobody is next to anybody. */
  static Adjacency empty(boolean isAttributed) {
    return new Adjacency(isAttributed, new int[1], NONE, NONE, Pages.EMPTY);
  }

  /** Rows without attributes. */
  static Adjacency of(int[] offsets, int[] targets) {
    return new Adjacency(false, offsets, targets, NONE, Pages.EMPTY);
  }

  /** Rows with attributes. */
  static Adjacency of(int[] offsets, int[] targets, int[] attributes) {
    return new Adjacency(true, offsets, targets, attributes, Pages.EMPTY);
  }

  Adjacency with(Pages rows) {
    return new Adjacency(isAttributed, offsets, targets, attributes, rows);
  }

  /** How many nodes the compressed rows know. */
  int nodes() {
    return offsets.length - 1;
  }

  /** Moves a cursor to the row of a node, which may be a later one than any known here. */
  void read(int node, Row row) {
    read(node, replaced.get(node), row);
  }

  /** Moves a cursor to a row that stands in place, or else to the compressed one. */
  void read(int node, int @Nullable [] inPlace, Row row) {
    if (inPlace != null) {
      int count = isAttributed ? inPlace.length / 2 : inPlace.length;
      row.at(inPlace, 0, count, inPlace, count);
    } else if (node < nodes()) {
      row.at(targets, offsets[node], offsets[node + 1], attributes, 0);
    } else {
      row.atNothing();
    }
  }

  /** Bytes of memory, without the attributes. */
  long memory() {
    return 4L * offsets.length + 4L * targets.length + replaced.memory();
  }

  /** Bytes of memory of the attributes. */
  long attributesMemory() {
    return 4L * attributes.length;
  }
}

package io.headwater.lineage.graph;

import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Marks to be used again: as many as were ever in use at once, 4 bytes for each node. Thread-safe.
 */
final class MarksPool {

  private final ConcurrentLinkedDeque<Marks> free = new ConcurrentLinkedDeque<>();

  /** Marks that nobody uses, with nothing marked. */
  Marks take(int nodes) {
    Marks marks = free.pollFirst();
    Marks own = marks == null ? new Marks() : marks;
    own.begin(nodes);
    return own;
  }

  void giveBack(Marks marks) {
    free.addFirst(marks);
  }
}

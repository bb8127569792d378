package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.PartialReason;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a breadth-first walk in one direction reaches: each node once, at its least depth. Used by
 * one thread.
 */
final class Reach {

  private final Side side;
  private final Marks depths;
  private final int[] starts;
  private final IntList order = new IntList();
  private int hops;
  private Optional<String> stopped = Optional.empty();

  /** A walk that has not begun. */
  Reach(Side side, Marks depths, int[] starts) {
    this.side = side;
    this.depths = depths;
    this.starts = starts.clone();
    Arrays.sort(this.starts);
  }

  /**
   * Walks.
   *
   * @param depth how many hops at most; empty for all
   * @param mostVisited after how many nodes to stop
   * @param deadline when to stop, by {@link System#nanoTime}
   */
  void run(Space space, OptionalInt depth, int mostVisited, long deadline) {
    for (int start : starts) {
      reach(start, 0);
    }
    int begin = 0;
    int end = order.size();
    while (begin < end && (depth.isEmpty() || hops < depth.getAsInt())) {
      if (System.nanoTime() - deadline > 0) {
        stopped = Optional.of(PartialReason.tookTooLong(hops));
        return;
      }
      // Companions are as near as what they accompany, and are walked on from with it.
      for (int i = begin; i < end; i++) {
        space.reachCompanions(this, order.get(i), hops);
      }
      end = order.size();
      for (int i = begin; i < end; i++) {
        space.reachNeighbours(this, order.get(i), hops);
      }
      hops++;
      begin = end;
      end = order.size();
      if (order.size() > mostVisited) {
        stopped = Optional.of(PartialReason.tooMany(mostVisited));
        return;
      }
    }
  }

  /** Notes a node unless it was reached before, and then no further away. */
  void reach(int node, int depth) {
    if (!depths.isMarked(node)) {
      depths.mark(node, depth);
      order.add(node);
    }
  }

  boolean isUpstream() {
    return side == Side.INTO;
  }

  boolean isReached(int node) {
    return depths.isMarked(node);
  }

  /** The depth of a node that was reached. */
  int depth(int node) {
    return depths.get(node);
  }

  /** Whether the walk went on from a node. */
  boolean isWalked(int node) {
    return depths.isMarked(node) && depths.get(node) < hops;
  }

  boolean isStart(int node) {
    return Arrays.binarySearch(starts, node) >= 0;
  }

  /** What was reached, nearest first. */
  IntList order() {
    return order;
  }

  /** Why not everything was reached; empty when it was. */
  Optional<String> stopped() {
    return stopped;
  }
}

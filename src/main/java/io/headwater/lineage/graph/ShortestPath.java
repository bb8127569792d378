package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.PathSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The shortest way from one node down to another. First, from the end upwards: how many edges are
 * left from each node. Then, from the begin: the smallest edge of those that lead nearer. Used by
 * one thread.
 */
final class ShortestPath {

  private final Space space;
  private final Marks left;
  private final IntList order = new IntList();

  /**
   * A search that has not begun.
   *
   * @param left marks for as many nodes as the space has
   */
  ShortestPath(Space space, Marks left) {
    this.space = space;
    this.left = left;
  }

  /**
   * The edges of the way, at least one; empty where there is none. Of several ways the one whose
   * first edge is smallest, by its upstream end and then by its downstream end, then the second,
   * and so on.
   *
   * @throws io.headwater.model.CatalogException with QUERY_TOO_COMPLEX when a bound is met first
   */
  List<LineageResult.Edge> find(int from, int to, LineageSettings settings) {
    int[] begins = space.continuations(from);
    int[] ends = space.arrivals(to);
    if (!reaches(begins, ends, settings)) {
      return List.of();
    }
    List<LineageResult.Edge> path = new ArrayList<>();
    int[] candidates = begins;
    int remaining = Arrays.stream(begins).filter(left::isMarked).map(left::get).min().orElseThrow();
    for (; remaining > 0; remaining--) {
      int now = remaining;
      int upstream = smallest(candidates, node -> left.isMarked(node) && left.get(node) == now);
      int downstream =
          smallest(
              space.neighbours(upstream, Side.OUT_OF),
              node -> now == 1 ? contains(ends, node) : leadsOn(node, now - 1));
      path.add(space.edge(upstream, space.id(upstream), downstream, space.id(downstream)));
      candidates = space.continuations(downstream);
    }
    return path;
  }

  /** Marks every node with the number of edges from it, until a begin is met. */
  private boolean reaches(int[] begins, int[] ends, LineageSettings settings) {
    long deadline = System.nanoTime() + settings.longest().toNanos();
    markUpstreamOf(ends, 1);
    int begin = 0;
    for (int depth = 1; begin < order.size(); depth++) {
      if (Arrays.stream(begins).anyMatch(left::isMarked)) {
        return true;
      }
      PathSearch.requireWithin(settings, order.size(), deadline);
      int end = order.size();
      for (; begin < end; begin++) {
        markUpstreamOf(space.arrivals(order.get(begin)), depth + 1);
      }
    }
    return false;
  }

  private void markUpstreamOf(int[] nodes, int depth) {
    for (int node : nodes) {
      for (int upstream : space.neighbours(node, Side.INTO)) {
        if (!left.isMarked(upstream)) {
          left.mark(upstream, depth);
          order.add(upstream);
        }
      }
    }
  }

  private boolean leadsOn(int node, int remaining) {
    for (int next : space.continuations(node)) {
      if (left.isMarked(next) && left.get(next) == remaining) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] nodes, int node) {
    return Arrays.stream(nodes).anyMatch(other -> other == node);
  }

  private int smallest(int[] nodes, IntPredicate fits) {
    int smallest = Names.NONE;
    for (int node : nodes) {
      if (fits.test(node) && (smallest == Names.NONE || space.compare(node, smallest) < 0)) {
        smallest = node;
      }
    }
    return smallest;
  }
}

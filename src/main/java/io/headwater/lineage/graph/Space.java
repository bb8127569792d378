package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodeFilter;
import io.headwater.model.EntityId;
import java.util.List;

/** The nodes of a level, by number, and the edges between them. Used by one thread. */
abstract class Space implements IntOrder {

  private static final int UNTOLD = 0;
  private static final int IN = 1;
  private static final int OUT = 2;

  final GraphState state;
  private final NodeFilter filter;
  private final byte[] passes;
  private final boolean mayPassByItself;

  Space(GraphState state, NodeFilter filter) {
    this.state = state;
    this.filter = filter;
    this.passes = filter.passesAll() ? new byte[0] : new byte[state.datasets().count()];
    this.mayPassByItself = filter.mayPassByItself();
  }

  /** Takes edges that were walked. */
  interface EdgeSink {

    /** An edge by its ends. */
    void edge(int from, int to);
  }

  /** How many numbers there are. */
  abstract int size();

  /** Reaches what is as near as a node and is walked on from together with it. */
  abstract void reachCompanions(Reach reach, int node, int depth);

  /** Reaches what is one hop further than a node. */
  abstract void reachNeighbours(Reach reach, int node, int depth);

  /** The edges that a walk met at a node, each pair of ends once. */
  abstract void walkedEdges(Reach reach, int node, EdgeSink sink);

  /**
   * The edges of a hop from a node alone: those that a walk would meet at it, and at what is as
   * near. A pair of ends may come twice.
   */
  void hop(Reach reach, int node, EdgeSink sink) {
    for (int at : reach.isUpstream() ? arrivals(node) : continuations(node)) {
      walkedEdges(reach, at, sink);
    }
  }

  /** The edges of an answer. */
  abstract WalkedEdges edges(List<Reach> reaches);

  /** An edge by all that make it, between ends whose ids are given. */
  abstract LineageResult.Edge edge(int from, EntityId fromId, int to, EntityId toId);

  abstract EntityId id(int node);

  /** The number of what an id names; {@link Names#NONE} where it has none here. */
  abstract int find(EntityId id);

  /** Whether a walk may enter a node. */
  abstract boolean mayEnter(Reach reach, int node);

  /** Whom edges of a node lead to, or come from. */
  abstract int[] neighbours(int node, Side side);

  /** The nodes at which a path goes on that has come to a node: itself, and what it bears on. */
  abstract int[] continuations(int node);

  /** The nodes from which a path goes on at a node: the reverse. */
  abstract int[] arrivals(int node);

  /** Whether a number is that of a job. */
  abstract boolean isJob(int node);

  /** Whether the filter lets a dataset pass; each is looked at once. */
  final boolean passes(int dataset) {
    if (passes.length == 0) {
      return true;
    }
    if (passes[dataset] == UNTOLD) {
      passes[dataset] = (byte) (filter.test(state.datasets().dataset(dataset)) ? IN : OUT);
    }
    return passes[dataset] == IN;
  }

  /** Whether the filter lets a node pass whose dataset does not. */
  final boolean passesByItself(int node) {
    return mayPassByItself && filter.test(id(node));
  }
}

package io.headwater.lineage;

import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Times;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A breadth-first walk with a visited set: each node once, at its least depth. No recursion, no
 * enumeration of paths. Used by one thread.
 */
final class Walk {

  /** Nearest first, then by id. */
  static final Comparator<LineageResult.Node> NEAREST_FIRST =
      Comparator.comparingInt(LineageResult.Node::depth).thenComparing(node -> node.id().nodeId());

  private final Step.Stepper stepper;
  private final OptionalInt depth;
  private final Predicate<EntityId> filter;
  private final int mostVisited;
  private final long deadline;
  private final Map<EntityId, Integer> depths = new HashMap<>();
  private final Map<Pair, Edge> edges = new HashMap<>();
  private Optional<String> stopped = Optional.empty();

  /**
   * A walk that has not begun.
   *
   * @param depth how many hops at most; empty for all
   * @param filter which nodes may be entered
   * @param mostVisited how many nodes at most
   * @param deadline when to stop, by {@link System#nanoTime}
   */
  Walk(
      Step.Stepper stepper,
      OptionalInt depth,
      Predicate<EntityId> filter,
      int mostVisited,
      long deadline) {
    this.stepper = stepper;
    this.depth = depth;
    this.filter = filter;
    this.mostVisited = mostVisited;
    this.deadline = deadline;
  }

  private record Pair(EntityId from, EntityId to) {}

  /** An edge that was walked, by all jobs that make it. */
  static final class Edge {
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private final TreeSet<JobId> jobs = new TreeSet<>();
    private final TreeSet<Transformation> transformations = new TreeSet<>();

    void add(Step step) {
      first = Math.min(first, step.first());
      last = Math.max(last, step.last());
      step.job().ifPresent(jobs::add);
      transformations.addAll(step.transformations());
    }

    LineageResult.Edge between(EntityId from, EntityId to) {
      return new LineageResult.Edge(
          from, to, Times.ofNanos(first), Times.ofNanos(last), jobs, transformations);
    }
  }

  /** Walks in one direction; several walks unite. */
  void run(Collection<? extends EntityId> roots, EdgeSource.Side side) {
    Map<EntityId, Integer> reached = new HashMap<>();
    Set<EntityId> frontier = new LinkedHashSet<>(roots);
    frontier.forEach(root -> reached.put(root, 0));
    for (int hop = 0; !frontier.isEmpty() && (depth.isEmpty() || hop < depth.getAsInt()); hop++) {
      if (System.nanoTime() > deadline) {
        stopped = Optional.of(PartialReason.tookTooLong(hop));
        break;
      }
      List<Step> steps = new ArrayList<>(stepper.from(frontier, side));
      steps.removeIf(step -> !filter.test(step.far()) && !roots.contains(step.far()));
      // A companion of the frontier, such as the whole-dataset influence on a column, is as near as
      // the frontier. A job stands between two hops: it is as near as what it leads to, and it is
      // not walked on from, because the steps to it and from it come together.
      for (Step step : steps) {
        if (!(step.near() instanceof JobId)) {
          reached.putIfAbsent(step.near(), hop);
        }
      }
      Set<EntityId> next = new LinkedHashSet<>();
      for (Step step : steps) {
        if (reached.putIfAbsent(step.far(), hop + 1) == null && !(step.far() instanceof JobId)) {
          next.add(step.far());
        }
        edges
            .computeIfAbsent(new Pair(step.upstream(), step.downstream()), _ -> new Edge())
            .add(step);
      }
      if (reached.size() > mostVisited) {
        stopped = Optional.of(PartialReason.tooMany(mostVisited));
        break;
      }
      frontier = next;
    }
    reached.forEach((node, at) -> depths.merge(node, at, Math::min));
  }

  /** Why the walk did not reach everything; empty when it did. */
  Optional<String> stopped() {
    return stopped;
  }

  /** Nodes, nearest first, then by id. */
  List<LineageResult.Node> nodes() {
    List<LineageResult.Node> nodes = new ArrayList<>(depths.size());
    depths.forEach((id, at) -> nodes.add(new LineageResult.Node(id, at)));
    nodes.sort(NEAREST_FIRST);
    return nodes;
  }

  /** Edges between some nodes, by from, then to. */
  List<LineageResult.Edge> edges(Collection<LineageResult.Node> nodes) {
    Set<EntityId> shown = new HashSet<>();
    nodes.forEach(node -> shown.add(node.id()));
    List<LineageResult.Edge> list = new ArrayList<>();
    edges.forEach((pair, edge) -> {
      if (shown.contains(pair.from()) && shown.contains(pair.to())) {
        list.add(edge.between(pair.from(), pair.to()));
      }
    });
    list.sort(
        Comparator.comparing((LineageResult.Edge edge) -> edge.from().nodeId())
            .thenComparing(edge -> edge.to().nodeId()));
    return list;
  }

  /** How many edges were walked. */
  int edgeCount() {
    return edges.size();
  }
}

package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Searches for the shortest path, asking for the edges of each hop as a whole: what every other way
 * must agree with. First, from the downstream end upwards: how many edges are left from each node.
 * Then, from the upstream end: the smallest edge of those that lead nearer. Used by one thread, for
 * one question.
 */
public final class PathSearch {

  private static final Comparator<EntityId> BY_ID = Comparator.comparing(EntityId::nodeId);

  private final LineageSettings settings;
  private final LiveLineage live;
  private final Map<EntityId, Integer> left = new HashMap<>();
  private final Map<EntityId, Map<EntityId, Walk.Edge>> outOf = new HashMap<>();

  /**
   * A search that has not begun.
   *
   * @param live the edges, at the time that the question is about
   */
  public PathSearch(LineageSettings settings, LiveLineage live) {
    this.settings = settings;
    this.live = live;
  }

  /**
   * The path; empty where there is none.
   *
   * @throws CatalogException as {@link LineageQueries#findPath}
   */
  public Optional<LineagePath> find(PathRequest request) {
    Instant watermark = Times.ofNanos(live.latest().orElse(0));
    PathEnds ends = PathEnds.of(request, live);
    Step.Stepper stepper =
        request.level() == Level.COLUMN ? new ColumnStepper(live, false) : new DatasetStepper(live);
    return reaches(ends, stepper)
        ? Optional.of(new LineagePath(descend(ends), watermark))
        : Optional.empty();
  }

  /**
   * Checks after a hop whether a search may go on.
   *
   * @param met how many nodes it met
   * @param deadline when to stop, by {@link System#nanoTime}
   * @throws CatalogException with QUERY_TOO_COMPLEX when it may not
   */
  public static void requireWithin(LineageSettings settings, int met, long deadline) {
    if (System.nanoTime() - deadline > 0) {
      throw stopped("the search took longer than " + settings.longest());
    }
    if (met > settings.mostVisited()) {
      throw stopped("the search met more than " + settings.mostVisited() + " nodes");
    }
  }

  private static CatalogException stopped(String reason) {
    return new CatalogException(
        ErrorCode.QUERY_TOO_COMPLEX,
        reason + ": whether there is a path is not known; ask for a nearer end");
  }

  private boolean reaches(PathEnds ends, Step.Stepper stepper) {
    long deadline = System.nanoTime() + settings.longest().toNanos();
    Set<EntityId> frontier = Set.of(ends.to());
    for (int hop = 1; !frontier.isEmpty(); hop++) {
      Set<EntityId> next = new LinkedHashSet<>();
      for (Step step : stepper.from(frontier, Side.INTO)) {
        outOf
            .computeIfAbsent(step.upstream(), _ -> new HashMap<>())
            .computeIfAbsent(step.downstream(), _ -> new Walk.Edge())
            .add(step);
        if (left.putIfAbsent(step.upstream(), hop) == null) {
          next.add(step.upstream());
        }
      }
      if (continuations(ends.from()).findAny().isPresent()) {
        return true;
      }
      requireWithin(settings, left.size(), deadline);
      frontier = next;
    }
    return false;
  }

  private List<LineageResult.Edge> descend(PathEnds ends) {
    List<LineageResult.Edge> path = new ArrayList<>();
    EntityId at = ends.from();
    for (int remaining = nearest(at); remaining > 0; remaining--) {
      int now = remaining;
      EntityId upstream = smallest(continuations(at), node -> left.getOrDefault(node, 0) == now);
      Map<EntityId, Walk.Edge> edges = outOf.getOrDefault(upstream, Map.of());
      EntityId downstream =
          smallest(
              edges.keySet().stream(),
              node ->
                  now == 1
                      ? bearsOn(node, ends.to())
                      : continuations(node)
                          .anyMatch(next -> left.getOrDefault(next, 0) == now - 1));
      path.add(edges.getOrDefault(downstream, new Walk.Edge()).between(upstream, downstream));
      at = downstream;
    }
    return path;
  }

  private int nearest(EntityId node) {
    return continuations(node)
        .mapToInt(next -> left.getOrDefault(next, Integer.MAX_VALUE))
        .min()
        .orElseThrow();
  }

  /** The nodes met at which a path goes on that has come to a node. */
  private Stream<EntityId> continuations(EntityId node) {
    return isWhole(node)
        ? left.keySet().stream().filter(next -> bearsOn(node, next))
        : Stream.of(node).filter(left::containsKey);
  }

  private static boolean isWhole(EntityId node) {
    return node instanceof ColumnRef column && column.path().equals(ColumnRef.WHOLE_DATASET);
  }

  private static boolean bearsOn(EntityId node, EntityId other) {
    return node.equals(other)
        || (isWhole(node)
            && node instanceof ColumnRef whole
            && other instanceof ColumnRef column
            && column.dataset().equals(whole.dataset()));
  }

  private static EntityId smallest(Stream<EntityId> nodes, Predicate<EntityId> fits) {
    return nodes.filter(fits).min(BY_ID).orElseThrow();
  }
}

package io.headwater.lineage;

import io.headwater.lineage.LineageResult.Edge;
import io.headwater.lineage.LineageResult.Node;
import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.platform.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares lineage at two times, by asking the same question twice. Thread-safe. */
@ApplicationScoped
public class LineageDiffs {

  private final LineageQueries lineage;

  /** Compares what these queries answer. */
  public LineageDiffs(@Visible LineageQueries lineage) {
    this.lineage = lineage;
  }

  /**
   * The difference between the answers at two times.
   *
   * @param request what to ask; its own time is not used
   * @param from the one time
   * @param to the other, not before {@code from}
   * @throws CatalogException as {@link LineageQueries#walk}; INVALID_ARGUMENT when the times stand
   *     the wrong way round or all of history is asked for
   */
  public LineageDiff compare(LineageRequest request, Instant from, Instant to) {
    if (to.isBefore(from)) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "from is " + from + " and to is " + to + "; from must not be later");
    }
    if (request.includeHistory()) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "all of history has no time, so nothing to compare");
    }
    LineageResult before = lineage.walk(request.at(from));
    LineageResult after = lineage.walk(request.at(to));
    Map<List<EntityId>, Edge> edgesBefore = byEnds(before);
    Map<List<EntityId>, Edge> edgesAfter = byEnds(after);
    List<Edge> kept =
        after.edges().stream().filter(edge -> edgesBefore.containsKey(ends(edge))).toList();
    List<Edge> changed =
        kept.stream()
            .filter(edge -> !isSame(edge, edgesBefore.getOrDefault(ends(edge), edge)))
            .toList();
    List<Node> added = missing(after.nodes(), before.nodes());
    return new LineageDiff(
        from,
        to,
        added,
        missing(before.nodes(), after.nodes()),
        after.edges().stream().filter(edge -> !edgesBefore.containsKey(ends(edge))).toList(),
        before.edges().stream().filter(edge -> !edgesAfter.containsKey(ends(edge))).toList(),
        changed,
        after.nodes().size() - added.size(),
        kept.size() - changed.size(),
        reason(before, after),
        before.watermark().isBefore(after.watermark()) ? before.watermark() : after.watermark());
  }

  private static Optional<String> reason(LineageResult before, LineageResult after) {
    if (before.partialReason().isEmpty()) {
      return after.partialReason().map(reason -> "at the later time: " + reason);
    }
    String first = "at the earlier time: " + before.partialReason().get();
    return Optional.of(
        after
            .partialReason()
            .map(reason -> first + "; at the later time: " + reason)
            .orElse(first));
  }

  private static Map<List<EntityId>, Edge> byEnds(LineageResult result) {
    Map<List<EntityId>, Edge> edges = new HashMap<>();
    result.edges().forEach(edge -> edges.put(ends(edge), edge));
    return edges;
  }

  private static List<EntityId> ends(Edge edge) {
    return List.of(edge.from(), edge.to());
  }

  private static boolean isSame(Edge one, Edge other) {
    return same(one, other, Edge::jobs) && same(one, other, Edge::transformations);
  }

  private static boolean same(Edge one, Edge other, Function<Edge, Object> part) {
    return part.apply(one).equals(part.apply(other));
  }

  private static List<Node> missing(List<Node> nodes, List<Node> others) {
    Set<EntityId> there = others.stream().map(Node::id).collect(Collectors.toSet());
    return nodes.stream().filter(node -> !there.contains(node.id())).toList();
  }
}

package io.headwater.access.visibility;

import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageResult.Edge;
import io.headwater.lineage.LineageResult.Node;
import io.headwater.model.EntityId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about lineage with placeholders for what one caller may not see. One use each. */
final class RedactedLineage {

  /** The order of answers, of placeholders by their own ids. */
  static final Comparator<Node> NEAREST_FIRST =
      Comparator.comparingInt(Node::depth).thenComparing(node -> node.id().nodeId());

  private static final Comparator<Edge> BY_ENDS =
      Comparator.comparing((Edge edge) -> edge.from().nodeId())
          .thenComparing(edge -> edge.to().nodeId());

  private final Redaction redaction;
  private final Sight sight;
  private final Map<EntityId, EntityId> placeholders = new HashMap<>();

  RedactedLineage(Redaction redaction, Sight sight) {
    this.redaction = redaction;
    this.sight = sight;
  }

  LineageResult of(LineageResult result, Optional<String> partialReason) {
    List<Node> nodes =
        result.nodes().stream().map(node -> new Node(of(node.id()), node.depth())).toList();
    List<Edge> edges = result.edges().stream().map(this::of).toList();
    boolean isSame = placeholders.isEmpty();
    return new LineageResult(
        result.roots().stream().map(this::of).toList(),
        isSame ? nodes : nodes.stream().sorted(NEAREST_FIRST).toList(),
        isSame ? edges : edges.stream().sorted(BY_ENDS).toList(),
        result.totalNodes(),
        result.totalEdges(),
        partialReason,
        result.watermark());
  }

  Edge of(Edge edge) {
    EntityId from = of(edge.from());
    EntityId to = of(edge.to());
    return from.equals(edge.from()) && to.equals(edge.to())
        ? edge
        : new Edge(
            from, to, edge.firstSeen(), edge.lastSeen(), edge.jobs(), edge.transformations());
  }

  EntityId of(EntityId id) {
    return sight.hides(id) ? placeholders.computeIfAbsent(id, redaction::placeholder) : id;
  }
}

package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageResult;
import io.headwater.model.EntityId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Nodes that are returned together, and what was asked. Each list is one of its own. */
final class Shown {

  private final LineageRequest request;
  private final List<LineageResult.Node> nodes;
  private final NodeTexts texts;

  Shown(LineageRequest request, List<LineageResult.Node> nodes, NodeTexts texts) {
    this.request = request;
    this.nodes = nodes;
    this.texts = texts;
  }

  LineageRequest request() {
    return request;
  }

  List<LineageResult.Node> nodes() {
    return nodes;
  }

  NodeTexts texts() {
    return texts;
  }

  Set<EntityId> ids() {
    return nodes.stream().map(LineageResult.Node::id).collect(Collectors.toSet());
  }
}

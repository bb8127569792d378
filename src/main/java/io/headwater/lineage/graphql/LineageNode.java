package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageResult;
import io.headwater.model.EntityId;
import io.headwater.platform.graphql.NodeKinds;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/** A node of a lineage answer. */
@Description("A node of a lineage answer.")
public final class LineageNode {

  private final LineageResult.Node node;

  LineageNode(LineageResult.Node node) {
    this.node = node;
  }

  /** What it is. */
  EntityId entityId() {
    return node.id();
  }

  /** The canonical id. */
  @Id
  public String getId() {
    return node.id().nodeId();
  }

  /** Its kind: dataset, column, job, product or domain. */
  @Description("dataset, column, job, product or domain.")
  public String getKind() {
    return NodeKinds.of(node.id());
  }

  /** A short text to show. */
  @Description("A short text to show: a name, or a column's path.")
  public String getLabel() {
    return NodeKinds.label(node.id());
  }

  /** Hops from the nearest root. */
  @Description("Hops from the nearest root; 0 for roots.")
  public int getDepth() {
    return node.depth();
  }
}

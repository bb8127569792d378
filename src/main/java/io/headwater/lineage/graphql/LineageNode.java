package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageResult;
import io.headwater.model.EntityId;
import io.headwater.model.Redacted;
import io.headwater.platform.graphql.NodeKinds;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;

/** A node of a lineage answer. */
@Description("A node of a lineage answer.")
public final class LineageNode {

  private final LineageResult.Node node;
  private final Shown shown;

  LineageNode(LineageResult.Node node, Shown shown) {
    this.node = node;
    this.shown = shown;
  }

  /** The nodes that are returned together. */
  static List<LineageNode> of(Shown shown) {
    return shown.nodes().stream().map(node -> new LineageNode(node, shown)).toList();
  }

  /** The nodes that it is returned with. */
  Shown shown() {
    return shown;
  }

  /** What it is. */
  EntityId entityId() {
    return node.id();
  }

  /** The canonical id. */
  @Id
  public String getId() {
    return shown.texts().of(node.id());
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

  /** Whether it stands for something hidden. */
  @Name("isRedacted")
  @Description(
      "Whether it stands for something that the caller may not see: its id and label are the same in"
          + " every answer and say nothing, and nothing is found by them.")
  public boolean isRedacted() {
    return Redacted.isRedacted(node.id());
  }

  /** Hops from the nearest root. */
  @Description("Hops from the nearest root; 0 for roots.")
  public int getDepth() {
    return node.depth();
  }
}

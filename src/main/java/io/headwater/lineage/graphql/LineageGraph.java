package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageResult;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** An answer about lineage, with what is needed to trust it. */
@Description("An answer about lineage, with what is needed to trust it.")
public final class LineageGraph {

  private final LineageRequest request;
  private final LineageResult result;
  private final NodeTexts texts = new NodeTexts();

  LineageGraph(LineageRequest request, LineageResult result) {
    this.request = request;
    this.result = result;
  }

  /** What was asked. */
  LineageRequest request() {
    return request;
  }

  /** The canonical ids of the roots that exist. */
  @Id
  @Description("The canonical ids of the roots that exist.")
  public List<@NonNull String> getRoots() {
    return result.roots().stream().map(texts::of).toList();
  }

  /** Nearest first, then by id. */
  @Description("Nearest first, then by id.")
  public List<@NonNull LineageNode> getNodes() {
    return LineageNode.of(new Shown(request, result.nodes(), texts));
  }

  /** Edges between returned nodes. */
  @Description("Edges between the nodes returned.")
  public List<@NonNull LineageEdge> getEdges() {
    return LineageEdge.of(result.edges(), texts);
  }

  /** The same nodes and edges in few values. */
  @Description(
      "The same nodes and edges in few values, for programs: less work for the server than a"
          + " field for each.")
  public CompactLineage getCompact() {
    return CompactLineage.of(result, texts);
  }

  /** How many nodes the whole answer has. */
  @Description("How many nodes the whole answer has.")
  public int getTotalNodes() {
    return result.totalNodes();
  }

  /** How many edges the whole answer has. */
  @Description("How many edges the whole answer has.")
  public int getTotalEdges() {
    return result.totalEdges();
  }

  /** Whether nodes or edges are missing here. */
  @Name("isPartial")
  @Description("Whether nodes or edges of the whole answer are missing here.")
  public boolean isPartial() {
    return result.partialReason().isPresent();
  }

  /** Why they are missing; null when nothing is. */
  @Nullable
  @Description("Why they are missing; null when nothing is.")
  public String getPartialReason() {
    return result.partialReason().orElse(null);
  }

  /** The latest event time that the answer takes into account. */
  @Description("The latest event time that the answer takes into account.")
  public Instant getWatermark() {
    return result.watermark();
  }
}

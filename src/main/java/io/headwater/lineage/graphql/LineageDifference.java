package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageDiff;
import io.headwater.lineage.LineageRequest;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How lineage at one time differs from lineage at another. */
@Name("LineageDiff")
@Description("How lineage at one time differs from lineage at another.")
public final class LineageDifference {

  private final LineageRequest request;
  private final LineageDiff diff;
  private final NodeTexts texts = new NodeTexts();

  LineageDifference(LineageRequest request, LineageDiff diff) {
    this.request = request;
    this.diff = diff;
  }

  /** The earlier time. */
  public Instant getFrom() {
    return diff.from();
  }

  /** The later time. */
  public Instant getTo() {
    return diff.to();
  }

  /** Only reached at the later time. */
  @Description("Only reached at the later time; nearest first, then by id.")
  public List<@NonNull LineageNode> getAddedNodes() {
    return LineageNode.of(new Shown(request.at(diff.to()), diff.addedNodes(), texts));
  }

  /** Only reached at the earlier time. */
  @Description("Only reached at the earlier time; nearest first, then by id.")
  public List<@NonNull LineageNode> getRemovedNodes() {
    return LineageNode.of(new Shown(request.at(diff.from()), diff.removedNodes(), texts));
  }

  /** Only live at the later time. */
  @Description("Only live at the later time.")
  public List<@NonNull LineageEdge> getAddedEdges() {
    return LineageEdge.of(diff.addedEdges(), texts);
  }

  /** Only live at the earlier time. */
  @Description("Only live at the earlier time.")
  public List<@NonNull LineageEdge> getRemovedEdges() {
    return LineageEdge.of(diff.removedEdges(), texts);
  }

  /** Live at both times, made by other jobs or by other transformations. */
  @Description(
      "Live at both times, made by other jobs or by other transformations; as at the later time.")
  public List<@NonNull LineageEdge> getChangedEdges() {
    return LineageEdge.of(diff.changedEdges(), texts);
  }

  /** How many nodes both reach. */
  @Description("How many nodes both reach.")
  public int getUnchangedNodes() {
    return diff.unchangedNodes();
  }

  /** How many edges are the same at both. */
  @Description("How many edges are the same at both.")
  public int getUnchangedEdges() {
    return diff.unchangedEdges();
  }

  /** Whether something may be missing here. */
  @Name("isPartial")
  @Description("Whether one of the two answers was cut, so that something may be missing here.")
  public boolean isPartial() {
    return diff.partialReason().isPresent();
  }

  /** Why; null when nothing is missing. */
  @Nullable
  @Description("Why; null when nothing is missing.")
  public String getPartialReason() {
    return diff.partialReason().orElse(null);
  }

  /** The latest event time that both answers take into account. */
  @Description("The latest event time that both answers take into account.")
  public Instant getWatermark() {
    return diff.watermark();
  }
}

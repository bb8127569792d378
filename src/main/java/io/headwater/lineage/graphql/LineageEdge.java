package io.headwater.lineage.graphql;

import io.headwater.lineage.LineageResult;
import io.headwater.model.JobId;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An edge of a lineage answer. */
@Description("An edge of a lineage answer; data goes from 'from' to 'to'.")
public final class LineageEdge {

  private final LineageResult.Edge edge;
  private final NodeTexts texts;

  private LineageEdge(LineageResult.Edge edge, NodeTexts texts) {
    this.edge = edge;
    this.texts = texts;
  }

  /** The edges of one answer. */
  static List<LineageEdge> of(List<LineageResult.Edge> edges, NodeTexts texts) {
    return edges.stream().map(edge -> new LineageEdge(edge, texts)).toList();
  }

  /** The jobs that make it. */
  SortedSet<JobId> jobIds() {
    return edge.jobs();
  }

  /** Upstream end. */
  @Id
  public String getFrom() {
    return texts.of(edge.from());
  }

  /** Downstream end. */
  @Id
  public String getTo() {
    return texts.of(edge.to());
  }

  /** The earliest sighting of what it stands for. */
  @Nullable
  public Instant getFirstSeen() {
    return edge.firstSeen();
  }

  /** The latest sighting. */
  @Nullable
  public Instant getLastSeen() {
    return edge.lastSeen();
  }

  /** At column level, how. */
  @Description("At column level, how; empty when the producer did not say.")
  public List<@NonNull TransformationView> getTransformations() {
    return TransformationView.of(edge.transformations());
  }
}

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

  LineageEdge(LineageResult.Edge edge) {
    this.edge = edge;
  }

  /** The jobs that make it. */
  SortedSet<JobId> jobIds() {
    return edge.jobs();
  }

  /** Upstream end. */
  @Id
  public String getFrom() {
    return edge.from().nodeId();
  }

  /** Downstream end. */
  @Id
  public String getTo() {
    return edge.to().nodeId();
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

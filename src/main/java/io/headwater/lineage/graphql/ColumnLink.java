package io.headwater.lineage.graphql;

import io.headwater.catalog.graphql.Column;
import io.headwater.lineage.LineageResult;
import io.headwater.model.JobId;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A column one hop away, and how it bears. */
@Description("A column one hop away, and how the one bears on the other.")
public final class ColumnLink {

  private final Column neighbour;
  private final LineageResult.Edge edge;

  ColumnLink(Column neighbour, LineageResult.Edge edge) {
    this.neighbour = neighbour;
    this.edge = edge;
  }

  /** The jobs that make the edge. */
  SortedSet<JobId> jobIds() {
    return edge.jobs();
  }

  /** The other column. */
  @Description("The other column; path '*' when the effect is on, or of, all columns at once.")
  public Column getColumn() {
    return neighbour;
  }

  /** How. */
  @Description("How; empty when the producer did not say.")
  public List<@NonNull TransformationView> getTransformations() {
    return TransformationView.of(edge.transformations());
  }

  /** The earliest sighting of the edge. */
  @Description("The earliest sighting of the edge.")
  public Instant getFirstSeen() {
    return edge.firstSeen();
  }

  /** The latest sighting of the edge. */
  @Description("The latest sighting of the edge.")
  public Instant getLastSeen() {
    return edge.lastSeen();
  }
}

package io.headwater.lineage.graphql;

import io.headwater.catalog.graphql.Dataset;
import io.headwater.lineage.LineageResult;
import io.headwater.model.JobId;
import java.time.Instant;
import java.util.SortedSet;
import org.eclipse.microprofile.graphql.Description;

/** A dataset one hop away, and what connects it. */
@Description("A dataset one hop away, and what connects it.")
public final class DatasetLink {

  private final Dataset neighbour;
  private final LineageResult.Edge edge;

  DatasetLink(Dataset neighbour, LineageResult.Edge edge) {
    this.neighbour = neighbour;
    this.edge = edge;
  }

  /** The jobs that make the edge. */
  SortedSet<JobId> jobIds() {
    return edge.jobs();
  }

  /** The other dataset. */
  public Dataset getDataset() {
    return neighbour;
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

package io.headwater.catalog.graphql;

import io.headwater.catalog.RunEntry;
import io.headwater.model.RunId;
import io.headwater.model.RunState;
import io.headwater.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A run of a job. */
@Description("A run of a job.")
public final class Run implements Node {

  private static final double NANOS_PER_SECOND = 1e9;

  private final RunEntry entry;

  Run(RunEntry entry) {
    this.entry = entry;
  }

  /** What is known of it. */
  public RunEntry entry() {
    return entry;
  }

  @Override
  @Id
  public String getId() {
    return entry.id().nodeId();
  }

  /** As the producer sent it. */
  @Description("The id as the producer sent it.")
  public String getRunId() {
    return entry.id().value();
  }

  /** Which run. */
  public RunId run() {
    return entry.id();
  }

  /** The strongest state heard of: FAIL over ABORT over COMPLETE over RUNNING over START. */
  @Description("The strongest state heard of: FAIL, ABORT, COMPLETE, RUNNING, START, OTHER.")
  public RunState getState() {
    return entry.state();
  }

  /** The earliest START; null when only the end was heard of. */
  @Nullable
  public Instant getStartedAt() {
    return entry.startedAt().orElse(null);
  }

  /** The latest COMPLETE, ABORT or FAIL; null while it runs. */
  @Nullable
  public Instant getEndedAt() {
    return entry.endedAt().orElse(null);
  }

  /** Seconds from start to end; null while it runs or when one of the two is unknown. */
  @Nullable
  @Description("Seconds from start to end; null while it runs or when one of the two is unknown.")
  public Double getDuration() {
    return entry.duration().map(time -> time.toNanos() / NANOS_PER_SECOND).orElse(null);
  }

  /** Facets of the run, by name. */
  public List<@NonNull Facet> getFacets() {
    return Facet.of(entry.facets());
  }

  /** What went wrong, as the run itself says. */
  @Description("What went wrong, as the run's errorMessage facet says.")
  public List<@NonNull RunError> getErrors() {
    return RunError.of(entry.facets());
  }
}

package io.headwater.impact.graphql;

import io.headwater.impact.Consumers.LastRun;
import io.headwater.model.EntityId;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** A run that brought data to consumers. */
@Type("ImpactLastRun")
@Description("A run that brought data to consumers.")
public final class ImpactLastRunView {

  private final LastRun run;

  ImpactLastRunView(LastRun run) {
    this.run = run;
  }

  /** Of what. */
  EntityId jobId() {
    return run.job();
  }

  /** The id of its job. */
  @Id
  @Description("The id of its job.")
  public String getJobId() {
    return run.job().nodeId();
  }

  /** How it stands. */
  @Description("START, RUNNING, COMPLETE, ABORT, FAIL or OTHER.")
  public String getState() {
    return run.state().name();
  }

  /** When it was last heard of. */
  @Description("When it was last heard of.")
  public Instant getAt() {
    return run.at();
  }
}

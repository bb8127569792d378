package io.headwater.catalog.graphql;

import io.headwater.catalog.JobVersion;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** What a job read and wrote with which code, as its runs showed it. */
@Type("JobVersion")
@Description("What a job read and wrote with which code, as its runs showed it.")
public final class JobVersionNode {

  private final JobVersion version;

  JobVersionNode(JobVersion version) {
    this.version = version;
  }

  /** What is known of it. */
  JobVersion version() {
    return version;
  }

  /** Where its code lies; null when its runs do not tell. */
  @Nullable
  @Description("Where its code lies (sourceCodeLocation); null when its runs do not tell.")
  public SourceLocation getCodeLocation() {
    return version.code().isKnown() ? SourceLocation.of(version.code()) : null;
  }

  /** The first event of its earliest run. */
  @Description("The first event of its earliest run, of those looked at.")
  public Instant getFirstRunAt() {
    return version.firstRunAt();
  }

  /** The first event of its latest run. */
  @Description("The first event of its latest run.")
  public Instant getLastRunAt() {
    return version.lastRunAt();
  }

  /** How many runs are of this version. */
  @Description("How many of the runs looked at are of this version.")
  public int getRunCount() {
    return version.runs();
  }
}

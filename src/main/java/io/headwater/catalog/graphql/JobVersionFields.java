package io.headwater.catalog.graphql;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.JobHistory;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Batch;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The versions of a job, and their fields that need a port. */
@GraphQLApi
public class JobVersionFields {

  private final CatalogReader reader;
  private final CatalogNodes nodes;

  /** The API over its ports. */
  public JobVersionFields(@Visible CatalogReader reader, CatalogNodes nodes) {
    this.reader = reader;
    this.nodes = nodes;
  }

  /** The versions of a job. */
  @Description(
      "What it read and wrote with which code, as its latest runs showed it, the version that ran last first. Runs without inputs and outputs make none; one that is under way or failed shows what it has told. first: 1 to 1,000, 20 if not given.")
  public JobVersionConnection versions(
      @Source Job job, @Nullable Integer first, @Nullable String after) {
    JobHistory history =
        job.siblings()
            .ask("versions", job.jobId(), JobHistory.class, reader::findHistories)
            .orElseGet(() -> new JobHistory(List.of(), JobHistory.MOST_OF_ONE, false));
    return JobVersionConnection.of(job.getId(), history, first, after);
  }

  /** Datasets that each version read. */
  @Description("Datasets it read.")
  public List<List<@NonNull Dataset>> inputs(@Source List<JobVersionNode> versions) {
    return Batch.lists(versions, version -> version.version().inputs(), nodes::datasets);
  }

  /** Datasets that each version wrote. */
  @Description("Datasets it wrote.")
  public List<List<@NonNull Dataset>> outputs(@Source List<JobVersionNode> versions) {
    return Batch.lists(versions, version -> version.version().outputs(), nodes::datasets);
  }
}

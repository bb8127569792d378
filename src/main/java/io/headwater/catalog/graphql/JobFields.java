package io.headwater.catalog.graphql;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.Slice;
import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.JobId;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Batch;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Fields of a job that need a port. */
@GraphQLApi
public class JobFields {

  private final CatalogReader reader;
  private final CatalogNodes nodes;

  /** The API over its ports. */
  public JobFields(@Visible CatalogReader reader, CatalogNodes nodes) {
    this.reader = reader;
    this.nodes = nodes;
  }

  /** The run of each job whose latest event is newest. */
  @Description("The run whose latest event is newest; null when no run was heard of.")
  public List<@Nullable Run> latestRun(@Source List<Job> jobs) {
    return Batch.singles(jobs, job -> Optional.of(job.jobId()), nodes::latestRuns);
  }

  /** Runs of a job, the one that began last first. */
  @Description(
      "Its runs, the one that began last first; old ones are removed (headwater.catalog.run-retention). first: 1 to 1,000, 20 if not given.")
  public RunConnection runs(@Source Job job, @Nullable Integer first, @Nullable String after) {
    Page<RunEntry> page =
        Paging.page(
            "runs of " + job.getId(),
            first,
            after,
            (n, from) ->
                CatalogQueries.part(
                    // A cursor is one of one job's list; beginnings are read for all jobs at once.
                    after == null && from.isEmpty()
                        ? beginning(job, n)
                        : reader.listRuns(job.jobId(), n, from)));
    return RunConnection.of(page.map(Run::new));
  }

  private record Beginning(int runs) {}

  @SuppressWarnings("unchecked") // a class says nothing of its items
  private Slice<RunEntry> beginning(Job job, int runs) {
    return job.siblings()
        .ask(new Beginning(runs), job.jobId(), Slice.class, jobs -> reader.listRuns(jobs, runs))
        .orElseGet(() -> new Slice<>(List.of(), Optional.empty(), 0));
  }

  /** Datasets that each job was ever seen to read. */
  @Description("Datasets it was ever seen to read.")
  public List<List<@NonNull Dataset>> inputs(@Source List<Job> jobs) {
    return Batch.lists(jobs, job -> job.entry().inputs(), nodes::datasets);
  }

  /** Datasets that each job was ever seen to write. */
  @Description("Datasets it was ever seen to write.")
  public List<List<@NonNull Dataset>> outputs(@Source List<Job> jobs) {
    return Batch.lists(jobs, job -> job.entry().outputs(), nodes::datasets);
  }

  /** The job that started the latest run of each job. */
  @Description("The job that started its latest run; null when nobody did.")
  public List<@Nullable Job> parent(@Source List<Job> jobs) {
    Map<JobId, Run> latest = nodes.latestRuns(jobs.stream().map(Job::jobId).distinct().toList());
    return Batch.singles(
        jobs,
        job ->
            Optional.ofNullable(latest.get(job.jobId()))
                .flatMap(run -> run.entry().parent())
                .map(Parent::job),
        nodes::jobs);
  }
}

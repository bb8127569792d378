package io.headwater.catalog.graphql;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.Chunk;
import io.headwater.catalog.Slice;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Finds and lists datasets, jobs and runs. */
@GraphQLApi
public class CatalogQueries {

  private final CatalogReader reader;
  private final CatalogNodes nodes;

  /** The API over its ports. */
  public CatalogQueries(@Visible CatalogReader reader, CatalogNodes nodes) {
    this.reader = reader;
    this.nodes = nodes;
  }

  /** The dataset with this name or alias; null when there is none. */
  @Query
  @Nullable
  @Description("A dataset by any of its names; null when nobody named it.")
  public Dataset dataset(String namespace, String name) {
    return nodes.findDataset(new DatasetId(namespace, name)).orElse(null);
  }

  /** The job with this name; null when there is none. */
  @Query
  @Nullable
  @Description("A job by its name; null when nobody named it.")
  public Job job(String namespace, String name) {
    JobId id = new JobId(namespace, name);
    return nodes.jobs(List.of(id)).get(id);
  }

  /** The run with this id; null when there is none. */
  @Query
  @Nullable
  @Description("A run by the id its producer gave it (without 'run:'); null when nobody named it.")
  public Run run(String id) {
    RunId run = new RunId(id);
    return nodes.runs(List.of(run)).get(run);
  }

  /** Every dataset, in the order of canonical names. */
  @Query
  @Description("Every dataset, in the order of names. first: 1 to 1,000, 20 if not given.")
  public DatasetConnection datasets(@Nullable Integer first, @Nullable String after) {
    return DatasetConnection.of(
        Paging.<DatasetId>page(
                "datasets",
                first,
                after,
                (n, from) -> {
                  Chunk<DatasetId> part = reader.listDatasets(n, from);
                  return new Paging.Part<>(part.items(), part.next(), reader.countDatasets());
                })
            .resolve(nodes::datasets));
  }

  /** Every job, in the order of names. */
  @Query
  @Description("Every job, in the order of names. first: 1 to 1,000, 20 if not given.")
  public JobConnection jobs(@Nullable Integer first, @Nullable String after) {
    return JobConnection.of(
        Paging.<JobId>page("jobs", first, after, (n, from) -> part(reader.listJobs(n, from)))
            .resolve(nodes::jobs));
  }

  static <T> Paging.Part<T> part(Slice<T> slice) {
    return new Paging.Part<>(slice.items(), slice.next(), slice.total());
  }
}

package io.headwater.catalog.graphql;

import io.headwater.catalog.CatalogReader;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Fields of a dataset that need a port. */
@GraphQLApi
public class DatasetFields {

  private final CatalogReader reader;
  private final CatalogNodes nodes;

  /** The API over its ports. */
  public DatasetFields(@Visible CatalogReader reader, CatalogNodes nodes) {
    this.reader = reader;
    this.nodes = nodes;
  }

  /** Jobs that were ever seen to read each dataset, by name. */
  @Description("Jobs that were ever seen to read it, by name.")
  public List<List<@NonNull Job>> readers(@Source List<Dataset> datasets) {
    return jobs(datasets, reader.findJobsReading(ids(datasets)), Map.of());
  }

  /** Jobs that were ever seen to write each dataset, by name. */
  @Description("Jobs that were ever seen to write it, by name.")
  public List<List<@NonNull Job>> writers(@Source List<Dataset> datasets) {
    return jobs(datasets, Map.of(), reader.findJobsWriting(ids(datasets)));
  }

  /** Jobs that were ever seen to read or write each dataset, by name. */
  @Description("Jobs that were ever seen to read or write it, by name.")
  public List<List<@NonNull Job>> jobs(@Source List<Dataset> datasets) {
    Collection<DatasetId> ids = ids(datasets);
    return jobs(datasets, reader.findJobsReading(ids), reader.findJobsWriting(ids));
  }

  private List<List<Job>> jobs(
      List<Dataset> datasets,
      Map<DatasetId, SortedSet<JobId>> reading,
      Map<DatasetId, SortedSet<JobId>> writing) {
    return Batch.lists(
        datasets,
        dataset -> {
          SortedSet<JobId> jobs = new TreeSet<>();
          jobs.addAll(reading.getOrDefault(dataset.datasetId(), new TreeSet<>()));
          jobs.addAll(writing.getOrDefault(dataset.datasetId(), new TreeSet<>()));
          return jobs;
        },
        nodes::jobs);
  }

  private static Collection<DatasetId> ids(List<Dataset> datasets) {
    return new ArrayList<>(new TreeSet<>(datasets.stream().map(Dataset::datasetId).toList()));
  }
}

package io.headwater.catalog.graphql;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.RunEntry;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Node;
import io.headwater.platform.graphql.NodeLoader;
import io.headwater.platform.graphql.Siblings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Datasets, columns, jobs and runs as nodes. One port call per kind, none for nothing. */
@Singleton
public class CatalogNodes implements NodeLoader {

  private final CatalogReader reader;

  /** Nodes of what a reader finds. */
  public CatalogNodes(@Visible CatalogReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean loads(EntityId id) {
    return switch (id) {
      case DatasetId _, ColumnRef _, JobId _, RunId _ -> true;
      case DataProductId _, DomainName _ -> false;
    };
  }

  @Override
  public Map<EntityId, Node> load(Collection<EntityId> ids) {
    Set<DatasetId> datasets = new LinkedHashSet<>();
    List<ColumnRef> columns = new ArrayList<>();
    Set<JobId> jobs = new LinkedHashSet<>();
    Set<RunId> runs = new LinkedHashSet<>();
    for (EntityId id : ids) {
      switch (id) {
        case DatasetId dataset -> datasets.add(dataset);
        case ColumnRef column -> {
          columns.add(column);
          datasets.add(column.dataset());
        }
        case JobId job -> jobs.add(job);
        case RunId run -> runs.add(run);
        case DataProductId _, DomainName _ -> throw new IllegalArgumentException(id.nodeId());
      }
    }
    Map<DatasetId, Dataset> found = datasets(datasets);
    Map<EntityId, Node> nodes = new HashMap<>(found);
    for (ColumnRef column : columns) {
      Dataset dataset = found.get(column.dataset());
      if (dataset != null && isKnown(dataset, column)) {
        nodes.put(column, dataset.column(column.path()));
      }
    }
    nodes.putAll(jobs(jobs));
    nodes.putAll(runs(runs));
    return nodes;
  }

  private static boolean isKnown(Dataset dataset, ColumnRef column) {
    // A dataset without any schema may still have columns that lineage names.
    return dataset.hasColumn(column)
        || column.path().equals(ColumnRef.WHOLE_DATASET)
        || dataset.entry().columns().isEmpty();
  }

  /** Datasets by any of their names; all names of one dataset lead to the same object. */
  public Map<DatasetId, Dataset> datasets(Collection<DatasetId> names) {
    Map<DatasetId, Dataset> byCanonicalName = new HashMap<>();
    Map<DatasetId, Dataset> found = new HashMap<>();
    Map<DatasetId, DatasetEntry> entries = names.isEmpty() ? Map.of() : reader.findDatasets(names);
    entries.forEach((name, entry) ->
        found.put(name, byCanonicalName.computeIfAbsent(entry.id(), _ -> new Dataset(entry))));
    return found;
  }

  /** A dataset by one of its names. */
  public Optional<Dataset> findDataset(DatasetId name) {
    return Optional.ofNullable(datasets(List.of(name)).get(name));
  }

  /** Jobs by name. */
  public Map<JobId, Job> jobs(Collection<JobId> names) {
    Map<JobId, Job> found = new HashMap<>();
    if (!names.isEmpty()) {
      Map<JobId, JobEntry> entries = reader.findJobs(names);
      Siblings<JobId> siblings = new Siblings<>(entries.keySet());
      entries.forEach((id, entry) -> found.put(id, new Job(entry, siblings)));
    }
    return found;
  }

  /** Runs by id. */
  public Map<RunId, Run> runs(Collection<RunId> ids) {
    Map<RunId, Run> found = new HashMap<>();
    if (!ids.isEmpty()) {
      reader.findRuns(ids).forEach((id, entry) -> found.put(id, new Run(entry)));
    }
    return found;
  }

  /** The latest run of each job. */
  Map<JobId, Run> latestRuns(Collection<JobId> jobs) {
    Map<JobId, Run> found = new HashMap<>();
    Map<JobId, RunEntry> entries = jobs.isEmpty() ? Map.of() : reader.findLatestRuns(jobs);
    entries.forEach((job, entry) -> found.put(job, new Run(entry)));
    return found;
  }
}

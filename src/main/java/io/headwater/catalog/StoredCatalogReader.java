package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The catalog from both stores: names from the graph, what was said from the records. */
@ApplicationScoped
class StoredCatalogReader implements CatalogReader {

  private final GraphReader graph;
  private final RecordReader records;

  StoredCatalogReader(GraphReader graph, RecordReader records) {
    this.graph = graph;
    this.records = records;
  }

  @Override
  public Map<DatasetId, DatasetEntry> findDatasets(Collection<DatasetId> names) {
    Set<DatasetId> asked = Set.copyOf(names);
    Map<DatasetId, SortedSet<DatasetId>> called = graph.findNames(asked);
    Map<DatasetId, DatasetEntry> entries = records.findDatasets(called);
    Map<DatasetId, DatasetEntry> byName = new HashMap<>();
    called.forEach((canonical, all) -> {
      DatasetEntry entry = entries.get(canonical);
      if (entry != null) {
        all.stream().filter(asked::contains).forEach(name -> byName.put(name, entry));
      }
    });
    return byName;
  }

  @Override
  public Map<JobId, JobEntry> findJobs(Collection<JobId> jobs) {
    return records.findJobs(jobs);
  }

  @Override
  public Map<RunId, RunEntry> findRuns(Collection<RunId> runs) {
    return records.findRuns(runs);
  }

  @Override
  public Map<JobId, RunEntry> findLatestRuns(Collection<JobId> jobs) {
    return records.findLatestRuns(jobs);
  }

  @Override
  public Slice<RunEntry> listRuns(JobId job, int first, Optional<String> after) {
    return records.listRuns(job, first, after);
  }

  @Override
  public Map<JobId, Slice<RunEntry>> listRuns(Collection<JobId> jobs, int first) {
    return records.listRuns(jobs, first);
  }

  @Override
  public Map<JobId, JobHistory> findHistories(Collection<JobId> jobs) {
    int most = JobHistory.mostOf(jobs.size());
    Map<JobId, RunShapes> found = records.findRunShapes(jobs, most);
    Set<DatasetId> names = new HashSet<>();
    for (RunShapes shapes : found.values()) {
      for (RunShape shape : shapes.shapes()) {
        names.addAll(shape.inputs());
        names.addAll(shape.outputs());
      }
    }
    Map<DatasetId, DatasetId> canonical = graph.findCanonical(names);
    Map<JobId, JobHistory> histories = new HashMap<>();
    found.forEach((job, shapes) -> histories.put(job, JobHistory.of(shapes, canonical, most)));
    return histories;
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findJobsReading(Collection<DatasetId> names) {
    return byName(names, graph::findReaders);
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findJobsWriting(Collection<DatasetId> names) {
    return byName(names, graph::findWriters);
  }

  private Map<DatasetId, SortedSet<JobId>> byName(
      Collection<DatasetId> names,
      Function<Set<DatasetId>, Map<DatasetId, SortedSet<JobId>>> find) {
    Map<DatasetId, DatasetId> canonical = graph.findCanonical(names);
    Map<DatasetId, SortedSet<JobId>> found = find.apply(new HashSet<>(canonical.values()));
    Map<DatasetId, SortedSet<JobId>> byName = new HashMap<>();
    canonical.forEach(
        (name, chosen) -> byName.put(name, found.getOrDefault(chosen, new TreeSet<>())));
    return byName;
  }

  @Override
  public Chunk<DatasetId> listDatasets(int first, Optional<String> after) {
    return graph.listDatasets(first, after);
  }

  @Override
  public long countDatasets() {
    return graph.countDatasets();
  }

  @Override
  public Slice<JobId> listJobs(int first, Optional<String> after) {
    return records.listJobs(first, after);
  }
}

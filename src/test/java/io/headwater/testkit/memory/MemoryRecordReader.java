package io.headwater.testkit.memory;

import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.DatasetRecord;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.RecordReader;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.RunReach;
import io.headwater.catalog.RunRecord;
import io.headwater.catalog.RunShapes;
import io.headwater.catalog.Slice;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Records by looking at everything. */
public final class MemoryRecordReader implements RecordReader {

  static final Comparator<RunRecord> NEWEST_FIRST =
      Comparator.<RunRecord>comparingLong(run -> run.named().first())
          .reversed()
          .thenComparing(RunRecord::id);

  private final MemoryRecords records;
  private final MemoryEntries entries;

  /** Reads records. */
  public MemoryRecordReader(MemoryRecords records) {
    this.records = records;
    this.entries = new MemoryEntries(records);
  }

  @Override
  public Map<DatasetId, DatasetEntry> findDatasets(
      Map<DatasetId, SortedSet<DatasetId>> namesByCanonical) {
    Map<DatasetId, DatasetEntry> found = new HashMap<>();
    namesByCanonical.forEach((canonical, names) ->
        names.stream()
            .map(records.datasets::get)
            .filter(Objects::nonNull)
            .reduce(DatasetRecord::merge)
            .ifPresent(record -> found.put(canonical, entries.dataset(canonical, names, record))));
    return found;
  }

  @Override
  public Set<DatasetId> findTagged(Predicate<String> wanted) {
    Set<DatasetId> names = new HashSet<>();
    records.datasets.forEach((name, record) -> {
      if (record.facets().containsKey("tags")) {
        names.add(name);
      }
    });
    return names;
  }

  @Override
  public Map<JobId, JobEntry> findJobs(Collection<JobId> jobs) {
    Map<JobId, JobEntry> found = new HashMap<>();
    records.jobs.forEach((id, record) -> {
      if (jobs.contains(id)) {
        found.put(id, entries.job(record));
      }
    });
    return found;
  }

  @Override
  public Map<RunId, RunEntry> findRuns(Collection<RunId> runs) {
    Map<RunId, RunEntry> found = new HashMap<>();
    records.runs.forEach((id, record) -> {
      if (runs.contains(id)) {
        found.put(id, entries.run(record));
      }
    });
    return found;
  }

  @Override
  public RunReach getReach(Collection<RunId> runs) {
    Set<JobId> jobs = new HashSet<>();
    Set<DatasetId> datasets = new HashSet<>();
    records.runs.forEach((id, record) -> {
      if (runs.contains(id)) {
        jobs.add(record.job().job());
        jobs.addAll(record.jobs());
        datasets.addAll(record.inputs());
        datasets.addAll(record.outputs());
      }
    });
    return new RunReach(jobs, datasets);
  }

  private List<RunRecord> runsOf(JobId job) {
    return records.runs.values().stream()
        .filter(run -> run.job().job().equals(job))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  @Override
  public Map<JobId, RunEntry> findLatestRuns(Collection<JobId> jobs) {
    Map<JobId, RunEntry> found = new HashMap<>();
    for (JobId job : jobs) {
      runsOf(job).stream().findFirst().ifPresent(run -> found.put(job, entries.run(run)));
    }
    return found;
  }

  @Override
  public Slice<RunEntry> listRuns(JobId job, int first, Optional<String> after) {
    after
        .filter(cursor -> !records.runs.containsKey(new RunId(cursor)))
        .ifPresent(cursor -> {
          throw new CatalogException(ErrorCode.INVALID_CURSOR, cursor + " is no cursor");
        });
    Slice<RunRecord> slice = Slices.of(runsOf(job), run -> run.id().value(), first, after);
    return new Slice<>(
        slice.items().stream().map(entries::run).toList(), slice.next(), slice.total());
  }

  @Override
  public Map<JobId, Slice<RunEntry>> listRuns(Collection<JobId> jobs, int first) {
    Map<JobId, Slice<RunEntry>> slices = new HashMap<>();
    jobs.forEach(job -> slices.put(job, listRuns(job, first, Optional.empty())));
    return slices;
  }

  @Override
  public Map<JobId, RunShapes> findRunShapes(Collection<JobId> jobs, int most) {
    Map<JobId, RunShapes> found = new HashMap<>();
    for (JobId job : jobs) {
      List<RunRecord> runs = runsOf(job);
      if (!runs.isEmpty()) {
        found.put(
            job,
            new RunShapes(
                runs.stream().limit(most).map(entries::shape).toList(), runs.size() > most));
      }
    }
    return found;
  }

  @Override
  public Slice<JobId> listJobs(int first, Optional<String> after) {
    return Slices.of(
        records.jobs.keySet().stream().sorted(Comparator.comparing(JobId::nodeId)).toList(),
        JobId::nodeId,
        first,
        after);
  }

  @Override
  public List<RunId> listRunIds(int first, Optional<RunId> after) {
    return records.runs.keySet().stream()
        .filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0)
        .limit(first)
        .toList();
  }
}

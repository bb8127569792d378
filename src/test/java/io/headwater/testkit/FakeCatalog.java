package io.headwater.testkit;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.Chunk;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.JobHistory;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.Slice;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A catalog in memory that counts calls, and fails when told to. Not thread-safe. */
@SuppressWarnings("JdkObsolete") // The port speaks of sorted sets.
public final class FakeCatalog implements CatalogReader {

  /** How often each method was called. */
  public final Calls calls = new Calls();

  private final Map<DatasetId, DatasetEntry> datasets = new TreeMap<>();
  private final Map<JobId, JobEntry> jobs = new TreeMap<>();
  private final Map<RunId, RunEntry> runs = new TreeMap<>();
  private final Map<JobId, JobHistory> histories = new TreeMap<>();
  private final Map<String, RuntimeException> failures = new HashMap<>();

  /** Adds a dataset under all of its names. */
  public FakeCatalog with(DatasetEntry dataset) {
    dataset.names().forEach(name -> datasets.put(name, dataset));
    return this;
  }

  /** Adds a job. */
  public FakeCatalog with(JobEntry job) {
    jobs.put(job.id(), job);
    return this;
  }

  /** Adds a run. */
  public FakeCatalog with(RunEntry run) {
    runs.put(run.id(), run);
    return this;
  }

  /** Says what versions a job had. */
  public FakeCatalog with(JobId job, JobHistory history) {
    histories.put(job, history);
    return this;
  }

  /** Lets a method fail from now on. */
  public void failOn(String method, RuntimeException failure) {
    failures.put(method, failure);
  }

  private void called(String method) {
    calls.count(method);
    RuntimeException failure = failures.get(method);
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public Map<DatasetId, DatasetEntry> findDatasets(Collection<DatasetId> names) {
    called("findDatasets");
    return find(names, datasets);
  }

  @Override
  public Map<JobId, JobEntry> findJobs(Collection<JobId> ids) {
    called("findJobs");
    return find(ids, jobs);
  }

  @Override
  public Map<RunId, RunEntry> findRuns(Collection<RunId> ids) {
    called("findRuns");
    return find(ids, runs);
  }

  private static <K, V> Map<K, V> find(Collection<K> keys, Map<K, V> all) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) {
      V value = all.get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }

  @Override
  public Map<JobId, RunEntry> findLatestRuns(Collection<JobId> ids) {
    called("findLatestRuns");
    Map<JobId, RunEntry> latest = new HashMap<>();
    runs.values().stream()
        .filter(run -> ids.contains(run.job()))
        .sorted(Comparator.comparing(RunEntry::lastEvent))
        .forEach(run -> latest.put(run.job(), run));
    return latest;
  }

  @Override
  public Map<JobId, Slice<RunEntry>> listRuns(Collection<JobId> ids, int first) {
    called("listRuns of many");
    Map<JobId, Slice<RunEntry>> slices = new HashMap<>();
    ids.forEach(job -> slices.put(job, runsOf(job, first, Optional.empty())));
    return slices;
  }

  @Override
  public Map<JobId, JobHistory> findHistories(Collection<JobId> ids) {
    called("findHistories");
    return find(ids, histories);
  }

  @Override
  public Slice<RunEntry> listRuns(JobId job, int first, Optional<String> after) {
    called("listRuns");
    return runsOf(job, first, after);
  }

  private Slice<RunEntry> runsOf(JobId job, int first, Optional<String> after) {
    List<RunEntry> all =
        runs.values().stream()
            .filter(run -> run.job().equals(job))
            .sorted(Comparator.comparing(RunEntry::firstEvent).reversed())
            .toList();
    return slice(all, first, after, run -> run.id().value());
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findJobsReading(Collection<DatasetId> names) {
    called("findJobsReading");
    return jobsBy(names, JobEntry::inputs);
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findJobsWriting(Collection<DatasetId> names) {
    called("findJobsWriting");
    return jobsBy(names, JobEntry::outputs);
  }

  private Map<DatasetId, SortedSet<JobId>> jobsBy(
      Collection<DatasetId> asked, Function<JobEntry, ? extends Collection<DatasetId>> side) {
    Map<DatasetId, SortedSet<JobId>> found = new HashMap<>();
    for (DatasetId name : asked) {
      DatasetEntry entry = datasets.get(name);
      TreeSet<JobId> ids = new TreeSet<>();
      for (JobEntry job : jobs.values()) {
        if (entry != null && side.apply(job).stream().anyMatch(entry.names()::contains)) {
          ids.add(job.id());
        }
      }
      found.put(name, ids);
    }
    return found;
  }

  @Override
  public Chunk<DatasetId> listDatasets(int first, Optional<String> after) {
    called("listDatasets");
    Slice<DatasetId> part = slice(canonical(), first, after, DatasetId::nodeId);
    return new Chunk<>(part.items(), part.next());
  }

  @Override
  public long countDatasets() {
    called("countDatasets");
    return canonical().size();
  }

  private List<DatasetId> canonical() {
    return datasets.values().stream().map(DatasetEntry::id).distinct().toList();
  }

  @Override
  public Slice<JobId> listJobs(int first, Optional<String> after) {
    called("listJobs");
    return slice(List.copyOf(jobs.keySet()), first, after, JobId::nodeId);
  }

  static <T> Slice<T> slice(
      List<T> all, int first, Optional<String> after, Function<T, String> keyOf) {
    if (first < 1 || first > 1_000) {
      throw new CatalogException(ErrorCode.INVALID_ARGUMENT, "first is " + first);
    }
    int from = 0;
    @Nullable String key = after.orElse(null);
    if (key != null) {
      List<String> keys = all.stream().map(keyOf).toList();
      from = keys.indexOf(key) + 1;
      if (from == 0) {
        throw new CatalogException(ErrorCode.INVALID_CURSOR, "no such place");
      }
    }
    int to = Math.min(all.size(), from + first);
    Optional<String> next =
        to < all.size() ? Optional.of(keyOf.apply(all.get(to - 1))) : Optional.empty();
    return new Slice<>(all.subList(from, to), next, all.size());
  }
}

package io.headwater.access.visibility;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.Chunk;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.JobEntry;
import io.headwater.catalog.JobHistory;
import io.headwater.catalog.RunEntry;
import io.headwater.catalog.Slice;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.platform.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/** The catalog as the caller may see it. Hidden datasets are asked of the stores all the same. */
@ApplicationScoped
@Visible
public class VisibleCatalog implements CatalogReader {

  private final CatalogReader all;
  private final Sights sights;

  /** What a reader finds, as far as it may be seen. */
  public VisibleCatalog(CatalogReader all, Sights sights) {
    this.all = all;
    this.sights = sights;
  }

  @Override
  public Map<DatasetId, DatasetEntry> findDatasets(Collection<DatasetId> names) {
    Sight sight = sights.currentSight();
    Map<DatasetId, DatasetEntry> found = all.findDatasets(names);
    if (sight.isWhole()) {
      return found;
    }
    Map<DatasetId, DatasetEntry> shown = new HashMap<>();
    found.forEach((name, entry) -> {
      if (!sight.hides(name) && !sight.hides(entry.id())) {
        shown.put(name, VisibleEntries.of(entry, sight));
      }
    });
    return shown;
  }

  @Override
  public Map<JobId, JobEntry> findJobs(Collection<JobId> jobs) {
    Sight sight = sights.currentSight();
    return each(all.findJobs(jobs), sight, entry -> VisibleEntries.of(entry, sight));
  }

  @Override
  public Map<RunId, RunEntry> findRuns(Collection<RunId> runs) {
    Sight sight = sights.currentSight();
    return each(all.findRuns(runs), sight, entry -> VisibleEntries.of(entry, sight));
  }

  @Override
  public Map<JobId, RunEntry> findLatestRuns(Collection<JobId> jobs) {
    Sight sight = sights.currentSight();
    return each(all.findLatestRuns(jobs), sight, entry -> VisibleEntries.of(entry, sight));
  }

  @Override
  public Slice<RunEntry> listRuns(JobId job, int first, Optional<String> after) {
    Sight sight = sights.currentSight();
    return runs(all.listRuns(job, first, after), sight);
  }

  @Override
  public Map<JobId, Slice<RunEntry>> listRuns(Collection<JobId> jobs, int first) {
    Sight sight = sights.currentSight();
    return each(all.listRuns(jobs, first), sight, slice -> runs(slice, sight));
  }

  @Override
  public Map<JobId, JobHistory> findHistories(Collection<JobId> jobs) {
    Sight sight = sights.currentSight();
    return each(all.findHistories(jobs), sight, history -> VisibleEntries.of(history, sight));
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findJobsReading(Collection<DatasetId> names) {
    return sights.currentSight().visible(all.findJobsReading(names));
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findJobsWriting(Collection<DatasetId> names) {
    return sights.currentSight().visible(all.findJobsWriting(names));
  }

  /**
   * Parts hold visible datasets only, and so do their ends: where the next one begins never depends
   * on a hidden name, since it could be read from it.
   */
  @Override
  public Chunk<DatasetId> listDatasets(int first, Optional<String> after) {
    Sight sight = sights.currentSight();
    if (sight.seesAllData()) {
      return all.listDatasets(first, after);
    }
    List<DatasetId> shown = new ArrayList<>();
    Optional<String> from = after;
    do {
      // As many as are still missing: when they fill the part, the last one of them is visible.
      Chunk<DatasetId> part = all.listDatasets(first - shown.size(), from);
      part.items().stream().filter(id -> !sight.hides(id)).forEach(shown::add);
      from = part.next();
    } while (shown.size() < first && from.isPresent());
    return new Chunk<>(shown, from.filter(next -> hasVisible(next, sight)));
  }

  @Override
  public long countDatasets() {
    Sight sight = sights.currentSight();
    long total = all.countDatasets();
    return sight.seesAllData() ? total : Math.max(0, total - sight.hidden().size());
  }

  private boolean hasVisible(String next, Sight sight) {
    Optional<String> from = Optional.of(next);
    while (from.isPresent()) {
      Chunk<DatasetId> part = all.listDatasets(1, from);
      if (part.items().stream().anyMatch(id -> !sight.hides(id))) {
        return true;
      }
      from = part.next();
    }
    return false;
  }

  @Override
  public Slice<JobId> listJobs(int first, Optional<String> after) {
    return all.listJobs(first, after);
  }

  private static Slice<RunEntry> runs(Slice<RunEntry> slice, Sight sight) {
    return sight.isWhole()
        ? slice
        : new Slice<>(
            slice.items().stream().map(entry -> VisibleEntries.of(entry, sight)).toList(),
            slice.next(),
            slice.total());
  }

  private static <K, V> Map<K, V> each(Map<K, V> found, Sight sight, UnaryOperator<V> shown) {
    if (sight.isWhole()) {
      return found;
    }
    Map<K, V> all = new HashMap<>(found);
    all.replaceAll((_, value) -> shown.apply(value));
    return all;
  }
}

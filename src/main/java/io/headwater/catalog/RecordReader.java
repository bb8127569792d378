package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Reads records, with the facets they point to. Each method makes a fixed number of store calls.
 * Thread-safe.
 */
public interface RecordReader {

  /**
   * Datasets, each from all records of its names.
   *
   * @param namesByCanonical the names of each dataset, by its canonical name
   */
  Map<DatasetId, DatasetEntry> findDatasets(Map<DatasetId, SortedSet<DatasetId>> namesByCanonical);

  /**
   * Names of datasets whose own record tells of a tag, of the dataset or one of its columns, that
   * is wanted. All such names, and possibly more.
   */
  Set<DatasetId> findTagged(Predicate<String> wanted);

  /** Jobs by name. */
  Map<JobId, JobEntry> findJobs(Collection<JobId> jobs);

  /** Runs by id. */
  Map<RunId, RunEntry> findRuns(Collection<RunId> runs);

  /** What runs bear on, all together; runs that are unknown bear on nothing. */
  RunReach getReach(Collection<RunId> runs);

  /** The run of each job whose first event is newest. */
  Map<JobId, RunEntry> findLatestRuns(Collection<JobId> jobs);

  /** See {@link CatalogReader#listRuns(JobId, int, Optional)}. */
  Slice<RunEntry> listRuns(JobId job, int first, Optional<String> after);

  /** See {@link CatalogReader#listRuns(Collection, int)}. */
  Map<JobId, Slice<RunEntry>> listRuns(Collection<JobId> jobs, int first);

  /**
   * What the latest runs of each job looked like; jobs without any run are absent.
   *
   * @param most how many runs of each job to look at, from the one with the newest first event on
   */
  Map<JobId, RunShapes> findRunShapes(Collection<JobId> jobs, int most);

  /** See {@link CatalogReader#listJobs}. */
  Slice<JobId> listJobs(int first, Optional<String> after);

  /** Every run id, a page at a time in the order of ids, for tools that read everything. */
  List<RunId> listRunIds(int first, Optional<RunId> after);
}

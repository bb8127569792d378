package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Reads the graph of record. Every method takes many keys and makes a fixed number of store calls,
 * however many keys there are. Unknown keys are absent from the answer. Thread-safe.
 *
 * <p>All methods throw {@link io.headwater.model.CatalogException} with {@link
 * io.headwater.model.ErrorCode#UNAVAILABLE} when a store does not answer in time.
 */
public interface CatalogReader {

  /** Datasets by any of their names; keyed by the name asked for. */
  Map<DatasetId, DatasetEntry> findDatasets(Collection<DatasetId> names);

  /** Jobs by name. */
  Map<JobId, JobEntry> findJobs(Collection<JobId> jobs);

  /** Runs by id. */
  Map<RunId, RunEntry> findRuns(Collection<RunId> runs);

  /** The run of each job whose first event is newest. */
  Map<JobId, RunEntry> findLatestRuns(Collection<JobId> jobs);

  /**
   * The runs of a job, the one with the newest first event first.
   *
   * @param first at most this many, 1 to 1,000
   * @param after a {@link Slice#next()} of the same list
   */
  Slice<RunEntry> listRuns(JobId job, int first, Optional<String> after);

  /**
   * The first runs in the same list of each of several jobs; every job asked for is answered.
   *
   * @param first at most this many of each, 1 to 1,000
   */
  Map<JobId, Slice<RunEntry>> listRuns(Collection<JobId> jobs, int first);

  /**
   * The versions of each job, from its latest {@link JobHistory#MOST_OF_ONE} runs; from fewer where
   * many jobs are asked for. Jobs without any run are absent.
   */
  Map<JobId, JobHistory> findHistories(Collection<JobId> jobs);

  /**
   * Jobs that were ever seen to read (or write) the dataset, under any of its names; keyed by the
   * name asked for.
   */
  Map<DatasetId, SortedSet<JobId>> findJobsReading(Collection<DatasetId> names);

  /**
   * Jobs that were ever seen to write the dataset, under any of its names; keyed by the name asked
   * for.
   */
  Map<DatasetId, SortedSet<JobId>> findJobsWriting(Collection<DatasetId> names);

  /**
   * Every dataset by canonical name, in the order of names.
   *
   * @param first at most this many, 1 to 1,000
   * @param after a {@link Chunk#next()} of the same list
   */
  Chunk<DatasetId> listDatasets(int first, Optional<String> after);

  /** How many {@link #listDatasets} lists in all. Looks at every name. */
  long countDatasets();

  /** Every job, in the order of names; {@code first} as for {@link #listDatasets}. */
  Slice<JobId> listJobs(int first, Optional<String> after);
}

package io.headwater.lineage;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import io.headwater.model.Transformation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;

/**
 * Edges as they are stored: by canonical name, with every sighting, whatever became of them. Each
 * method makes a fixed number of store calls. Thread-safe.
 */
public interface EdgeSource {

  /** Which end of an edge is asked about. */
  enum Side {
    /** Edges that lead into what is asked about. */
    INTO,
    /** Edges that lead out of it. */
    OUT_OF
  }

  /**
   * A stored edge between datasets.
   *
   * @param from upstream end, canonical
   * @param to downstream end, canonical
   * @param job who makes it; empty where it was stated without a job
   * @param stated whether it was stated rather than inferred
   * @param seen when it was seen
   */
  record Flow(DatasetId from, DatasetId to, Optional<JobId> job, boolean stated, Sightings seen) {}

  /**
   * A job that reads or writes a dataset, or states what it is made from.
   *
   * @param job who
   * @param dataset what, canonical
   * @param kind how
   * @param seen when it was seen
   */
  record Access(JobId job, DatasetId dataset, Kind kind, Sightings seen) {

    /** How a job bears on a dataset. */
    public enum Kind {
      READS,
      WRITES,
      STATES
    }
  }

  /**
   * A column edge of one observation.
   *
   * @param observation whose
   * @param from the input column, by canonical dataset name
   * @param to the output column, by canonical dataset name
   * @param transformations how
   */
  record ColumnFlow(
      Observation observation,
      ColumnRef from,
      ColumnRef to,
      SortedSet<Transformation> transformations) {}

  /**
   * An observation of column lineage.
   *
   * @param id its content
   * @param job who gave it; empty where it was stated without a job
   * @param output of what, canonical
   * @param stated whether it comes from the lineage facet
   * @param seen when it was seen
   */
  record Observation(
      String id, Optional<JobId> job, DatasetId output, boolean stated, Sightings seen) {}

  /** Canonical names; unknown names are absent. */
  Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names);

  /** Those of some jobs that are known. */
  Set<JobId> findJobs(Collection<JobId> jobs);

  /** Flows into or out of datasets. */
  List<Flow> listFlows(Collection<DatasetId> datasets, Side side);

  /** What jobs do to datasets. */
  List<Access> listAccesses(Collection<DatasetId> datasets);

  /** What jobs do to any dataset. */
  List<Access> listAccessesOf(Collection<JobId> jobs);

  /** The latest COMPLETE of each job that has one, in nanoseconds since the epoch. */
  Map<JobId, Long> findLastCompleted(Collection<JobId> jobs);

  /**
   * The ends of datasets, by time in nanoseconds since the epoch: where each lives on, or nowhere.
   * What lives on elsewhere is followed: the answer holds the ends of those names too. Ends by runs
   * that failed are left out.
   */
  Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> findEndings(
      Collection<DatasetId> datasets);

  /**
   * Every name that was ever renamed into one of these, directly or over others; these included.
   */
  Set<DatasetId> findFormerNames(Collection<DatasetId> datasets);

  /**
   * Column edges into or out of datasets; influences on whole datasets are edges to {@link
   * ColumnRef#WHOLE_DATASET}.
   */
  List<ColumnFlow> listColumnFlows(Collection<DatasetId> datasets, Side side);

  /** Every observation of column lineage of some outputs. */
  List<Observation> listObservations(Collection<DatasetId> outputs);

  /** The columns of each dataset that are known from any schema or column lineage. */
  Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> datasets);

  /** The latest sighting of anything, in nanoseconds since the epoch; empty in an empty catalog. */
  OptionalLong latest();
}

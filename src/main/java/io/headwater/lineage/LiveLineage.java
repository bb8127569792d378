package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Times;
import io.headwater.model.Transformation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;

/**
 * Lineage with the rules applied: what lives, between which names. Names are canonical. What a
 * walker needs to know, and all of it. Not for several threads at once.
 */
public interface LiveLineage {

  /**
   * An edge between datasets.
   *
   * @param from upstream end
   * @param to downstream end
   * @param job who makes it; empty where it was stated without a job
   * @param first the earliest sighting that counts, in nanoseconds since the epoch
   * @param last the latest one
   */
  record Flow(DatasetId from, DatasetId to, Optional<JobId> job, long first, long last) {}

  /**
   * A job that reads or writes a dataset.
   *
   * @param job who
   * @param dataset what
   * @param kind READS or WRITES
   * @param first the earliest sighting that counts, in nanoseconds since the epoch
   * @param last the latest one
   */
  record Access(JobId job, DatasetId dataset, EdgeSource.Access.Kind kind, long first, long last) {}

  /**
   * An edge between columns.
   *
   * @param from upstream end
   * @param to downstream end; {@link ColumnRef#WHOLE_DATASET} for an influence on all of a dataset
   * @param job who makes it; empty where it was stated without a job
   * @param transformations how
   * @param first the earliest sighting of the observation, in nanoseconds since the epoch
   * @param last the latest one that counts
   */
  record ColumnFlow(
      ColumnRef from,
      ColumnRef to,
      Optional<JobId> job,
      SortedSet<Transformation> transformations,
      long first,
      long last) {}

  /**
   * Lineage as it is now, by the clock or by the latest event, whichever is later.
   *
   * @param source the stored edges
   * @param settings the rules
   */
  static LiveLineage now(EdgeSource source, LineageSettings settings) {
    long now = Times.nanos(Instant.now());
    return new Moment(
        source,
        settings.window().toNanos(),
        OptionalLong.of(Math.max(now, source.latest().orElse(now))));
  }

  /**
   * Lineage as it was at a time.
   *
   * @param source the stored edges
   * @param settings the rules
   */
  static LiveLineage at(EdgeSource source, LineageSettings settings, Instant at) {
    return new Moment(source, settings.window().toNanos(), OptionalLong.of(Times.nanos(at)));
  }

  /** Canonical names; unknown names are absent. */
  Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names);

  /** Those of some jobs that are known. */
  Set<JobId> findJobs(Collection<JobId> jobs);

  /** The columns of each dataset that are known from any schema or column lineage. */
  Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> datasets);

  /**
   * Edges that lead into, or out of, datasets. Edges of other datasets may be among them: those
   * that a former name of one of these has now.
   */
  List<Flow> flows(Set<DatasetId> datasets, Side side);

  /** Jobs that read or write datasets; others may be among them, as for flows. */
  List<Access> accesses(Set<DatasetId> datasets);

  /** What jobs read and write. */
  List<Access> accessesOf(Set<JobId> jobs);

  /**
   * Column edges that lead into, or out of, columns of datasets; others may be among them, as for
   * flows.
   */
  List<ColumnFlow> columns(Set<DatasetId> datasets, Side side);

  /** The latest sighting of anything, in nanoseconds since the epoch; empty in an empty catalog. */
  OptionalLong latest();
}

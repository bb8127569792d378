package io.headwater.catalog;

import io.headwater.model.AliasKind;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.ColumnEdge;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;

/**
 * What some events add to the graph, coalesced. Everything is a union, a minimum or a maximum.
 *
 * @param datasets names that must have a node
 * @param jobs jobs that must have a node, with what is known of their times
 * @param columns column paths by dataset
 * @param aliases names that are joined
 * @param endings ends of what names stood for; true where the run that did it failed, so that
 *     nothing ended
 * @param flows dataset to dataset
 * @param accesses job reads or writes dataset
 * @param observations column lineage, by job and output
 */
public record GraphBatch(
    Set<DatasetId> datasets,
    Map<JobId, JobTimes> jobs,
    Map<DatasetId, SortedSet<String>> columns,
    Set<Alias> aliases,
    Map<Ending, Boolean> endings,
    Map<Flow, Sightings> flows,
    Map<Access, Sightings> accesses,
    Map<Observation, Sightings> observations) {

  /**
   * When a job was heard of.
   *
   * @param lastSeen the latest event that named it, in nanoseconds since the epoch
   * @param lastCompleted the latest COMPLETE of any of its runs
   */
  public record JobTimes(long lastSeen, OptionalLong lastCompleted) {

    /** The later ones of both. */
    public JobTimes or(JobTimes other) {
      return new JobTimes(
          Math.max(lastSeen, other.lastSeen), JobRecord.latest(lastCompleted, other.lastCompleted));
    }
  }

  /**
   * Two names joined.
   *
   * @param dataset the name that carried the symlink
   * @param alias the symlink
   * @param kind what it tells of the two
   */
  public record Alias(DatasetId dataset, DatasetId alias, AliasKind kind) {}

  /**
   * An edge between datasets.
   *
   * @param from what was read
   * @param to what was written
   * @param job by whom; empty where it was stated without a job
   * @param stated whether it was stated (lineage facet) or inferred (inputs x outputs)
   */
  public record Flow(DatasetId from, DatasetId to, Optional<JobId> job, boolean stated) {}

  /**
   * An edge between a job and a dataset.
   *
   * @param job who
   * @param dataset what
   * @param kind how
   */
  public record Access(JobId job, DatasetId dataset, Kind kind) {

    /**
     * STATES: writes it, and says itself what it is made from, so that nothing is inferred at those
     * times.
     */
    public enum Kind {
      READS,
      WRITES,
      STATES
    }
  }

  /**
   * Column lineage that a job gave of an output, whole.
   *
   * @param job who said so; empty where it was stated without a job
   * @param output the dataset written
   * @param stated whether it comes from the lineage facet
   * @param edges the columns it draws from
   * @param hash names the content of the observation, job and output included
   */
  public record Observation(
      Optional<JobId> job,
      DatasetId output,
      boolean stated,
      SortedSet<ColumnEdge> edges,
      String hash) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Observation that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
      return hash.hashCode();
    }
  }
}

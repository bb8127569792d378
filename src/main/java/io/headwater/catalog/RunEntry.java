package io.headwater.catalog;

import io.headwater.model.CatalogChange.Parent;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A run as readers see it.
 *
 * @param id which run
 * @param job of what
 * @param state the strongest state heard of
 * @param startedAt the earliest START, else the earliest event that is not the end; empty when only
 *     the end was heard of
 * @param endedAt the latest COMPLETE, ABORT or FAIL; empty while it runs
 * @param firstEvent the earliest event of the run, or of a child that named it as its parent
 * @param lastEvent the latest one
 * @param parent who started it
 * @param inputs datasets it read, by the names its events used
 * @param outputs datasets it wrote, by the names its events used
 * @param facets the newest body of each run facet, by name
 * @param inputFacets facets of the inputs as this run read them
 * @param outputFacets facets of the outputs as this run wrote them
 */
public record RunEntry(
    RunId id,
    JobId job,
    RunState state,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Instant firstEvent,
    Instant lastEvent,
    Optional<Parent> parent,
    SortedSet<DatasetId> inputs,
    SortedSet<DatasetId> outputs,
    Map<String, FacetBody> facets,
    Map<DatasetId, Map<String, FacetBody>> inputFacets,
    Map<DatasetId, Map<String, FacetBody>> outputFacets) {

  /** From start to end; empty while it runs or when one of the two is unknown. */
  public Optional<Duration> duration() {
    return startedAt.flatMap(start -> endedAt.map(end -> Duration.between(start, end)));
  }
}

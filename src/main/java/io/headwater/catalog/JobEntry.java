package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A job as readers see it.
 *
 * @param id its name
 * @param type e.g. {@code SPARK/SQL_JOB} from the jobType facet; empty when not told
 * @param streaming whether it is a stream, by the jobType facet
 * @param description from the documentation facet; empty when there is none
 * @param owners from the ownership facet
 * @param tags from the tags facet, as {@code key} or {@code key=value}
 * @param facets the newest body of each facet that is set, by name
 * @param inputs datasets it was ever seen to read, by the names its events used
 * @param outputs datasets it was ever seen to write, by the names its events used
 * @param firstSeen the earliest event that named it
 * @param lastSeen the latest event that named it
 * @param lastCompleted the latest COMPLETE of any of its runs
 */
public record JobEntry(
    JobId id,
    String type,
    boolean streaming,
    String description,
    List<Owner> owners,
    List<String> tags,
    Map<String, FacetBody> facets,
    SortedSet<DatasetId> inputs,
    SortedSet<DatasetId> outputs,
    Instant firstSeen,
    Instant lastSeen,
    Optional<Instant> lastCompleted) {}

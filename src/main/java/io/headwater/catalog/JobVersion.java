package io.headwater.catalog;

import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.SortedSet;

/**
 * A version of a job: what it reads, what it writes and where its code lies, as its runs showed it.
 *
 * @param inputs datasets it reads, by canonical names
 * @param outputs datasets it writes, by canonical names
 * @param code where its code lies; {@link CodeLocation#UNKNOWN} when its runs do not tell
 * @param firstRunAt the first event of its earliest run
 * @param lastRunAt the first event of its latest run
 * @param runs how many of the runs that were looked at are of this version
 */
public record JobVersion(
    SortedSet<DatasetId> inputs,
    SortedSet<DatasetId> outputs,
    CodeLocation code,
    Instant firstRunAt,
    Instant lastRunAt,
    int runs) {}

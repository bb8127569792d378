package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.FacetBody;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Map;

/**
 * What some events say of records, coalesced.
 *
 * @param datasets by name
 * @param jobs by name
 * @param runs by id
 * @param bodies facet and schema bodies that the records point to, by content hash
 * @param touched entities whose readers must look again whatever the records say, e.g. datasets
 *     that got a new alias, with the event's time in nanoseconds since the epoch
 */
public record RecordBatch(
    Map<DatasetId, DatasetRecord> datasets,
    Map<JobId, JobRecord> jobs,
    Map<RunId, RunRecord> runs,
    Map<String, FacetBody> bodies,
    Map<EntityId, Long> touched) {}

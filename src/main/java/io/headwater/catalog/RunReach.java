package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Set;

/**
 * What some runs bear on.
 *
 * @param jobs whose runs they are
 * @param datasets what they read or wrote, by the names their events used
 */
public record RunReach(Set<JobId> jobs, Set<DatasetId> datasets) {}

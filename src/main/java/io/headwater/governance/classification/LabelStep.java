package io.headwater.governance.classification;

import io.headwater.model.ColumnRef;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.SortedSet;

/**
 * One step of data from column to column.
 *
 * @param from upstream end
 * @param to downstream end
 * @param transformations how; empty when the producer did not say, or where the step goes from
 *     {@code *} to a column of the same dataset
 * @param jobs who makes it; empty where it was stated without a job
 */
public record LabelStep(
    ColumnRef from,
    ColumnRef to,
    SortedSet<Transformation> transformations,
    SortedSet<JobId> jobs) {}

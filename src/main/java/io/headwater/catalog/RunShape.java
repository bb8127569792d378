package io.headwater.catalog;

import io.headwater.model.DatasetId;
import java.util.SortedSet;

/**
 * What some runs of a job have in common, each run taken whole.
 *
 * @param inputs datasets they read, by the names their events used
 * @param outputs datasets they wrote, by the names their events used
 * @param code where their code lies; {@link CodeLocation#UNKNOWN} when they do not tell
 * @param began when the first and the last of them had their first event
 * @param runs how many they are
 */
public record RunShape(
    SortedSet<DatasetId> inputs,
    SortedSet<DatasetId> outputs,
    CodeLocation code,
    Span began,
    int runs) {

  /** Whether the runs tell nothing of what the job does, as those that only start others. */
  boolean isBare() {
    return inputs.isEmpty() && outputs.isEmpty();
  }
}

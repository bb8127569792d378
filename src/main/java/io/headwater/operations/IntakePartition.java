package io.headwater.operations;

/**
 * How far the intake of one partition is. Offsets count from the beginning of the topic; where
 * producers write in transactions, their markers count as records.
 *
 * @param topic an intake topic
 * @param partition from 0
 * @param appended the offset that the next record will get
 * @param applied the offset up to which the stores have it, of all servers together
 */
public record IntakePartition(String topic, int partition, long appended, long applied) {

  /** Records that are appended and that the stores do not have yet; at least 0. */
  public long lag() {
    return Math.max(0, appended - applied);
  }
}

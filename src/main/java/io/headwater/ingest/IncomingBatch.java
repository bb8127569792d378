package io.headwater.ingest;

import java.util.List;

/**
 * Records that are applied together.
 *
 * @param records those
 * @param ends how far their topics are applied with this batch and all before it; empty when
 *     records that came earlier are still waiting
 */
public record IncomingBatch(List<PendingRecord> records, List<End> ends) {

  /**
   * How far a partition was read.
   *
   * @param topic of the intake
   * @param partition of the topic
   * @param next the offset after the last record
   */
  public record End(String topic, int partition, long next) {}

  /** The first half, after which no topic is applied any further, and the second. */
  public List<IncomingBatch> halves() {
    int half = records.size() / 2;
    return List.of(
        new IncomingBatch(records.subList(0, half), List.of()),
        new IncomingBatch(records.subList(half, records.size()), ends));
  }
}

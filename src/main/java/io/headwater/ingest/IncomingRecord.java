package io.headwater.ingest;

/**
 * A record of an intake topic.
 *
 * @param kind what it should hold
 * @param topic where it stands
 * @param partition where it stands
 * @param offset where it stands
 * @param key its key; empty when it has none
 * @param value its value, byte for byte; empty for a tombstone
 * @param receivedAt when it was appended, in milliseconds since the epoch
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go from Kafka to the stores
public record IncomingRecord(
    Kind kind,
    String topic,
    int partition,
    long offset,
    byte[] key,
    byte[] value,
    long receivedAt) {

  /** What a topic holds. */
  public enum Kind {
    EVENT,
    MANIFEST
  }
}

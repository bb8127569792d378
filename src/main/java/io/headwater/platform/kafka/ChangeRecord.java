package io.headwater.platform.kafka;

import io.headwater.model.EntityId;
import io.headwater.model.NodeIds;
import io.headwater.model.Times;
import java.nio.charset.StandardCharsets;

/**
 * A record of the changes topic: an entity whose readers must look again. The key is the entity's
 * id, the value {@code {"id":"dataset:…","at":"2026-01-31T10:15:30Z"}}. It carries no state, so it
 * may be repeated, coalesced and read in any order.
 *
 * @param id which entity
 * @param at the latest event time behind the change, in nanoseconds since the epoch
 */
public record ChangeRecord(EntityId id, long at) {

  /** The record's key. */
  public byte[] key() {
    return id.nodeId().getBytes(StandardCharsets.UTF_8);
  }

  /** The record's value. Ids hold no character that JSON would escape. */
  public byte[] value() {
    return ("{\"id\":\"" + id.nodeId() + "\",\"at\":\"" + Times.ofNanos(at) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a record.
   *
   * @param key the record's key
   * @param timestamp the record's own time, in milliseconds since the epoch
   */
  static ChangeRecord read(byte[] key, long timestamp) {
    return new ChangeRecord(
        NodeIds.parse(new String(key, StandardCharsets.UTF_8)), timestamp * 1_000_000);
  }
}

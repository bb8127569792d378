package io.headwater.platform.kafka;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.model.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record of the changes topic: an entity whose readers must look again. The key is the entity's
 * id, the value {@code {"id":"dataset:…","at":"2026-01-31T10:15:30Z"}}. It carries no state, so it
 * may be repeated, coalesced and read in any order.
 *
 * @param id which entity
 * @param at the latest event time behind the change, in nanoseconds since the epoch
 */
public record ChangeRecord(EntityId id, long at) {

  private static final Pattern VALUE =
      Pattern.compile("\\{\"id\":\"([^\"]+)\",\"at\":\"([^\"]+)\"}");

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
   * Reads a record's value.
   *
   * @throws CatalogException INTERNAL when it is none that {@link #value()} wrote
   */
  static ChangeRecord read(byte[] value) {
    Matcher matcher = VALUE.matcher(new String(value, StandardCharsets.UTF_8));
    if (!matcher.matches()) {
      throw new CatalogException(
          ErrorCode.INTERNAL,
          "the changes topic holds a record that is no change; nothing else may write to it");
    }
    return new ChangeRecord(
        NodeIds.parse(matcher.group(1)), Times.nanos(Instant.parse(matcher.group(2))));
  }
}

package io.headwater.search.lucene;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The place in the changes feed that the index stands for.
 *
 * @param offsets the offset to read next, by partition
 * @param watermark every change up to this time is in
 */
record FeedPlace(Map<Integer, Long> offsets, Instant watermark) {

  /** Nothing was read. */
  static final FeedPlace START = new FeedPlace(Map.of(), Instant.EPOCH);

  FeedPlace {
    offsets = Map.copyOf(offsets);
  }

  FeedPlace moved(Map<Integer, Long> nextOffsets, Instant newWatermark) {
    Map<Integer, Long> merged = new HashMap<>(offsets);
    merged.putAll(nextOffsets);
    return new FeedPlace(merged, newWatermark.isAfter(watermark) ? newWatermark : watermark);
  }
}

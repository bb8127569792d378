package io.headwater.search.lucene;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;

/** A {@link FeedPlace} in the user data of a Lucene commit. */
final class CommitData {

  /**
   * Raised with every change to fields, analysis or the stored form: an index of another format is
   * set aside and filled anew.
   */
  static final String FORMAT = "1";

  private static final String FORMAT_KEY = "headwater.format";
  private static final String WATERMARK_KEY = "headwater.watermark";
  private static final String OFFSET_KEY = "headwater.offset.";

  private CommitData() {}

  static Map<String, String> write(FeedPlace place) {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT_KEY, FORMAT);
    data.put(WATERMARK_KEY, place.watermark().toString());
    place.offsets().forEach((partition, offset) -> data.put(OFFSET_KEY + partition, "" + offset));
    return data;
  }

  static FeedPlace read(Map<String, String> data) throws IOException {
    if (!FORMAT.equals(data.get(FORMAT_KEY))) {
      throw new CorruptIndexException(
          "format " + data.get(FORMAT_KEY) + " instead of " + FORMAT, "commit data");
    }
    try {
      Map<Integer, Long> offsets = new HashMap<>();
      for (Map.Entry<String, String> entry : data.entrySet()) {
        if (entry.getKey().startsWith(OFFSET_KEY)) {
          offsets.put(
              Integer.valueOf(entry.getKey().substring(OFFSET_KEY.length())),
              Long.valueOf(entry.getValue()));
        }
      }
      return new FeedPlace(offsets, Instant.parse(data.getOrDefault(WATERMARK_KEY, "")));
    } catch (NumberFormatException | DateTimeException e) {
      throw new CorruptIndexException("offsets or watermark cannot be read", "commit data", e);
    }
  }
}

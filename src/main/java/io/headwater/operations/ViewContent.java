package io.headwater.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much a view holds, beside how much it should.
 *
 * @param view its name
 * @param watermark every event up to this time is in it; empty when it knows of none, or is being
 *     loaded
 * @param counts what is counted, always the same of one view
 */
public record ViewContent(String view, Optional<Instant> watermark, List<Count> counts) {

  public ViewContent {
    counts = List.copyOf(counts);
  }

  /**
   * How many there are of something. Stores and view are counted one after the other: while
   * something arrives the two may differ for a moment.
   *
   * @param what in words, e.g. {@code datasets}
   * @param inStores by the stores
   * @param inView by the view; empty while it is being loaded
   */
  public record Count(String what, long inStores, Optional<Long> inView) {}
}

package io.headwater.lineage.graph;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;

/** How arrays grow: by half, so that appending stays cheap and little is wasted. */
final class Growth {

  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Growth() {}

  /**
   * The next length.
   *
   * @throws CatalogException with INTERNAL when no array can be longer
   */
  static int of(int length) {
    return atLeast(length, length + 1L);
  }

  /** The next length that holds a number of values. */
  static int atLeast(int length, long needed) {
    if (needed > LARGEST) {
      throw new CatalogException(
          ErrorCode.INTERNAL,
          "the lineage in memory would need an array of "
              + needed
              + " values, more than Java has; turn the lineage in memory off and answer from the stores");
    }
    return (int) Math.min(LARGEST, Math.max(needed, length + length / 2L + 16));
  }
}

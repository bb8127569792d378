package io.headwater.governance.classification;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far the bits of columns are from where they are said, at most: a bit of rank n is supported
 * by one of a lower rank, or is said of the column itself. What is supported so does not support
 * itself round a cycle. Ranks of {@link #UNKNOWN} and more are not told apart. A byte for each
 * column and each bit in use. Used by one thread at a time.
 */
final class Ranks {

  static final int UNKNOWN = 255;

  private final byte[] @Nullable [] byBit = new byte[Long.SIZE][];
  private int columns;

  /** Makes room for columns; what was known of others stays. */
  void begin(int count) {
    if (count > columns) {
      columns = count + count / 8;
    }
  }

  int get(int bit, int column) {
    byte[] ranks = byBit[bit];
    return ranks == null || column >= ranks.length ? UNKNOWN : ranks[column] & 0xFF;
  }

  void set(int bit, int column, int rank) {
    byte[] ranks = byBit[bit];
    if (ranks == null || column >= ranks.length) {
      ranks = ranks == null ? new byte[columns] : Arrays.copyOf(ranks, columns);
      byBit[bit] = ranks;
    }
    ranks[column] = (byte) Math.min(rank, UNKNOWN);
  }
}

package io.headwater.governance.classification;

import java.util.Optional;

/**
 * A classification as one {@code long}. Joining two is OR; a barrier is AND with a mask.
 *
 * <ul>
 *   <li>bits 0 to 55: kinds of personal data
 *   <li>bits 56 to 59: levels; the bit of a level and of all below it, but for PUBLIC: that
 *       something is public is known of a column itself only, since what else it is made from may
 *       be unknown
 *   <li>bit 62: nothing is inherited; of a column's own label only
 * </ul>
 */
final class Labels {

  /** Most kinds of personal data. */
  static final int MOST_KINDS = 56;

  /** All bits of kinds. */
  static final long KINDS = (1L << MOST_KINDS) - 1;

  /** The column inherits nothing. */
  static final long SEALED = 1L << 62;

  private static final long PUBLIC = 1L << MOST_KINDS;
  private static final Level[] LEVELS = Level.values();

  /** What can flow from one column to another. */
  static final long FLOWING = KINDS | level(Level.RESTRICTED);

  private Labels() {}

  /** The label of a level and nothing else. */
  static long level(Level level) {
    return level == Level.PUBLIC ? PUBLIC : upTo(level) & ~PUBLIC;
  }

  private static long upTo(Level level) {
    return ((1L << (level.rank() + 1)) - 1) << MOST_KINDS;
  }

  /** The level of a label; empty where nobody says any. */
  static Optional<Level> findLevel(long label) {
    for (int i = LEVELS.length - 1; i >= 0; i--) {
      if ((label >>> (MOST_KINDS + i) & 1) != 0) {
        return Optional.of(LEVELS[i]);
      }
    }
    return Optional.empty();
  }

  /** The bit that a label has when its level is at least this one. */
  static long bit(Level level) {
    return PUBLIC << level.rank();
  }

  /** Whether a label says anything. */
  static boolean saysSomething(long label) {
    return (label & ~SEALED) != 0;
  }
}

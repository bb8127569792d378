package io.headwater.model;

import java.time.Instant;

/**
 * Instants as the stores keep them: nanoseconds since the epoch in a {@code long}, because
 * producers send nanoseconds and PostgreSQL's own timestamps would round them.
 */
public final class Times {

  /** The earliest instant that can be kept, 1677-09-21T00:12:43.145224192Z. */
  public static final Instant EARLIEST = ofNanos(Long.MIN_VALUE);

  /** The latest instant that can be kept, 2262-04-11T23:47:16.854775807Z. */
  public static final Instant LATEST = ofNanos(Long.MAX_VALUE);

  private static final long SECOND = 1_000_000_000L;

  private Times() {}

  /**
   * Nanoseconds since the epoch.
   *
   * @throws CatalogException with {@link ErrorCode#UNPLACEABLE_EVENT} outside {@link #EARLIEST} to
   *     {@link #LATEST}
   */
  public static long nanos(Instant time) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new CatalogException(
          ErrorCode.UNPLACEABLE_EVENT,
          "time " + time + " is outside " + EARLIEST + " to " + LATEST);
    }
    // Negative seconds are stepped towards zero first: seconds * 10^9 alone would overflow at the
    // early end.
    return time.getEpochSecond() < 0
        ? (time.getEpochSecond() + 1) * SECOND - (SECOND - time.getNano())
        : time.getEpochSecond() * SECOND + time.getNano();
  }

  /** The instant of a number of nanoseconds since the epoch. */
  public static Instant ofNanos(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}

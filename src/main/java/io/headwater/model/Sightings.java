package io.headwater.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * When something was seen: a set of instants, thinned so that it stays small however often a job
 * runs.
 *
 * <p>The first and the last instant of each bucket are kept, and nothing between them. Buckets are
 * a minute wide for the latest six hours (counted back from the latest instant of the set itself,
 * never from the clock), an hour wide for the latest three days, a day wide before that. A bucket
 * moves to a coarser width as a whole, so thinning and {@link #union} can be applied in any order,
 * any number of times, and end in the same set. That is what lets an edge be cut at a DROP which is
 * heard of only later.
 */
public final class Sightings {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final long HOUR = Duration.ofHours(1).toNanos();
  private static final long DAY = Duration.ofDays(1).toNanos();
  private static final long FINE = 6 * HOUR;
  private static final long MEDIUM = 3 * DAY;

  private final long[] points;

  private Sightings(long[] points) {
    this.points = points;
  }

  /** A single instant. */
  public static Sightings at(Instant time) {
    return new Sightings(new long[] {Times.nanos(time)});
  }

  /**
   * Some instants, in nanoseconds since the epoch, in any order.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Sightings of(long... nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("sightings hold at least one instant");
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Sightings(thin(sorted));
  }

  /** What was seen by either. Commutative, associative and idempotent. */
  public Sightings union(Sightings other) {
    if (coversAll(other.points)) {
      return this;
    }
    return new Sightings(thin(merged(points, other.points)));
  }

  /** Whether some instants would all be thinned out. */
  private boolean coversAll(long[] others) {
    for (long other : others) {
      if (!covers(other)) {
        return false;
      }
    }
    return true;
  }

  private static long[] merged(long[] one, long[] other) {
    long[] both = new long[one.length + other.length];
    int i = 0;
    int k = 0;
    for (int to = 0; to < both.length; to++) {
      boolean takesOne = k == other.length || (i < one.length && one[i] <= other[k]);
      both[to] = takesOne ? one[i++] : other[k++];
    }
    return both;
  }

  private static long[] thin(long[] sorted) {
    long last = sorted[sorted.length - 1];
    long[] kept = new long[sorted.length];
    int size = 0;
    long bucket = bucket(sorted[0], last);
    boolean opens = true;
    for (int i = 0; i < sorted.length; i++) {
      long next = i == sorted.length - 1 ? bucket : bucket(sorted[i + 1], last);
      boolean closes = i == sorted.length - 1 || next != bucket;
      if ((opens || closes) && (size == 0 || kept[size - 1] != sorted[i])) {
        kept[size++] = sorted[i];
      }
      opens = closes;
      bucket = next;
    }
    return Arrays.copyOf(kept, size);
  }

  /**
   * The bucket of a point: equal for two points of one bucket, and for no others. Counted in whole
   * widths, so that nothing overflows at the ends of time.
   */
  private static long bucket(long point, long last) {
    long minute = Math.floorDiv(point, MINUTE);
    if (minute + 1 + FINE / MINUTE > Math.floorDiv(last, MINUTE)) {
      return minute * 3;
    }
    long hour = Math.floorDiv(point, HOUR);
    if (hour + 1 + MEDIUM / HOUR > Math.floorDiv(last, HOUR)) {
      return hour * 3 + 1;
    }
    return Math.floorDiv(point, DAY) * 3 + 2;
  }

  /** The earliest instant. */
  public Instant first() {
    return Times.ofNanos(points[0]);
  }

  /** The latest instant. */
  public Instant last() {
    return Times.ofNanos(points[points.length - 1]);
  }

  /** The latest kept instant at or before a time, both in nanoseconds since the epoch. */
  public OptionalLong lastAtOrBefore(long nanos) {
    int at = Arrays.binarySearch(points, nanos);
    int index = at >= 0 ? at : -at - 2;
    return index < 0 ? OptionalLong.empty() : OptionalLong.of(points[index]);
  }

  /**
   * Whether an instant (nanoseconds since the epoch) is one of these, or lies between two kept ones
   * of its bucket.
   */
  public boolean covers(long nanos) {
    int at = Arrays.binarySearch(points, nanos);
    if (at >= 0) {
      return true;
    }
    int after = -at - 1;
    if (after == 0 || after == points.length) {
      return false;
    }
    long last = points[points.length - 1];
    return bucket(points[after - 1], last) == bucket(points[after], last);
  }

  /** The kept instants in nanoseconds since the epoch, ascending; a copy. */
  public long[] points() {
    return points.clone();
  }

  /** The kept instants as a sorted set, for readers that cut it. */
  public NavigableSet<Long> asSet() {
    NavigableSet<Long> set = new TreeSet<>();
    for (long point : points) {
      set.add(point);
    }
    return set;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sightings that && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(points);
  }

  @Override
  public String toString() {
    return points.length + " sightings from " + first() + " to " + last();
  }
}

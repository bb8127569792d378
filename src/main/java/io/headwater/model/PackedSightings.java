package io.headwater.model;

import java.io.ByteArrayOutputStream;

/**
 * Sightings as a few bytes, for stores: edges are written with every run of their job, and a list
 * of numbers costs several times as much to send, to compare and to keep.
 *
 * <p>First how often all instants, in nanoseconds, can be divided by 1,000 (0 to 3), in one byte;
 * then, so divided, the first instant in zigzag coding, and the distance from each to the next. All
 * of these are LEB128; distances are unsigned.
 */
public final class PackedSightings {

  private static final int MOST_DIVISIONS = 3;
  private static final long[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

  private PackedSightings() {}

  /** Some sightings as bytes. */
  public static byte[] write(Sightings sightings) {
    long[] points = sightings.points();
    int divisions = MOST_DIVISIONS;
    for (long point : points) {
      while (point % UNITS[divisions] != 0) {
        divisions--;
      }
    }
    long unit = UNITS[divisions];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 + points.length * 4);
    bytes.write(divisions);
    long before = points[0] / unit;
    number(bytes, (before << 1) ^ (before >> (Long.SIZE - 1)));
    for (int i = 1; i < points.length; i++) {
      long next = points[i] / unit;
      number(bytes, next - before);
      before = next;
    }
    return bytes.toByteArray();
  }

  private static void number(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /**
   * The sightings that bytes hold.
   *
   * @throws IllegalArgumentException when {@link #write} did not write them
   */
  public static Sightings read(byte[] bytes) {
    if (bytes.length < 2 || bytes[0] < 0 || bytes[0] > MOST_DIVISIONS) {
      throw new IllegalArgumentException("packed sightings have no beginning");
    }
    long unit = UNITS[bytes[0]];
    int count = 0;
    for (int i = 1; i < bytes.length; i++) {
      count += bytes[i] >= 0 ? 1 : 0;
    }
    if (bytes[bytes.length - 1] < 0) {
      throw new IllegalArgumentException("packed sightings are cut off");
    }
    long[] points = new long[count];
    int at = 1;
    long before = 0;
    for (int i = 0; i < count; i++) {
      long number = 0;
      int shift = 0;
      byte part;
      do {
        if (shift >= Long.SIZE) {
          throw new IllegalArgumentException("no number before byte " + at + " of sightings");
        }
        part = bytes[at++];
        number |= (part & 0x7FL) << shift;
        shift += 7;
      } while (part < 0);
      before = i == 0 ? (number >>> 1) ^ -(number & 1) : before + number;
      points[i] = before * unit;
    }
    return Sightings.of(points);
  }
}

package io.headwater.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.testkit.memory.Cases;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read, at whatever distance and precision. */
class PackedSightingsTest {

  private static final long[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

  /** Instants of one precision, before and after 1970, now and then at the ends of time. */
  private static Sightings sightings(Random random) {
    long unit = UNITS[random.nextInt(UNITS.length)];
    long width = 1L << (10 + random.nextInt(50));
    long[] points = new long[1 + random.nextInt(40)];
    for (int i = 0; i < points.length; i++) {
      points[i] = random.nextLong(-width, width) / unit * unit;
    }
    if (random.nextInt(10) == 0) {
      points[0] = random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
      points[points.length - 1] = random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    return Sightings.of(points);
  }

  @Test
  void whatIsWrittenIsRead() {
    Cases.each(
        20_000,
        random -> {
          Sightings seen = sightings(random);
          assertThat(PackedSightings.read(PackedSightings.write(seen))).isEqualTo(seen);
        });
  }

  @Test
  void aMonthOfHourlyRunsInMillisecondsTakesHalfOfWhatNumbersTake() {
    Cases.each(
        20,
        random -> {
          long[] points = new long[24 * 30];
          long begin = Duration.ofDays(20_000).toMillis();
          for (int i = 0; i < points.length; i++) {
            points[i] =
                (begin + Duration.ofHours(i).toMillis() + random.nextInt(1_800_000)) * 1_000_000;
          }
          Sightings seen = Sightings.of(points);
          assertThat(PackedSightings.write(seen).length)
              .isLessThan(seen.points().length * Long.BYTES / 2 + 10);
        });
  }

  @Test
  void whatIsCutOffOrOdderIsRefused() {
    Cases.each(
        500,
        random -> {
          byte[] bytes = PackedSightings.write(sightings(random));
          // As if more of the last number were to come.
          byte[] open = bytes.clone();
          open[open.length - 1] |= (byte) 0x80;
          assertRefused(open);
          assertRefused(Arrays.copyOf(bytes, 1));
          bytes[0] = (byte) (4 + random.nextInt(200));
          assertRefused(bytes);
        });
    assertRefused(new byte[0]);
    byte[] endless = new byte[14];
    Arrays.fill(endless, 1, 13, (byte) 0x80);
    assertRefused(endless);
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> PackedSightings.read(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sightings");
  }
}

package io.headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.testkit.memory.Cases;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Sets of times that stay small, and do not show how they came together. */
class SightingsTest {

  private static final long[] SPREADS = {
    1,
    Duration.ofSeconds(50).toNanos(),
    Duration.ofMinutes(3).toNanos(),
    Duration.ofHours(7).toNanos(),
    Duration.ofDays(4).toNanos(),
    Duration.ofDays(900).toNanos()
  };

  /** Times close to each other, far apart, on the edges of buckets and at the ends of time. */
  private static long[] times(Random random) {
    long[] origins = {
      Duration.ofDays(20_000).toNanos(),
      0,
      Long.MIN_VALUE,
      Long.MAX_VALUE - Duration.ofDays(1_000).toNanos() * 2
    };
    long origin = origins[random.nextInt(8) == 0 ? random.nextInt(4) : 0];
    long width = SPREADS[random.nextInt(SPREADS.length)];
    long[] times = new long[1 + random.nextInt(30)];
    for (int i = 0; i < times.length; i++) {
      long own = random.nextInt(4) == 0 ? SPREADS[random.nextInt(SPREADS.length)] : width;
      times[i] = origin + (long) (random.nextDouble() * own);
      if (random.nextInt(4) == 0) {
        long minute = Duration.ofMinutes(1).toNanos();
        times[i] = Math.max(origin, Math.floorDiv(times[i], minute) * minute - random.nextInt(2));
      }
    }
    return times;
  }

  @Test
  void unionsAreTheSameInAnyOrderAndAnyNumber() {
    Cases.each(
        20_000,
        random -> {
          long[] all =
              LongStream.concat(Arrays.stream(times(random)), Arrays.stream(times(random)))
                  .toArray();
          Sightings expected = Sightings.of(all);
          Sightings found = null;
          long[] shuffled = all.clone();
          for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
          }
          int from = 0;
          while (from < shuffled.length) {
            int to = Math.min(shuffled.length, from + 1 + random.nextInt(8));
            Sightings part = Sightings.of(Arrays.copyOfRange(shuffled, from, to));
            found =
                found == null ? part : random.nextBoolean() ? found.union(part) : part.union(found);
            if (random.nextBoolean()) {
              from = to;
            } else {
              from += 1 + random.nextInt(to - from);
            }
          }
          assertThat(found).isEqualTo(expected);
        });
  }

  @Test
  void unionIsAssociative() {
    Cases.each(
        20_000,
        random -> {
          Sightings a = Sightings.of(times(random));
          Sightings b = Sightings.of(times(random));
          Sightings c = Sightings.of(times(random));
          assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
          assertThat(a.union(b)).isEqualTo(b.union(a));
          assertThat(a.union(a)).isEqualTo(a);
          assertThat(Sightings.of(a.points())).isEqualTo(a);
        });
  }

  @Test
  void firstAndLastAreExactAndEveryTimeIsCovered() {
    Cases.each(
        5_000,
        random -> {
          long[] times = times(random);
          Sightings seen = Sightings.of(times);
          assertThat(Times.nanos(seen.first())).isEqualTo(Arrays.stream(times).min().getAsLong());
          assertThat(Times.nanos(seen.last())).isEqualTo(Arrays.stream(times).max().getAsLong());
          for (long time : times) {
            assertThat(seen.covers(time)).isTrue();
            assertThat(seen.lastAtOrBefore(time)).isNotEqualTo(OptionalLong.empty());
          }
        });
  }

  @Test
  void aYearOfMinutesStaysSmall() {
    long minute = Duration.ofMinutes(1).toNanos();
    long[] times = LongStream.range(0, 365 * 24 * 60).map(i -> i * minute / 2).toArray();
    assertThat(Sightings.of(times).points().length).isLessThan(1_500);
  }
}

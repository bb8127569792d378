package io.headwater.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.product.VersionOrder.Rank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {

  @ParameterizedTest
  @CsvSource({
    "2.9, 2.10",
    "1.0, 1.0.1",
    "1.0.0-rc1, 1.0.0",
    "1.0.0-alpha, 1.0.0-beta",
    "1.0.0-rc2, 1.0.0-rc10",
    "v1.9, 2.0",
    "'', 0.1",
    "draft, 1",
    "99999999999999999999, 100000000000000000000"
  })
  void the_second_version_is_the_greater(String smaller, String greater) {
    assertThat(VersionOrder.VERSIONS.compare(smaller, greater)).isNegative();
    assertThat(VersionOrder.VERSIONS.compare(greater, smaller)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"1.0, v1-0", "2.1, 2.1", "1.0-RC1, 1.0-rc1", "01.0, 1.0"})
  void spellings_of_one_version_are_equal(String one, String other) {
    assertThat(VersionOrder.VERSIONS.compare(one, other)).isZero();
  }

  @Test
  void equal_versions_are_told_apart_by_time_and_then_by_content() {
    Instant at = Instant.EPOCH;
    assertThat(new Rank("1.0", at.plusNanos(1), "a")).isGreaterThan(new Rank("v1.0", at, "b"));
    assertThat(new Rank("1.0", at, "b")).isGreaterThan(new Rank("1.0", at, "a"));
  }

  @Test
  void sorting_any_versions_ends_in_one_order() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    String[] parts = {"0", "1", "2", "10", "a", "rc", "v", ".", "-", ""};
    List<String> versions = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder version = new StringBuilder();
      for (int j = random.nextInt(6); j > 0; j--) {
        version.append(parts[random.nextInt(parts.length)]);
      }
      versions.add(version.toString());
    }
    List<Rank> ranks =
        new ArrayList<>(versions.stream().map(v -> new Rank(v, Instant.EPOCH, v)).toList());
    Collections.sort(ranks);
    List<Rank> once = List.copyOf(ranks);
    Collections.shuffle(ranks, random);
    Collections.sort(ranks);

    assertThat(ranks).as("-Dtests.seed=%d", seed).isEqualTo(once);
  }
}

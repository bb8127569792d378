package io.headwater.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.Times;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRetentionTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  private final Batches batches = new Batches();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  /** Three batches, two runs of each removed. */
  private static final class Batches implements RunPurge {
    final List<String> asked = new ArrayList<>();
    long before;

    @Override
    public Purged purge(long lastEventBefore, Optional<String> after, int most) {
      before = lastEventBefore;
      asked.add(after.orElse("0"));
      int next = Integer.parseInt(asked.getLast()) + 1;
      return new Purged(2, next < 3 ? Optional.of(String.valueOf(next)) : Optional.empty());
    }
  }

  private RunRetention keeping(Optional<Duration> retention) {
    return new RunRetention(batches, () -> retention, registry);
  }

  @Test
  void aSweepGoesOnUntilNothingOldIsLeft() {
    RunRetention retention = keeping(Optional.of(Duration.ofDays(400)));
    assertThat(retention.sweep(NOW, Duration.ofMinutes(1))).isEqualTo(6);
    assertThat(batches.asked).containsExactly("0", "1", "2");
    assertThat(batches.before).isEqualTo(Times.nanos(NOW.minus(Duration.ofDays(400))));
    assertThat(registry.counter("headwater.catalog.purged.runs").count()).isEqualTo(6);
  }

  @Test
  void aSweepThatRanOutOfTimeIsContinuedByTheNext() {
    RunRetention retention = keeping(Optional.of(Duration.ofDays(400)));
    for (int i = 0; i < 4; i++) {
      assertThat(retention.sweep(NOW, Duration.ZERO)).isEqualTo(2);
    }
    assertThat(batches.asked).containsExactly("0", "1", "2", "0");
  }

  @Test
  void withoutARetentionEverythingIsKept() {
    assertThat(keeping(Optional.empty()).sweep(NOW, Duration.ofMinutes(1))).isZero();
    assertThat(keeping(Optional.of(Duration.ZERO)).sweep(NOW, Duration.ofMinutes(1))).isZero();
    assertThat(keeping(Optional.of(Duration.ofDays(-1))).sweep(NOW, Duration.ofMinutes(1)))
        .isZero();
    assertThat(keeping(Optional.of(Duration.ofDays(400_000))).sweep(NOW, Duration.ofMinutes(1)))
        .isZero();
    assertThat(batches.asked).isEmpty();
  }
}

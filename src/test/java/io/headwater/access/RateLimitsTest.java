package io.headwater.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private long now;
  private final RateLimits limits = new RateLimits(2, 3, Duration.ofSeconds(60), () -> now);

  private void pass(Duration time) {
    now += time.toNanos();
  }

  @Test
  void a_burst_is_answered_and_then_as_many_as_come_in_time() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("ann")).isZero();
    }
    assertThat(limits.take("ann")).isEqualTo(Duration.ofMillis(500));
    pass(Duration.ofMillis(500));
    assertThat(limits.take("ann")).isZero();
    assertThat(limits.take("ann")).isPositive();
  }

  @Test
  void callers_do_not_pay_for_each_other() {
    for (int i = 0; i < 4; i++) {
      limits.take("ann");
    }
    assertThat(limits.take("bob")).isZero();
  }

  @Test
  void whoever_took_too_much_time_waits_until_it_is_paid_back() {
    assertThat(limits.take("ann")).isZero();
    limits.pay("ann", Duration.ofSeconds(70));
    assertThat(limits.take("ann")).isEqualTo(Duration.ofSeconds(10));
    pass(Duration.ofSeconds(10));
    assertThat(limits.take("ann")).isZero();
  }

  @Test
  void nobody_saves_up_more_than_a_minute() {
    pass(Duration.ofDays(1));
    limits.pay("ann", Duration.ofSeconds(61));
    assertThat(limits.take("ann")).isPositive();
  }
}

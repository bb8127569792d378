package io.headwater.governance.report.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time of which evidence is given.
 *
 * @param from excluded
 * @param to included
 */
record Window(Instant from, Instant to) {

  boolean holds(Instant time) {
    return time.isAfter(from) && !time.isAfter(to);
  }

  /** For people, in seconds. */
  String text() {
    return "After %s, until %s."
        .formatted(from.truncatedTo(ChronoUnit.SECONDS), to.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The first nanosecond after it. */
  Instant end() {
    return to.plusNanos(1);
  }

  /** The first nanosecond of it. */
  Instant beginning() {
    return from.plusNanos(1);
  }
}

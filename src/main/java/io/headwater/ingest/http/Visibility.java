package io.headwater.ingest.http;

import io.headwater.catalog.RecordStore;
import io.headwater.catalog.RecordStore.Position;
import io.headwater.platform.kafka.Views;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Waits until what was appended shows in answers: applied by whichever server has the partition,
 * and read by the views of this one.
 */
@ApplicationScoped
class Visibility {

  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})(?:$|[,;\\s])");
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(25);

  private final RecordStore records;
  private final Views views;

  Visibility(RecordStore records, Views views) {
    this.records = records;
    this.views = views;
  }

  /**
   * How long a caller is willing to wait (RFC 7240, {@code Prefer: wait=10}), at most a minute;
   * zero when it does not say.
   */
  static Duration wanted(@Nullable String prefer) {
    Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
    if (!matcher.find()) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /** Whether records are visible before the time is over. */
  boolean await(List<RecordMetadata> places, Duration wait) {
    Map<String, RecordMetadata> last = new HashMap<>();
    for (RecordMetadata place : places) {
      last.merge(
          place.topic() + "/" + place.partition(),
          place,
          (one, other) -> one.offset() > other.offset() ? one : other);
    }
    long deadline = System.nanoTime() + wait.toNanos();
    while (true) {
      last.values().removeIf(this::isVisible);
      if (last.isEmpty()) {
        return true;
      }
      if (System.nanoTime() >= deadline) {
        return false;
      }
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private boolean isVisible(RecordMetadata place) {
    Position position = records.getPosition(place.topic(), place.partition());
    return position.next() > place.offset() && views.haveReached(position.changes());
  }
}

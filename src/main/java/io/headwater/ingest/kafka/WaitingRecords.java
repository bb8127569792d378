package io.headwater.ingest.kafka;

import io.headwater.ingest.IncomingBatch;
import io.headwater.ingest.PendingRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records that were read and are not with the stores yet, and says which go next. What says
 * something new of lineage goes at once; what says the same once more waits for others like it for
 * a moment, for few large batches cost much less than many small ones. Times are those of {@link
 * System#nanoTime}. Used by one thread.
 */
final class WaitingRecords {

  /** So many do not wait for more; so that two batches of them are within the bounds of one. */
  static final int MANY = 100;

  /** Until it is looked again whether a batch before is done. */
  static final Duration SOON = Duration.ofMillis(10);

  private final Duration rest;
  private final List<PendingRecord> waiting = new ArrayList<>();

  /** How far partitions were read, since a batch last told it. */
  private final Map<String, IncomingBatch.End> untold = new HashMap<>();

  private long wentAt;

  /**
   * Begins with none, and rested.
   *
   * @param rest how long after others went those go that are no news
   */
  WaitingRecords(Duration rest, long now) {
    this.rest = rest;
    this.wentAt = now - rest.toNanos();
  }

  /**
   * What goes to the stores.
   *
   * @param isNews whether it goes before others that came earlier
   */
  record Next(boolean isNews, IncomingBatch batch) {}

  /** Adds what was read, in the order of its topics. */
  void add(List<PendingRecord> read) {
    waiting.addAll(read);
    for (PendingRecord one : read) {
      untold.merge(
          one.record().topic() + "/" + one.record().partition(),
          new IncomingBatch.End(
              one.record().topic(), one.record().partition(), one.record().offset() + 1),
          (before, after) -> before.next() >= after.next() ? before : after);
    }
  }

  int size() {
    return waiting.size();
  }

  /**
   * What goes now, if anything does: what is news, or else all. While the stores work on news
   * nothing else begins. Where something is left behind, or is still with the stores, news does not
   * tell how far the topics are applied, and so waits for nothing; what goes next tells it, if need
   * be a batch of nothing.
   *
   * @param newsInHand whether the stores work on news
   * @param othersInHand whether they work on any other batch
   */
  Optional<Next> next(long now, boolean newsInHand, boolean othersInHand) {
    boolean isIdle = !newsInHand && !othersInHand;
    if (waiting.size() < MANY && !newsInHand) {
      List<PendingRecord> news = waiting.stream().filter(PendingRecord::isNews).toList();
      if (!news.isEmpty()) {
        waiting.removeIf(PendingRecord::isNews);
        boolean tells = isIdle && waiting.isEmpty();
        return Optional.of(new Next(true, new IncomingBatch(news, tells ? takeEnds() : List.of())));
      }
    }
    boolean isDue =
        waiting.isEmpty()
            ? isIdle && !untold.isEmpty()
            : waiting.size() >= MANY || (isIdle && rest(now).isZero());
    if (!isDue) {
      return Optional.empty();
    }
    wentAt = now;
    Next all = new Next(false, new IncomingBatch(List.copyOf(waiting), takeEnds()));
    waiting.clear();
    return Optional.of(all);
  }

  private List<IncomingBatch.End> takeEnds() {
    List<IncomingBatch.End> ends = List.copyOf(untold.values());
    untold.clear();
    return ends;
  }

  /** For how long nothing will go unless more comes, or the stores get done; at least a moment. */
  Duration patience(long now, Duration longest) {
    if (waiting.isEmpty() && untold.isEmpty()) {
      return longest;
    }
    boolean isHeldUp = waiting.isEmpty() || waiting.stream().anyMatch(PendingRecord::isNews);
    Duration left = rest(now);
    return isHeldUp || left.compareTo(SOON) < 0 ? SOON : left;
  }

  private Duration rest(long now) {
    Duration left = rest.minusNanos(now - wentAt);
    return left.isNegative() ? Duration.ZERO : left;
  }
}

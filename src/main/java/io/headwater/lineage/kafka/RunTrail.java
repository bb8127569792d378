package io.headwater.lineage.kafka;

import io.headwater.model.DatasetId;
import io.headwater.model.RunId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Runs that were told of and are not followed yet, and says when their turn comes. Few of them are
 * followed at once, or after a moment when others were just followed; many of them together after
 * some seconds. They are followed a part of their datasets at a time. Times are those of {@link
 * System#nanoTime}. Used by one thread.
 */
final class RunTrail {

  static final int FEW = 200;
  static final int PART = 50;
  static final long MOMENT = 1_000_000_000L;
  static final long LONGEST = 10_000_000_000L;

  private final Set<RunId> waiting = new HashSet<>();
  private final ArrayDeque<DatasetId> due = new ArrayDeque<>();
  private long since;
  private long followedAt;

  /** Begins with nothing, as if others had been followed a moment ago. */
  RunTrail(long now) {
    followedAt = now - MOMENT;
  }

  void add(RunId run, long now) {
    if (waiting.isEmpty()) {
      since = now;
    }
    waiting.add(run);
  }

  /** Whether the last part was followed a moment ago or longer. */
  boolean isRested(long now) {
    return now - followedAt >= MOMENT;
  }

  /**
   * The runs whose turn has come, which then wait no longer: all that wait, or none of them.
   *
   * @param quiet whether nothing else has come for a while
   */
  Set<RunId> take(long now, boolean quiet) {
    boolean few = waiting.size() <= FEW && isRested(now);
    if (!due.isEmpty() || !(few || quiet || now - since > LONGEST)) {
      return Set.of();
    }
    Set<RunId> taken = Set.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  /** What the runs that were taken bear on. */
  void due(Collection<DatasetId> datasets) {
    due.addAll(new LinkedHashSet<>(datasets));
  }

  /** The next of the datasets that are due; empty when none is. */
  Set<DatasetId> takePart(long now) {
    Set<DatasetId> part = new HashSet<>();
    while (part.size() < PART && !due.isEmpty()) {
      part.add(due.removeFirst());
    }
    if (!part.isEmpty()) {
      followedAt = now;
    }
    return part;
  }

  /** Whether every run that was taken has been followed. */
  boolean isCaughtUp() {
    return due.isEmpty();
  }

  /** Whether nothing waits and nothing is due. */
  boolean isEmpty() {
    return waiting.isEmpty() && due.isEmpty();
  }

  void clear() {
    waiting.clear();
    due.clear();
  }
}

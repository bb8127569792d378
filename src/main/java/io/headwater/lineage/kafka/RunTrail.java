package io.headwater.lineage.kafka;

import io.headwater.model.DatasetId;
import io.headwater.model.RunId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Runs that were told of and are not followed yet, and says when their turn comes. Few of them are
 * followed at once, or after a moment when others were just followed; many of them together after
 * some seconds. They are followed in short steps, for what is new waits behind each: first a part
 * of the runs at a time, then a part of the datasets that those bear on. Times are those of {@link
 * System#nanoTime}. Used by one thread.
 */
final class RunTrail {

  static final int FEW = 50;

  /** The least that is worth a step: of runs, and of datasets. */
  static final int RUNS = 100;

  static final int PART = 25;

  /** However many there are, each kind of step is taken about so often. */
  static final int STEPS = 64;

  static final long MOMENT = 1_000_000_000L;
  static final long LONGEST = 10_000_000_000L;

  private final Set<RunId> waiting = new HashSet<>();
  private final Set<RunId> taken = new LinkedHashSet<>();
  private final Set<DatasetId> due = new LinkedHashSet<>();
  private int runsAtOnce = RUNS;
  private int dueAtOnce = PART;
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
   * Takes all that wait, if their turn has come: those before them have been followed, and they are
   * few, or it is late or quiet enough for many.
   *
   * @param quiet whether nothing else has come for a while
   * @return whether they were taken
   */
  boolean begin(long now, boolean quiet) {
    boolean few = waiting.size() <= FEW && isRested(now);
    if (waiting.isEmpty() || !isCaughtUp() || !(few || quiet || now - since > LONGEST)) {
      return false;
    }
    taken.addAll(waiting);
    waiting.clear();
    runsAtOnce = Math.max(RUNS, taken.size() / STEPS);
    dueAtOnce = PART;
    return true;
  }

  /** The next of the runs that were taken; empty when no more are. */
  Set<RunId> takeRuns() {
    return takeFirst(taken, runsAtOnce);
  }

  /** What the runs that were taken bear on. */
  void due(Collection<DatasetId> datasets) {
    due.addAll(datasets);
    dueAtOnce = Math.max(PART, due.size() / STEPS);
  }

  /** The next of the datasets that are due; empty when none is. */
  Set<DatasetId> takePart(long now) {
    Set<DatasetId> part = takeFirst(due, dueAtOnce);
    if (!part.isEmpty()) {
      followedAt = now;
    }
    return part;
  }

  private static <T> Set<T> takeFirst(Set<T> all, int most) {
    Set<T> first = new LinkedHashSet<>();
    for (Iterator<T> next = all.iterator(); next.hasNext() && first.size() < most; ) {
      first.add(next.next());
      next.remove();
    }
    return first;
  }

  /** Whether every run that was taken has been followed. */
  boolean isCaughtUp() {
    return taken.isEmpty() && due.isEmpty();
  }

  /** Whether nothing waits and nothing is due. */
  boolean isEmpty() {
    return waiting.isEmpty() && isCaughtUp();
  }

  void clear() {
    waiting.clear();
    taken.clear();
    due.clear();
  }
}

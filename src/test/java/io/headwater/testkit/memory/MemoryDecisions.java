package io.headwater.testkit.memory;

import io.headwater.catalog.Slice;
import io.headwater.catalog.identity.Decision;
import io.headwater.catalog.identity.Decision.Content;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.catalog.identity.Repeats;
import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** Decisions as a list. Not thread-safe. */
public final class MemoryDecisions implements DecisionLog {

  private final List<Decision> decisions = new ArrayList<>();
  private final Set<Long> pending = new TreeSet<>();
  private final LongFunction<Instant> times;

  /** Decisions in the first seconds since the epoch, each by its sequence. */
  public MemoryDecisions() {
    this(Instant::ofEpochSecond);
  }

  /** Decisions at times of their own, by sequence. */
  public MemoryDecisions(LongFunction<Instant> times) {
    this.times = times;
  }

  @Override
  public Decision add(Content content, String reason, String by) {
    Collection<Decision> related = content instanceof Undo ? all() : findTouching(content.names());
    return Repeats.find(content, related)
        .orElseGet(() -> {
          long sequence = decisions.size() + 1L;
          decisions.add(new Decision(sequence, content, reason, by, times.apply(sequence), false));
          pending.add(sequence);
          return decisions.getLast();
        });
  }

  /** Every decision, the oldest first. */
  public List<Decision> all() {
    Set<Long> undone = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision.content() instanceof Undo undo) {
        undone.add(undo.sequence());
      }
    }
    return decisions.stream()
        .map(decision ->
            new Decision(
                decision.sequence(),
                decision.content(),
                decision.reason(),
                decision.by(),
                decision.at(),
                undone.contains(decision.sequence())))
        .toList();
  }

  @Override
  public Optional<Decision> findDecision(long sequence) {
    return all().stream().filter(decision -> decision.sequence() == sequence).findFirst();
  }

  @Override
  public List<Decision> findTouching(Collection<DatasetId> names) {
    return all().stream()
        .filter(decision -> !Collections.disjoint(decision.content().names(), names))
        .toList();
  }

  @Override
  public Set<DatasetId> findDecided(Collection<DatasetId> names) {
    Set<DatasetId> found = new HashSet<>();
    for (Decision decision : all()) {
      if (!decision.undone()
          && (decision.content() instanceof Merge || decision.content() instanceof Split)) {
        found.addAll(decision.content().names());
      }
    }
    found.retainAll(names);
    return found;
  }

  @Override
  public Slice<Decision> listDecisions(int first, Optional<String> after) {
    return Slices.of(
        all().reversed(),
        decision -> "%019d".formatted(Long.MAX_VALUE - decision.sequence()),
        first,
        after);
  }

  @Override
  public List<Decision> listPending() {
    return all().stream().filter(decision -> pending.contains(decision.sequence())).toList();
  }

  @Override
  public void applied(Collection<Long> sequences) {
    pending.removeAll(sequences);
  }
}

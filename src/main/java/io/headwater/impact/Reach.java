package io.headwater.impact;

import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.Hit.PathStep;
import io.headwater.impact.Severities.Readers;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that one subject reaches.
 *
 * @param all nearest first, then by id
 * @param direct those that values of the subject flow to; others only get other rows
 */
record Reach(List<Reached> all, Set<EntityId> direct) {

  static final Reach NOTHING = new Reach(List.of(), Set.of());

  Reach {
    all = List.copyOf(all);
    direct = Set.copyOf(direct);
  }

  /**
   * Something reached, by its shortest way.
   *
   * @param before what the way comes through; empty for the subject itself
   * @param step the last step of the way; empty for the subject itself
   */
  record Reached(
      EntityId id,
      int depth,
      Certainty certainty,
      Optional<Reached> before,
      Optional<PathStep> step) {

    static Reached subject(EntityId id, Certainty certainty) {
      return new Reached(id, 0, certainty, Optional.empty(), Optional.empty());
    }

    Reached next(Certainty how, PathStep by) {
      return new Reached(by.to(), depth + 1, how, Optional.of(this), Optional.of(by));
    }

    Hit hit() {
      List<PathStep> path = new ArrayList<>();
      for (Optional<Reached> at = Optional.of(this); at.isPresent(); at = at.get().before()) {
        at.get().step().ifPresent(path::add);
      }
      return new Hit(id, depth, certainty, path.reversed());
    }

    /** The dataset it is, or belongs to; empty for jobs and products. */
    Optional<DatasetId> dataset() {
      return switch (id) {
        case DatasetId dataset -> Optional.of(dataset);
        case ColumnRef column -> Optional.of(column.dataset());
        default -> Optional.empty();
      };
    }
  }

  /** How the subject is read. */
  Readers readers() {
    if (all.isEmpty()) {
      return Readers.NOBODY;
    }
    return direct.isEmpty() ? Readers.INFLUENCED : Readers.DIRECT;
  }

  /** The nearest hits. */
  List<Hit> hits(int most) {
    return all.stream().limit(most).map(Reached::hit).toList();
  }
}

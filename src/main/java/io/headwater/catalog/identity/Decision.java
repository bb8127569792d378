package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody decided about names. Kept for good; a later decision outweighs an earlier one.
 *
 * @param sequence its place among all decisions
 * @param content what was decided
 * @param reason why, in the words of who decided
 * @param by who decided
 * @param at when
 * @param undone whether a later decision takes it back
 */
public record Decision(
    long sequence, Content content, String reason, String by, Instant at, boolean undone) {

  /** What can be decided. */
  public sealed interface Content {

    /** The names it is about. */
    SortedSet<DatasetId> names();
  }

  /**
   * These names are one dataset.
   *
   * @param names two or more
   * @param canonical the name it goes by; empty where the usual rule chooses
   */
  public record Merge(SortedSet<DatasetId> names, Optional<DatasetId> canonical)
      implements Content {}

  /**
   * Some names are a dataset of their own, whatever unites them with others.
   *
   * @param apart these are one dataset
   * @param rest none of these is that one
   */
  public record Split(SortedSet<DatasetId> apart, SortedSet<DatasetId> rest) implements Content {

    @Override
    public SortedSet<DatasetId> names() {
      SortedSet<DatasetId> all = new TreeSet<>(apart);
      all.addAll(rest);
      return all;
    }
  }

  /**
   * Two names only look alike: they are no longer suspected of being one dataset.
   *
   * @param names two names
   */
  public record Dismissal(SortedSet<DatasetId> names) implements Content {}

  /**
   * An earlier decision is taken back.
   *
   * @param sequence which
   */
  public record Undo(long sequence) implements Content {

    @Override
    public SortedSet<DatasetId> names() {
      return new TreeSet<>();
    }
  }
}

package io.headwater.catalog.identity;

import io.headwater.catalog.identity.Decision.Content;
import io.headwater.catalog.identity.Decision.Dismissal;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Recognises a decision that would say again what already holds. */
public final class Repeats {

  private Repeats() {}

  /**
   * The decision that says the same, with nothing decided about any of its names since.
   *
   * @param touching every decision about any of the names
   */
  public static Optional<Decision> find(Content content, Collection<Decision> touching) {
    return touching.stream()
        .filter(decision -> !decision.undone())
        .filter(decision -> ofOneSort(content, decision.content()))
        .max(Comparator.comparingLong(Decision::sequence))
        .filter(decision -> decision.content().equals(content));
  }

  /** Dismissals of other pairs, and dismissals and identities, do not bear on each other. */
  private static boolean ofOneSort(Content one, Content other) {
    return switch (one) {
      case Merge _, Split _ -> other instanceof Merge || other instanceof Split;
      case Dismissal _, Undo _ -> other.equals(one);
    };
  }
}

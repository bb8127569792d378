package io.headwater.governance.classification;

import java.util.List;
import java.util.Optional;

/**
 * A classified column that bears on another without its values flowing there: a filter, a join, a
 * sort. It is not inherited.
 *
 * @param step from the one to the other, or to {@code *} of its dataset
 * @param level of the column that influences; empty when nobody says any
 * @param kinds of the column that influences
 */
public record Influence(LabelStep step, Optional<Level> level, List<DataKind> kinds) {

  public Influence {
    kinds = List.copyOf(kinds);
  }
}

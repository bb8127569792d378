package io.headwater.governance.report;

import io.headwater.model.EntityId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a report could not take into account, in a sentence. It names one thing at most, which
 * readers are told who may see it.
 *
 * @param before the words before the name; the whole sentence when nothing is named
 * @param entity what is named, by its id
 * @param after the words after the name; empty when nothing is named
 */
public record ReportGap(String before, Optional<EntityId> entity, String after) {

  /**
   * @throws IllegalArgumentException when words come after no name
   */
  public ReportGap {
    if (entity.isEmpty() && !after.isEmpty()) {
      throw new IllegalArgumentException("nothing is named before '" + after + "'");
    }
  }

  /** A sentence that names nothing. */
  public static ReportGap of(String text) {
    return new ReportGap(text, Optional.empty(), "");
  }

  /** A sentence with a name in it. */
  public static ReportGap about(String before, EntityId entity, String after) {
    return new ReportGap(before, Optional.of(entity), after);
  }

  /** The whole sentence. */
  public String text() {
    return seenBy(_ -> true);
  }

  /**
   * The sentence as a reader is told it.
   *
   * @param sees what they may see
   */
  public String seenBy(Predicate<EntityId> sees) {
    return before
        + entity.map(id -> sees.test(id) ? id.nodeId() : ReportCell.HIDDEN.text()).orElse("")
        + after;
  }
}

package io.headwater.governance.report;

import io.headwater.model.EntityId;
import java.util.Optional;

/**
 * A value in a table.
 *
 * @param text as people read it; empty when there is none. Numbers in decimal, times in ISO-8601,
 *     levels in lower case
 * @param entity what the text names. Whoever may not see it does not see the text either: so every
 *     cell that names something says what, and names only one thing
 */
public record ReportCell(String text, Optional<EntityId> entity) {

  /** Stands for what the reader may not see. */
  public static final ReportCell HIDDEN = of("(hidden)");

  /** A value that names nothing. */
  public static ReportCell of(String text) {
    return new ReportCell(text, Optional.empty());
  }

  /** A number. */
  public static ReportCell of(long number) {
    return of(Long.toString(number));
  }

  /** Nothing. */
  public static ReportCell empty() {
    return of("");
  }

  /** Something that is named. */
  public static ReportCell of(String text, EntityId entity) {
    return new ReportCell(text, Optional.of(entity));
  }

  /** Whether it stands for what the reader may not see. */
  public boolean isHidden() {
    return equals(HIDDEN);
  }
}

package io.headwater.model;

import java.util.Comparator;

/**
 * How an input column bears on an output column (columnLineage facet 1-2-0).
 *
 * @param kind whether the value flows or only influences
 * @param subtype IDENTITY, TRANSFORMATION, AGGREGATION, JOIN, GROUP_BY, FILTER, SORT, WINDOW,
 *     CONDITIONAL or what the producer says; may be empty
 * @param masking whether the producer says that the value is obscured
 */
public record Transformation(Kind kind, String subtype, boolean masking)
    implements Comparable<Transformation> {

  private static final Comparator<Transformation> ORDER =
      Comparator.comparing(Transformation::kind)
          .thenComparing(Transformation::subtype)
          .thenComparing(Transformation::masking);

  /** Whether the value flows or only influences. */
  public enum Kind {
    DIRECT,
    INDIRECT
  }

  @Override
  public int compareTo(Transformation other) {
    return ORDER.compare(this, other);
  }
}

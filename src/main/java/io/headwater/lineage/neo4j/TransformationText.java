package io.headwater.lineage.neo4j;

import io.headwater.model.Transformation;

/** Reads transformations as the graph writer stores them. */
final class TransformationText {

  private TransformationText() {}

  /** E.g. {@code DIRECT/IDENTITY} or {@code DIRECT+MASKED/TRANSFORMATION}. */
  static Transformation read(String text) {
    int slash = text.indexOf('/');
    int plus = text.lastIndexOf('+', slash);
    String kind = text.substring(0, plus < 0 ? slash : plus);
    return new Transformation(
        Transformation.Kind.valueOf(kind), text.substring(slash + 1), plus >= 0);
  }
}

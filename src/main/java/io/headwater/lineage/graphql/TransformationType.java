package io.headwater.lineage.graphql;

import io.headwater.model.Transformation;
import org.eclipse.microprofile.graphql.Description;

/** Whether a value flows or only influences. */
@Description("DIRECT: the value flows. INDIRECT: it only influences (a join, a filter, a sort).")
public enum TransformationType {
  DIRECT,
  INDIRECT;

  static TransformationType of(Transformation.Kind kind) {
    return switch (kind) {
      case DIRECT -> DIRECT;
      case INDIRECT -> INDIRECT;
    };
  }
}

package io.headwater.lineage;

import java.time.Instant;
import java.util.List;

/**
 * A way from one dataset or column down to another: the proof that it is downstream of it.
 *
 * @param steps its edges in order, at least one. Between columns, a step that ends at {@link
 *     io.headwater.model.ColumnRef#WHOLE_DATASET} may be followed by one from any column of it
 * @param watermark the latest event time that the answer takes into account
 */
public record LineagePath(List<LineageResult.Edge> steps, Instant watermark) {

  public LineagePath {
    steps = List.copyOf(steps);
  }
}

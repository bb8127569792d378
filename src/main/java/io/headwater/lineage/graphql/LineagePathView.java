package io.headwater.lineage.graphql;

import io.headwater.lineage.LineagePath;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A way from one dataset or column down to another. */
@Type("LineagePath")
@Description("A way from one dataset or column down to another: why it is downstream of it.")
public final class LineagePathView {

  private final LineagePath path;

  LineagePathView(LineagePath path) {
    this.path = path;
  }

  /** Its edges, in order. */
  @Description(
      "Its edges, in order; at least one. Between columns, a step that ends at '*', the influence on"
          + " a whole dataset, may be followed by one from any column of it.")
  public List<@NonNull LineageEdge> getSteps() {
    return LineageEdge.of(path.steps(), new NodeTexts());
  }

  /** The latest event time that the answer takes into account. */
  @Description("The latest event time that the answer takes into account.")
  public Instant getWatermark() {
    return path.watermark();
  }
}

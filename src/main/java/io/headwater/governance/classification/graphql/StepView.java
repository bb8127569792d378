package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.LabelStep;
import io.headwater.lineage.graphql.TransformationView;
import io.headwater.model.JobId;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One step of data from column to column. */
@Type("ClassificationStep")
@Description("One step of data from column to column.")
public final class StepView {

  private final LabelStep step;

  StepView(LabelStep step) {
    this.step = step;
  }

  /** Who makes it. */
  SortedSet<JobId> jobIds() {
    return step.jobs();
  }

  /** Upstream end. */
  @Id
  @Description("The id of the column upstream.")
  public String getFrom() {
    return step.from().nodeId();
  }

  /** Downstream end. */
  @Id
  @Description("The id of the column downstream; path '*' where all columns are meant.")
  public String getTo() {
    return step.to().nodeId();
  }

  /** How. */
  @Description(
      "How; empty when the producer did not say, or from '*' to a column of the same dataset.")
  public List<@NonNull TransformationView> getTransformations() {
    return TransformationView.of(step.transformations());
  }
}

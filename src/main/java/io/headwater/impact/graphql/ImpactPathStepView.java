package io.headwater.impact.graphql;

import io.headwater.impact.Hit.PathStep;
import io.headwater.lineage.graphql.TransformationView;
import io.headwater.model.JobId;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One hop of a way. */
@Type("ImpactPathStep")
@Description("One hop of a way; data goes from 'from' to 'to'.")
public final class ImpactPathStepView {

  private final PathStep step;

  ImpactPathStepView(PathStep step) {
    this.step = step;
  }

  /** Who makes the hop. */
  Set<JobId> jobIds() {
    return step.jobs();
  }

  /** Upstream end. */
  @Id
  public String getFrom() {
    return step.from().nodeId();
  }

  /** Downstream end. */
  @Id
  public String getTo() {
    return step.to().nodeId();
  }

  /** How, where column lineage tells. */
  @Description("How, where column lineage tells.")
  public List<@NonNull TransformationView> getTransformations() {
    return TransformationView.of(step.transformations());
  }
}

package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.BarrierMet;
import io.headwater.governance.classification.Statement;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A step at which a classification stopped, or was lowered. */
@Type("ClassificationBarrier")
@Description("A step on the way to a column at which a classification stopped, or was lowered.")
public final class BarrierView {

  private final BarrierMet barrier;

  BarrierView(BarrierMet barrier) {
    this.barrier = barrier;
  }

  /** Where. */
  @Description("Where.")
  public StepView getStep() {
    return new StepView(barrier.step());
  }

  /** The level that did not pass whole. */
  @Nullable
  @Description("The level that did not pass whole; null when it did.")
  public ClassificationLevel getStoppedLevel() {
    return ClassificationLevel.of(barrier.stoppedLevel());
  }

  /** Kinds that did not pass. */
  @Description("Kinds of personal data that did not pass.")
  public List<@NonNull DataKindView> getStoppedKinds() {
    return DataKindView.of(barrier.stoppedKinds());
  }

  /** The decision by which nothing is inherited. */
  @Id
  @Nullable
  @Description(
      "The decision by which the column inherits nothing; null when the transformation stops it.")
  public String getDecisionId() {
    return barrier.decision().map(Statement.Person::decision).orElse(null);
  }
}

package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.Influence;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A classified column that influences another without its values flowing there. */
@Type("ClassificationInfluence")
@Description(
    "A classified column that bears on another without its values flowing there: a filter, a join,"
        + " a sort. It is not inherited.")
public final class InfluenceView {

  private final Influence influence;

  InfluenceView(Influence influence) {
    this.influence = influence;
  }

  /** From the one to the other. */
  @Description("From the column that influences.")
  public StepView getStep() {
    return new StepView(influence.step());
  }

  /** The level of the column that influences. */
  @Nullable
  @Description("The level of the column that influences; null when nobody says any.")
  public ClassificationLevel getLevel() {
    return ClassificationLevel.of(influence.level());
  }

  /** The kinds of the column that influences. */
  @Description("The kinds of personal data of the column that influences.")
  public List<@NonNull DataKindView> getKinds() {
    return DataKindView.of(influence.kinds());
  }
}

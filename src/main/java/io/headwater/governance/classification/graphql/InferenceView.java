package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.Inference;
import io.headwater.model.ColumnRef;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A level or a kind that a column has from what it is made from, with the proof. */
@Type("ClassificationInference")
@Description("A level or a kind that a column has from what it is made from, with the proof.")
public final class InferenceView {

  private final Inference inference;

  InferenceView(Inference inference) {
    this.inference = inference;
  }

  /** Where it begins. */
  Optional<ColumnRef> origin() {
    return inference.origin();
  }

  /** The level. */
  @Nullable
  @Description("The level; null when a kind is inferred.")
  public ClassificationLevel getLevel() {
    return ClassificationLevel.of(inference.level());
  }

  /** The kind. */
  @Nullable
  @Description("The kind; null when a level is inferred.")
  public DataKindView getKind() {
    return DataKindView.of(inference.kind().stream().toList()).stream().findFirst().orElse(null);
  }

  /** The id of the nearest column of which it is said. */
  @Id
  @Nullable
  @Description("The id of the nearest column of which it is said; null when it is too far away.")
  public String getOriginId() {
    return inference.origin().map(ColumnRef::nodeId).orElse(null);
  }

  /** The shortest way from there. */
  @Description("The shortest way from the origin; data goes from the first step to the last.")
  public List<@NonNull StepView> getPath() {
    return inference.path().stream().map(StepView::new).toList();
  }

  /** Why there is no path. */
  @Nullable
  @Description("Why there is no path; null when there is one.")
  public String getPartialReason() {
    return inference.partialReason().orElse(null);
  }
}

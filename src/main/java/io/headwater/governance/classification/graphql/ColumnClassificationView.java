package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.ColumnClassification;
import io.headwater.model.ColumnRef;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How a column is classified, and why. */
@Type("ColumnClassification")
@Description("How a column is classified, and why.")
public final class ColumnClassificationView {

  private final ColumnClassification classification;
  private final Proofs proofs;

  ColumnClassificationView(ColumnClassification classification) {
    this(classification, Proofs.WHOLE);
  }

  ColumnClassificationView(ColumnClassification classification, Proofs proofs) {
    this.classification = classification;
    this.proofs = proofs;
  }

  /** Which column. */
  ColumnRef ref() {
    return classification.column();
  }

  /** The column's id. */
  @Id
  @Description("The column's id.")
  public String getColumnId() {
    return classification.column().nodeId();
  }

  /** The column's path. */
  @Description("The column's path.")
  public String getPath() {
    return classification.column().path();
  }

  /** How closely it is to be held. */
  @Nullable
  @Description(
      "How closely it is to be held: as it is said to be, or as what it is made from, whichever is"
          + " stricter; null when nobody says so of any of these.")
  public ClassificationLevel getLevel() {
    return ClassificationLevel.of(classification.level());
  }

  /** The kinds of personal data it holds. */
  @Description("The kinds of personal data it holds, said and inferred.")
  public List<@NonNull DataKindView> getKinds() {
    return DataKindView.of(classification.kinds());
  }

  /** The level that it is said to have. */
  @Nullable
  @Description("The level that it, or its dataset, is said to have; null when none.")
  public ClassificationLevel getDeclaredLevel() {
    return ClassificationLevel.of(classification.declaredLevel());
  }

  /** The kinds that it is said to hold. */
  @Description("The kinds that it is said to hold.")
  public List<@NonNull DataKindView> getDeclaredKinds() {
    return DataKindView.of(classification.declaredKinds());
  }

  /** Whether anything is said of it. */
  @Name("isDeclared")
  @Description("Whether a level or a kind is said of it, or of its dataset as a whole.")
  public boolean isDeclared() {
    return classification.isDeclared();
  }

  /** Whether it has something only from what it is made from. */
  @Name("isInferred")
  @Description("Whether it has a level or a kind only from what it is made from.")
  public boolean isInferred() {
    return classification.isInferred();
  }

  /** What is said of it. */
  @Description("What is said of it, people first, then what is said of its dataset as a whole.")
  public List<@NonNull StatementView> getSources() {
    return StatementView.of(classification.statements());
  }

  /** What it has from elsewhere. */
  @Description(
      "The levels and kinds it has only from what it is made from, each with the shortest path.")
  public List<@NonNull InferenceView> getInferred() {
    return proofs.inferences(classification.inferences()).stream().map(InferenceView::new).toList();
  }

  /** Where something stopped. */
  @Description(
      "Steps on the way to it at which a classification stopped or was lowered, nearest first; at"
          + " most 100.")
  public List<@NonNull BarrierView> getBarriers() {
    return proofs.barriers(classification.barriers()).stream().map(BarrierView::new).toList();
  }

  /** What influences it. */
  @Description(
      "Classified columns that influence it without their values flowing to it: not inherited; at"
          + " most 100.")
  public List<@NonNull InfluenceView> getInfluences() {
    return proofs.influences(classification.influences()).stream().map(InfluenceView::new).toList();
  }

  /** What is wrong with what is said of it. */
  @Description("What is said of it that cannot be, given what it is made from.")
  public List<@NonNull FindingView> getFindings() {
    return classification.findings().stream()
        .map(finding -> new FindingView(finding, proofs))
        .toList();
  }

  /** Whether something may be missing. */
  @Name("isPartial")
  @Description("Whether something may be missing.")
  public boolean isPartial() {
    return classification.partialReason().isPresent();
  }

  /** Why. */
  @Nullable
  @Description("Why something may be missing; null when nothing is.")
  public String getPartialReason() {
    return classification.partialReason().orElse(null);
  }

  /** The latest event time that is taken into account. */
  @Description("The latest event time that is taken into account.")
  public Instant getWatermark() {
    return classification.watermark();
  }
}

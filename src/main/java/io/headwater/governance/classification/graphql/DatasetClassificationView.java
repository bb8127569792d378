package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.DatasetClassification;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How a dataset is classified: as itself is said to be, and as the strictest of its columns. */
@Type("DatasetClassification")
@Description(
    "How a dataset is classified: as it is said to be, and as the strictest of its columns.")
public final class DatasetClassificationView {

  private final DatasetClassification classification;
  private final Proofs proofs;

  DatasetClassificationView(DatasetClassification classification, Proofs proofs) {
    this.classification = classification;
    this.proofs = proofs;
  }

  /** The strictest level. */
  @Nullable
  @Description("The strictest level; null when nobody says any.")
  public ClassificationLevel getLevel() {
    return ClassificationLevel.of(classification.level());
  }

  /** All kinds. */
  @Description("The kinds of personal data that any of its columns holds.")
  public List<@NonNull DataKindView> getKinds() {
    return DataKindView.of(classification.kinds());
  }

  /** What is said of the dataset as a whole. */
  @Description("What is said of the dataset as a whole.")
  public List<@NonNull StatementView> getSources() {
    return StatementView.of(classification.statements());
  }

  /** Its classified columns. */
  @Description("Its classified columns, by path.")
  public List<@NonNull ColumnClassificationView> getColumns() {
    return classification.columns().stream()
        .map(column -> new ColumnClassificationView(column, proofs))
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

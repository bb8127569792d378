package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.ClassificationDecision;
import io.headwater.governance.classification.ClassificationDecision.Withdrawal;
import io.headwater.model.ColumnRef;
import io.headwater.model.EntityId;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What somebody decided about a column or a dataset. */
@Type("ClassificationDecision")
@Description("What somebody decided about a column or a dataset. Kept for good.")
public final class DecisionView {

  private final ClassificationDecision decision;

  DecisionView(ClassificationDecision decision) {
    this.decision = decision;
  }

  /** What it is about. */
  EntityId subject() {
    return decision.path().isEmpty()
        ? decision.dataset()
        : new ColumnRef(decision.dataset(), decision.path());
  }

  /** Chosen by Headwater. */
  @Id
  @Description("By which withdrawClassification takes it back.")
  public String getId() {
    return decision.id();
  }

  /** The id of what it is about. */
  @Id
  @Description("The id of the column or dataset, by a name it had then.")
  public String getSubjectId() {
    return subject().nodeId();
  }

  /** The level. */
  @Nullable
  @Description("The level; null when that is left to contracts and tags.")
  public ClassificationLevel getLevel() {
    return ClassificationLevel.of(decision.level());
  }

  /** The kinds. */
  @Nullable
  @Description(
      "Ids of kinds of personal data; empty when it holds none, null when that is left to contracts"
          + " and tags.")
  public List<@NonNull String> getKinds() {
    return decision.kinds().map(List::copyOf).orElse(null);
  }

  /** Whether what it is made from does not count. */
  @Description("Whether what the column is made from does not count.")
  public boolean getInheritsNothing() {
    return decision.inheritsNothing();
  }

  /** Why. */
  @Description("Why, in their words.")
  public String getReason() {
    return decision.reason();
  }

  /** Who. */
  @Description("Who decided.")
  public String getBy() {
    return decision.by();
  }

  /** When. */
  @Description("When.")
  public Instant getAt() {
    return decision.at();
  }

  /** Who took it back. */
  @Nullable
  @Description("Who took it back; null when nobody did.")
  public String getWithdrawnBy() {
    return decision.withdrawal().map(Withdrawal::by).orElse(null);
  }

  /** Why it was taken back. */
  @Nullable
  @Description("Why it was taken back; null when it was not.")
  public String getWithdrawalReason() {
    return decision.withdrawal().map(Withdrawal::reason).orElse(null);
  }

  /** When it was taken back. */
  @Nullable
  @Description("When it was taken back; null when it was not.")
  public Instant getWithdrawnAt() {
    return decision.withdrawal().map(Withdrawal::at).orElse(null);
  }
}

package io.headwater.governance.report.data.graphql;

import io.headwater.governance.report.data.Erasure;
import io.headwater.governance.report.data.ErasureStep;
import io.headwater.model.ColumnRef;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.Redacted;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The erasure of one subject's data. */
@Type("Erasure")
@Description("The erasure of one subject's data, with the steps of the plan at its start.")
public final class ErasureView {

  private static final String HIDDEN = "hidden";

  private final Erasure erasure;
  private final Optional<Set<DomainName>> own;
  private final Predicate<EntityId> sees;

  /**
   * An erasure.
   *
   * @param own only steps of these domains are shown; empty for all
   * @param sees what the caller may see
   */
  ErasureView(Erasure erasure, Optional<Set<DomainName>> own, Predicate<EntityId> sees) {
    this.erasure = erasure;
    this.own = own;
    this.sees = sees;
  }

  /** Whether the caller may see something. */
  boolean sees(EntityId id) {
    return sees.test(id);
  }

  /** What is shown. */
  Erasure erasure() {
    return erasure;
  }

  /** Chosen by Headwater. */
  @Id
  @Description("Chosen by Headwater.")
  public String getId() {
    return erasure.id();
  }

  /** The key. */
  @Id
  @Description("The id of the column that tells the subject.")
  public String getColumn() {
    return sees.test(erasure.column())
        ? erasure.column().nodeId()
        : new ColumnRef(Redacted.dataset(HIDDEN), HIDDEN).nodeId();
  }

  /** The key by name. */
  @Description("The column's dataset and path.")
  public String getColumnName() {
    return sees.test(erasure.column())
        ? erasure.column().dataset().name() + " " + erasure.column().path()
        : "(" + HIDDEN + ")";
  }

  /** The subject's reference. */
  @Description("A reference to the subject that people gave; never a value.")
  public String getSubject() {
    return erasure.subject();
  }

  /** When it was started. */
  @Description("When it was started.")
  public Instant getStartedAt() {
    return erasure.startedAt();
  }

  /** Who started it. */
  @Description("Who started it.")
  public String getStartedBy() {
    return erasure.startedBy();
  }

  /** Which plan it follows. */
  @Description("A hash of the steps at the start: plans of the same hash have the same steps.")
  public String getPlanHash() {
    return erasure.planHash();
  }

  /** Whether nothing is left to do. */
  @Description("Whether no step is open.")
  public boolean getIsComplete() {
    return erasure.isComplete();
  }

  /** When it was completed. */
  @Nullable
  @Description("When the last step was settled; null while one is open.")
  public Instant getCompletedAt() {
    return erasure.completedAt().orElse(null);
  }

  /** The steps. */
  @Description(
      "Where to erase, in this order; of those who do not oversee every domain, only the steps of"
          + " their own.")
  public List<@NonNull ErasureStepView> getSteps() {
    return erasure.steps().stream().filter(this::isShown).map(ErasureStepView::of).toList();
  }

  private boolean isShown(ErasureStep step) {
    return own.isEmpty() || step.domain().filter(own.get()::contains).isPresent();
  }
}

package io.headwater.catalog.graphql;

import io.headwater.catalog.identity.Decision;
import io.headwater.catalog.identity.Decision.Dismissal;
import io.headwater.catalog.identity.Decision.Merge;
import io.headwater.catalog.identity.Decision.Split;
import io.headwater.catalog.identity.Decision.Undo;
import io.headwater.model.DatasetId;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A decision about which names are one dataset. */
@Description("What somebody decided about which names are one dataset; kept for good.")
public final class IdentityDecision {

  private final Decision decision;

  IdentityDecision(Decision decision) {
    this.decision = decision;
  }

  Decision decision() {
    return decision;
  }

  /** Its place among all decisions; {@code undoIdentityDecision} takes it. */
  @Id
  @Description("Its place among all decisions; 'undoIdentityDecision' takes it.")
  public String getId() {
    return Long.toString(decision.sequence());
  }

  /** What sort of decision. */
  public IdentityDecisionKind getKind() {
    return switch (decision.content()) {
      case Merge _ -> IdentityDecisionKind.MERGE;
      case Split _ -> IdentityDecisionKind.SPLIT;
      case Dismissal _ -> IdentityDecisionKind.DISMISS;
      case Undo _ -> IdentityDecisionKind.UNDO;
    };
  }

  /** The names that were merged, split off or dismissed. */
  @Description("The names that were merged, split off or dismissed; none for an UNDO.")
  public List<@NonNull DatasetName> getNames() {
    return names(
        decision.content() instanceof Split split ? split.apart() : decision.content().names());
  }

  /** The names that a split parted from. */
  @Description("The names from which a SPLIT parted the others; empty for the other kinds.")
  public List<@NonNull DatasetName> getRest() {
    return decision.content() instanceof Split split ? names(split.rest()) : List.of();
  }

  /** The chosen name of a merge. */
  @Nullable
  @Description("The name that a MERGE chose for the dataset; null when it left that to the rule.")
  public DatasetName getCanonical() {
    return decision.content() instanceof Merge merge
        ? merge.canonical().map(DatasetName::of).orElse(null)
        : null;
  }

  /** Which decision an undo takes back. */
  @Id
  @Nullable
  @Description("The decision that an UNDO takes back; null for the other kinds.")
  public String getUndoes() {
    return decision.content() instanceof Undo undo ? Long.toString(undo.sequence()) : null;
  }

  /** Why. */
  public String getReason() {
    return decision.reason();
  }

  /** Who decided. */
  public String getBy() {
    return decision.by();
  }

  /** When. */
  public Instant getAt() {
    return decision.at();
  }

  /** Whether it was taken back. */
  @Description("Whether a later decision took it back.")
  public boolean getUndone() {
    return decision.undone();
  }

  private static List<DatasetName> names(Collection<DatasetId> names) {
    return names.stream().map(DatasetName::of).toList();
  }
}

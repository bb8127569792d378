package io.headwater.catalog.graphql;

import io.headwater.catalog.identity.Suspicion;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Two datasets that may be one. */
@Description("Two datasets that may be one; merge them, or dismiss the suspicion.")
public final class SuspectedDuplicate {

  private final Suspicion suspicion;

  SuspectedDuplicate(Suspicion suspicion) {
    this.suspicion = suspicion;
  }

  Suspicion suspicion() {
    return suspicion;
  }

  /** Why. */
  public List<@NonNull SuspicionEvidence> getEvidence() {
    return suspicion.evidence().stream().map(SuspicionEvidence::of).toList();
  }

  /** How many columns of one name both have. */
  @Description("How many columns of one name both have.")
  public int getSharedColumns() {
    return suspicion.sharedColumns();
  }

  /** What the evidence says together. */
  @Description("What the evidence says together, 0 to 1: a guess, good for sorting only.")
  public double getScore() {
    return suspicion.score();
  }
}

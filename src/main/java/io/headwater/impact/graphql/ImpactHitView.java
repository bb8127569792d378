package io.headwater.impact.graphql;

import io.headwater.impact.Hit;
import io.headwater.model.EntityId;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Something downstream that a step reaches. */
@Type("ImpactHit")
@Description("Something downstream that a step reaches.")
public final class ImpactHitView {

  private final Hit hit;

  ImpactHitView(Hit hit) {
    this.hit = hit;
  }

  /** What is reached. */
  EntityId consumer() {
    return hit.consumer();
  }

  /** The id of what is reached. */
  @Id
  @Description(
      "A column where column lineage tells so, else a dataset, a job that writes nothing, or a"
          + " product that declares to read it.")
  public String getConsumerId() {
    return hit.consumer().nodeId();
  }

  /** Hops from what changes. */
  @Description("Hops from what changes; 1 reads it directly.")
  public int getDepth() {
    return hit.depth();
  }

  /** How it is known. */
  public ImpactCertainty getCertainty() {
    return ImpactCertainty.of(hit.certainty());
  }

  /** The shortest way. */
  @Description("The shortest way from what changes; its steps in order.")
  public List<@NonNull ImpactPathStepView> getPath() {
    return hit.path().stream().map(ImpactPathStepView::new).toList();
  }
}

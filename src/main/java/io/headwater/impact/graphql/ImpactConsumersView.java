package io.headwater.impact.graphql;

import io.headwater.catalog.graphql.Owner;
import io.headwater.impact.Consumers;
import io.headwater.model.EntityId;
import io.headwater.product.graphql.ServiceLevelView;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Those who are hit and belong together. */
@Type("ImpactConsumers")
@Description(
    "Those who are hit and belong together: a product, or what of one domain belongs to no"
        + " product, or what belongs to nobody known.")
public final class ImpactConsumersView {

  private final Consumers consumers;

  ImpactConsumersView(Consumers consumers) {
    this.consumers = consumers;
  }

  /** What is known of them. */
  Consumers consumers() {
    return consumers;
  }

  /** Whom to talk to. */
  @Description("Whom to talk to.")
  public List<@NonNull Owner> getOwners() {
    return Owner.of(consumers.owners());
  }

  /** What they promise in turn. */
  @Description("What they promise in turn.")
  public List<@NonNull ServiceLevelView> getServiceLevels() {
    return consumers.serviceLevels().stream().map(ServiceLevelView::of).toList();
  }

  /** The worst that hits them. */
  @Description("The worst that hits them.")
  public ImpactSeverity getSeverity() {
    return ImpactSeverity.of(consumers.severity());
  }

  /** Ids of what of theirs is hit. */
  @Id
  @Description("Ids of what of theirs is hit, nearest first; at most as many as were asked for.")
  public List<@NonNull String> getHitIds() {
    return consumers.hits().stream().map(EntityId::nodeId).toList();
  }

  /** How much of theirs is hit in all. */
  @Description("How much of theirs is hit in all.")
  public int getTotalHits() {
    return consumers.totalHits();
  }

  /** Whether some of it is only assumed. */
  @Description("Whether some of it is only assumed, for want of column lineage.")
  public boolean isAssumed() {
    return consumers.assumed();
  }

  /** The latest run of a job that brings the data to them. */
  @Nullable
  @Description("The latest run of a job that brings the data to them; null when none is known.")
  public ImpactLastRunView getLastRun() {
    return consumers.lastRun().map(ImpactLastRunView::new).orElse(null);
  }
}

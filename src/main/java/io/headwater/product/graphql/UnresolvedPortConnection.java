package io.headwater.product.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import io.headwater.product.UnresolvedPorts;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of unresolved ports.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 * @param portsLookedAt how many were looked at for it
 * @param isPartial whether some products were not looked at
 * @param partialReason how many were; null when it is not partial
 */
@Description("A page of unresolved ports.")
public record UnresolvedPortConnection(
    List<@NonNull UnresolvedPortEdge> edges,
    PageInfo pageInfo,
    int totalCount,
    @Description("How many ports were looked at for it; those of APIs and the like are left out.")
        int portsLookedAt,
    @Name("isPartial") @Description("Whether some products were not looked at.") boolean isPartial,
    @Description("How many were looked at, when it is partial.") @Nullable String partialReason) {

  static UnresolvedPortConnection of(Page<UnresolvedPort> page, UnresolvedPorts.Found found) {
    return new UnresolvedPortConnection(
        page.edges(UnresolvedPortEdge::new),
        page.info(),
        page.totalCount(),
        found.portsLookedAt(),
        found.isPartial(),
        found.isPartial()
            ? "only the first " + UnresolvedPorts.MOST_PRODUCTS + " products were looked at"
            : null);
  }
}

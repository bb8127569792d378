package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.ClassificationFinding;
import io.headwater.governance.classification.Classifications.Listed;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A page of findings.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 * @param isPartial whether something may be missing
 * @param partialReason why; null when nothing is
 * @param watermark the latest event time that is taken into account
 */
@Type("ClassificationFindingConnection")
@Description("A page of findings, by column.")
public record FindingConnection(
    List<@NonNull FindingEdge> edges,
    PageInfo pageInfo,
    @Description("How many the whole list holds.") int totalCount,
    @Name("isPartial") @Description("Whether something may be missing.") boolean isPartial,
    @Description("Why something may be missing; null when nothing is.") @Nullable
        String partialReason,
    @Description("The latest event time that is taken into account.") Instant watermark) {

  static FindingConnection of(
      Page<ClassificationFinding> page, Listed<ClassificationFinding> listed) {
    return new FindingConnection(
        page.map(FindingView::new).edges(FindingEdge::new),
        page.info(),
        page.totalCount(),
        listed.partialReason().isPresent(),
        listed.partialReason().orElse(null),
        listed.watermark());
  }
}

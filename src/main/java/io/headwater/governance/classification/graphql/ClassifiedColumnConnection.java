package io.headwater.governance.classification.graphql;

import io.headwater.governance.classification.Classifications.Listed;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of classified columns.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 * @param isPartial whether something may be missing
 * @param partialReason why; null when nothing is
 * @param watermark the latest event time that is taken into account
 */
@Description("A page of classified columns, by id.")
public record ClassifiedColumnConnection(
    List<@NonNull ClassifiedColumnEdge> edges,
    PageInfo pageInfo,
    @Description("How many the whole list holds.") int totalCount,
    @Name("isPartial") @Description("Whether something may be missing.") boolean isPartial,
    @Description("Why something may be missing; null when nothing is.") @Nullable
        String partialReason,
    @Description("The latest event time that is taken into account.") Instant watermark) {

  static ClassifiedColumnConnection of(
      Page<ColumnClassification> page, Listed<ColumnClassification> listed) {
    return new ClassifiedColumnConnection(
        page.map(ColumnClassificationView::new).edges(ClassifiedColumnEdge::new),
        page.info(),
        page.totalCount(),
        listed.partialReason().isPresent(),
        listed.partialReason().orElse(null),
        listed.watermark());
  }
}

package io.headwater.governance.report.data.graphql;

import io.headwater.governance.report.data.ErasureDesk;
import io.headwater.model.DatasetId;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * How the plan of today differs.
 *
 * @param isSame whether it has the same steps
 * @param added datasets that it has besides
 * @param removed datasets that it has no longer
 * @param partialReason why today's plan is not known whole
 */
@Description("How the plan of today differs from the one that an erasure began with.")
public record ErasureDrift(
    @Name("isSame") @Description("Whether it has the same steps and columns.") boolean isSame,
    @Id @Description("Ids of datasets that it has besides.") List<@NonNull String> added,
    @Id @Description("Ids of datasets that it has no longer.") List<@NonNull String> removed,
    @Nullable @Description("Why today's plan is not known whole; null when it is.")
        String partialReason) {

  /** How the plan of an erasure differs, as far as its reader may see it. */
  static ErasureDrift of(ErasureDesk.Drift drift, ErasureView reader) {
    boolean isShort =
        !drift.added().stream().allMatch(reader::sees)
            || !drift.removed().stream().allMatch(reader::sees)
            || !reader.sees(reader.erasure().column());
    return new ErasureDrift(
        drift.isSame(),
        shown(drift.added(), reader),
        shown(drift.removed(), reader),
        isShort ? "some of it is hidden from you" : drift.reason().orElse(null));
  }

  private static List<String> shown(List<DatasetId> datasets, ErasureView reader) {
    return datasets.stream().filter(reader::sees).map(DatasetId::nodeId).toList();
  }
}

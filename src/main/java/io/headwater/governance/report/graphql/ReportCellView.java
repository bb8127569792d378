package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportCell;
import io.headwater.model.EntityId;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/**
 * A value in a table.
 *
 * @param text as people read it
 * @param entity the id of what it names
 * @param isHidden whether the caller may not see it
 */
@Type("ReportCell")
@Description("A value in a table.")
public record ReportCellView(
    @Description(
            "As people read it; empty when there is none. Numbers in decimal, times in ISO-8601,"
                + " levels in lower case.")
        String text,
    @Id @Nullable @Description("The id of what it names; null when it names nothing.")
        String entity,
    @Name("isHidden") @Description("Whether you may not see it; the text says (hidden) then.")
        boolean isHidden) {

  static List<ReportCellView> of(List<ReportCell> cells) {
    return cells.stream()
        .map(cell ->
            new ReportCellView(
                cell.text(), cell.entity().map(EntityId::nodeId).orElse(null), cell.isHidden()))
        .toList();
  }
}

package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportColumn;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * A column of a table.
 *
 * @param key its name for programs
 * @param title its name for people
 * @param type what its values are
 */
@Type("ReportColumn")
@Description("A column of a table.")
public record ReportColumnView(
    @Description("Its name for programs, stable and unique in its table.") String key,
    @Description("Its name for people.") String title,
    @Description("What its values are.") ReportColumnType type) {

  static List<ReportColumnView> of(List<ReportColumn> columns) {
    return columns.stream()
        .map(column ->
            new ReportColumnView(column.key(), column.title(), ReportColumnType.of(column.type())))
        .toList();
  }
}

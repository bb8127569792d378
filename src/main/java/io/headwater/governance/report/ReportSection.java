package io.headwater.governance.report;

import java.util.List;

/**
 * A table of a report.
 *
 * @param key in lowerCamelCase; stable, unique in its report
 * @param title for people
 * @param note how to read it, in a sentence or two
 * @param columns from left to right
 * @param rows in an order that is the same for the same content
 */
public record ReportSection(
    String key, String title, String note, List<ReportColumn> columns, List<ReportRow> rows) {

  public ReportSection {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (ReportRow row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "the row " + row.key() + " of " + key + " has " + row.cells().size() + " cells");
      }
    }
  }
}

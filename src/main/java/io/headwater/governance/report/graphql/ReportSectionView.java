package io.headwater.governance.report.graphql;

import io.headwater.governance.report.SeenReport.Row;
import io.headwater.governance.report.SeenReport.Section;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A table of a report. */
@Type("ReportSection")
@Description("A table of a report.")
public final class ReportSectionView {

  private final Section section;
  private final String report;

  /**
   * A table.
   *
   * @param report tells the report from every other, for cursors
   */
  ReportSectionView(Section section, String report) {
    this.section = section;
    this.report = report;
  }

  /** Its name for programs. */
  @Description("Its name for programs, stable and unique in its report.")
  public String getKey() {
    return section.of().key();
  }

  /** Its name for people. */
  @Description("Its name for people.")
  public String getTitle() {
    return section.of().title();
  }

  /** How to read it. */
  @Description("How to read it, in a sentence or two.")
  public String getNote() {
    return section.of().note();
  }

  /** Its columns. */
  @Description("Its columns, from left to right.")
  public List<@NonNull ReportColumnView> getColumns() {
    return ReportColumnView.of(section.of().columns());
  }

  /** How many lines it has. */
  @Description("How many lines it has.")
  public int getTotalRows() {
    return section.rows().size();
  }

  /** The lines that hold a text in one of their cells, in any case of letters. */
  List<Row> find(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? section.rows()
        : section.rows().stream()
            .filter(row ->
                row.cells().stream()
                    .anyMatch(cell -> cell.text().toLowerCase(Locale.ROOT).contains(wanted)))
            .toList();
  }

  /** Names a list of its lines, for cursors. */
  String list(String text) {
    return "report " + report + " " + getKey() + " " + text;
  }
}

package io.headwater.governance.report.graphql;

import io.headwater.governance.report.SeenReport.Row;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A line of a table. */
@Type("ReportRow")
@Description("A line of a table.")
public final class ReportRowView {

  private final Row row;

  ReportRowView(Row row) {
    this.row = row;
  }

  static List<ReportRowView> of(List<Row> rows) {
    return rows.stream().map(ReportRowView::new).toList();
  }

  /** What tells it from others. */
  @Description(
      "What tells it from others of its table, in every run of the report; only its place when"
          + " something of it is hidden.")
  public String getKey() {
    return row.key();
  }

  /** Its values. */
  @Description("Its values, one for each column.")
  public List<@NonNull ReportCellView> getCells() {
    return ReportCellView.of(row.cells());
  }

  /** How it is known. */
  @Description(
      "How it is known that the line is so, from the origin on; empty when it was declared and the"
          + " cells say where.")
  public List<@NonNull ReportProofStep> getProof() {
    return row.proof().stream().map(ReportProofStep::of).toList();
  }
}

package io.headwater.governance.report.data;

import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.Statement;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.ColumnRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who says what of columns with personal data. Pure functions. */
final class SaidSection {

  private SaidSection() {}

  /** Every statement about personal data that bears on some columns, each once. */
  static ReportSection of(List<ColumnClassification> columns) {
    Map<String, ReportRow> rows = new LinkedHashMap<>();
    for (ColumnClassification column : columns) {
      for (Statement statement : column.statements()) {
        if (statement.kinds().isPresent()) {
          ReportRow row = row(column.column(), statement);
          rows.putIfAbsent(row.key(), row);
        }
      }
    }
    return new ReportSection(
        "statements",
        "What is said",
        "Who says what of these columns, or of their dataset as a whole (no column). People outweigh"
            + " contracts and tags.",
        List.of(
            Cells.entity("dataset", "Dataset"),
            Cells.entity("column", "Column"),
            Cells.text("source", "Source"),
            Cells.entity("product", "Contract of"),
            Cells.text("detail", "Port, tags or reason"),
            Cells.text("by", "By"),
            Cells.time("at", "At"),
            Cells.level("level", "Level"),
            Cells.text("kinds", "Kinds")),
        List.copyOf(rows.values()));
  }

  private static ReportRow row(ColumnRef column, Statement statement) {
    ReportCell product = Cells.NOTHING;
    ReportCell detail = Cells.NOTHING;
    ReportCell by = Cells.NOTHING;
    ReportCell at = Cells.NOTHING;
    String origin = "";
    switch (statement.origin()) {
      case Statement.Contract contract -> {
        product = Cells.product(contract.product());
        detail = ReportCell.of(contract.port(), contract.product());
        origin = contract.product().nodeId() + "/" + contract.port();
      }
      case Statement.Tags tags -> detail = ReportCell.of(tags.text(), column.dataset());
      case Statement.Person person -> {
        detail = ReportCell.of(person.reason(), column.dataset());
        by = ReportCell.of(person.by());
        at = ReportCell.of(person.at().toString());
        origin = person.decision();
      }
    }
    String subject = statement.isOfDataset() ? column.dataset().nodeId() : column.nodeId();
    String kinds =
        statement.deniesPersonalData()
            ? "none"
            : String.join(", ", statement.kinds().orElseGet(TreeSet::new));
    return new ReportRow(
        subject + " " + source(statement.origin()) + " " + origin,
        List.of(
            Cells.dataset(column.dataset()),
            statement.isOfDataset() ? Cells.NOTHING : Cells.path(column),
            ReportCell.of(source(statement.origin())),
            product,
            detail,
            by,
            at,
            ReportCell.of(MeshState.text(statement.level())),
            ReportCell.of(kinds)),
        List.of());
  }

  /** What kind of source it is. */
  static String source(Statement.Origin origin) {
    return switch (origin) {
      case Statement.Contract _ -> "contract";
      case Statement.Tags _ -> "tags";
      case Statement.Person _ -> "decision";
    };
  }
}

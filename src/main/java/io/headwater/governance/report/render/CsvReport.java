package io.headwater.governance.report.render;

import io.headwater.governance.report.EntityTexts;
import io.headwater.governance.report.KeptReport.Head;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.SeenReport;
import io.headwater.governance.report.SeenReport.Row;
import io.headwater.governance.report.SeenReport.Section;
import io.headwater.governance.report.SeenReport.Step;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A report as CSV by RFC 4180: lines end with CR LF, fields with a comma, a quote or a line break
 * are quoted. What a spreadsheet would take for a formula gets an apostrophe before it; numbers
 * stay.
 *
 * <p>One table alone: a line with the keys of its columns, then a line for each row. The first
 * column is the key of the row; after each column that names things comes one with their ids; the
 * last one is the proof. The whole report: first a table {@code report} of names and values (its
 * head, figures and gaps), then every table; before each stands a line with the word {@code
 * section} and its key, and after each an empty line.
 */
final class CsvReport {

  private static final String END = "\r\n";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("[^\",\r\n]*");

  private CsvReport() {}

  static String render(SeenReport report, Optional<String> only) {
    StringBuilder text = new StringBuilder();
    if (only.isPresent()) {
      table(report.getSection(only.get()), text);
      return text.toString();
    }
    line(text, List.of("section", "report"));
    head(report, text);
    text.append(END);
    for (Section section : report.sections()) {
      line(text, List.of("section", section.of().key()));
      table(section, text);
      text.append(END);
    }
    return text.toString();
  }

  private static void head(SeenReport seen, StringBuilder text) {
    Head head = seen.head();
    line(text, List.of("name", "value"));
    line(text, List.of("kind", head.kind().slug()));
    line(text, List.of("title", head.kind().title()));
    line(text, List.of("reference", head.kind().reference()));
    line(text, List.of("id", head.id()));
    line(text, List.of("domain", head.domain().map(DomainName::value).orElse("")));
    line(text, List.of("column", seen.column().map(EntityId::nodeId).orElse("")));
    line(text, List.of("asOf", head.asOf().toString()));
    line(text, List.of("writtenAt", head.writtenAt().toString()));
    line(text, List.of("writtenBy", head.writtenBy()));
    line(text, List.of("watermark", seen.report().content().watermark().toString()));
    line(text, List.of("contentHash", head.contentHash()));
    line(text, List.of("hiddenRows", Integer.toString(seen.hiddenRows())));
    line(text, List.of("hiddenCells", Integer.toString(seen.hiddenCells())));
    seen.report()
        .policies()
        .forEach(policy ->
            line(
                text,
                List.of(
                    "policy",
                    policy.id() + " (" + policy.scope() + ") version " + policy.version())));
    seen.report()
        .content()
        .figures()
        .forEach(
            figure -> line(text, List.of("figure " + figure.key(), Long.toString(figure.value()))));
    seen.gaps().forEach(gap -> line(text, List.of("gap", gap)));
  }

  private static void table(Section section, StringBuilder text) {
    List<String> header = new ArrayList<>(List.of("key"));
    for (ReportColumn column : section.of().columns()) {
      header.add(column.key());
      if (column.type() == ReportColumn.Type.ENTITY) {
        header.add(column.key() + "Id");
      }
    }
    header.add("proof");
    line(text, header);
    section.rows().forEach(row -> line(text, fields(section.of().columns(), row)));
  }

  private static List<String> fields(List<ReportColumn> columns, Row row) {
    List<String> fields = new ArrayList<>(List.of(row.key()));
    for (int i = 0; i < columns.size(); i++) {
      fields.add(row.cells().get(i).text());
      if (columns.get(i).type() == ReportColumn.Type.ENTITY) {
        fields.add(row.cells().get(i).entity().map(EntityId::nodeId).orElse(""));
      }
    }
    fields.add(row.proof().stream().map(CsvReport::step).collect(Collectors.joining("; ")));
    return fields;
  }

  private static String step(Step step) {
    return EntityTexts.text(step.from())
        + " -> "
        + EntityTexts.text(step.to())
        + (step.how().isEmpty() ? "" : " (" + String.join(", ", step.how()) + ")");
  }

  private static void line(StringBuilder text, List<String> fields) {
    text.append(fields.stream().map(CsvReport::field).collect(Collectors.joining(","))).append(END);
  }

  static String field(String text) {
    boolean isFormula =
        !text.isEmpty()
            && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    String safe = isFormula ? "'" + text : text;
    return PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}

package io.headwater.governance.report.data;

import io.headwater.governance.report.ProofStep;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reports as plain text, one line for each row and each step of its proof. */
final class ReportText {

  private ReportText() {}

  static String of(ReportContent content) {
    List<String> lines = new ArrayList<>();
    lines.add("watermark " + content.watermark());
    content.figures().forEach(one -> lines.add("figure " + one.key() + " = " + one.value()));
    content.gaps().forEach(gap -> lines.add("gap " + gap.text()));
    for (ReportSection section : content.sections()) {
      lines.add("");
      lines.add("## " + section.key());
      lines.add(
          section.columns().stream().map(ReportColumn::key).collect(Collectors.joining(" | ")));
      for (ReportRow row : section.rows()) {
        lines.add(row.cells().stream().map(ReportText::cell).collect(Collectors.joining(" | ")));
        row.proof().forEach(step -> lines.add("    " + step(step)));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String cell(ReportCell cell) {
    return cell.text().isEmpty() ? "-" : cell.text();
  }

  private static String step(ProofStep step) {
    return name(step.from())
        + " -> "
        + name(step.to())
        + " "
        + step.how()
        + " by "
        + step.jobs().stream().map(JobId::name).toList();
  }

  private static String name(EntityId id) {
    return switch (id) {
      case ColumnRef column -> column.dataset().name() + " " + column.path();
      case DatasetId dataset -> dataset.name();
      case JobId _, RunId _, DataProductId _, DomainName _ -> id.nodeId();
    };
  }
}

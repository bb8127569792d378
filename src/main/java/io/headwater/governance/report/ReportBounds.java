package io.headwater.governance.report;

import java.util.ArrayList;
import java.util.List;

/** How large a report may be. What is cut off is told among its gaps. */
final class ReportBounds {

  /** Most rows of a section. */
  static final int MOST_ROWS = 20_000;

  /** Most steps of a proof. */
  static final int MOST_STEPS = 100;

  private ReportBounds() {}

  static ReportContent cut(ReportContent content) {
    return cut(content, MOST_ROWS, MOST_STEPS);
  }

  static ReportContent cut(ReportContent content, int mostRows, int mostSteps) {
    List<ReportGap> gaps = new ArrayList<>(content.gaps());
    List<ReportSection> sections = new ArrayList<>(content.sections().size());
    for (ReportSection section : content.sections()) {
      sections.add(cut(section, mostRows, mostSteps, gaps));
    }
    return gaps.size() == content.gaps().size()
        ? content
        : new ReportContent(content.figures(), sections, gaps, content.watermark());
  }

  private static ReportSection cut(
      ReportSection section, int mostRows, int mostSteps, List<ReportGap> gaps) {
    List<ReportRow> rows = section.rows();
    if (rows.size() > mostRows) {
      gaps.add(
          ReportGap.of(
              "'%s' has %d lines; the first %d are told: ask for one domain at a time"
                  .formatted(section.title(), rows.size(), mostRows)));
      rows = rows.subList(0, mostRows);
    }
    long longProofs = rows.stream().filter(row -> row.proof().size() > mostSteps).count();
    if (longProofs > 0) {
      gaps.add(
          ReportGap.of(
              "'%s' has %d proofs of more than %d steps; their first %d are told"
                  .formatted(section.title(), longProofs, mostSteps, mostSteps)));
      rows = rows.stream().map(row -> cut(row, mostSteps)).toList();
    }
    return new ReportSection(
        section.key(), section.title(), section.note(), section.columns(), rows);
  }

  private static ReportRow cut(ReportRow row, int mostSteps) {
    return row.proof().size() <= mostSteps
        ? row
        : new ReportRow(row.key(), row.cells(), row.proof().subList(0, mostSteps));
  }
}

package io.headwater.governance.report.evidence;

import io.headwater.governance.policy.Severity;
import io.headwater.governance.policy.SubjectKind;
import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of a scorecard. */
final class ScorecardTables {

  static final String DOMAINS = "domains";
  static final String RULES = "policies";
  static final String TREND = "trend";

  private static final String SCORE =
      "Score: each subject weighs 10 and loses the weight of the gravest rule that it breaks without"
          + " an exception (low 1, medium 3, high 6, critical 10); what is left in percent, rounded"
          + " down.";

  private ScorecardTables() {}

  private static ReportColumn column(String key, String title, ReportColumn.Type type) {
    return new ReportColumn(key, title, type);
  }

  private static ReportColumn number(String key, String title) {
    return column(key, title, ReportColumn.Type.NUMBER);
  }

  static ReportSection domains(Scorecard card) {
    List<ReportRow> rows = new ArrayList<>();
    for (Scorecard.Domain domain : card.domains()) {
      rows.add(
          new ReportRow(
              domain.name().value(),
              List.of(
                  ReportCell.of(domain.name().value(), domain.name()),
                  score(domain.score()),
                  looked(domain, SubjectKind.PRODUCT),
                  ReportCell.of(domain.subjects()),
                  found(domain, Severity.CRITICAL),
                  found(domain, Severity.HIGH),
                  found(domain, Severity.MEDIUM),
                  found(domain, Severity.LOW),
                  ReportCell.of(domain.excepted())),
              List.of()));
    }
    return new ReportSection(
        DOMAINS,
        "Domains",
        SCORE + " Subjects are products, ports, columns, flows and consumers.",
        List.of(
            column("domain", "Domain", ReportColumn.Type.ENTITY),
            number("score", "Score"),
            number("products", "Products"),
            number("subjects", "Subjects"),
            number("critical", "Critical"),
            number("high", "High"),
            number("medium", "Medium"),
            number("low", "Low"),
            number("excepted", "Excepted")),
        rows);
  }

  private static ReportCell score(Optional<Integer> score) {
    return score.map(ReportCell::of).orElseGet(ReportCell::empty);
  }

  private static ReportCell looked(Scorecard.Domain domain, SubjectKind kind) {
    return ReportCell.of(domain.looked().getOrDefault(kind, 0));
  }

  private static ReportCell found(Scorecard.Domain domain, Severity severity) {
    return ReportCell.of(domain.bySeverity().getOrDefault(severity, 0));
  }

  static ReportSection rules(Scorecard card) {
    List<ReportRow> rows = new ArrayList<>();
    for (Scorecard.Rule rule : card.rules()) {
      rows.add(
          new ReportRow(
              rule.domain().value() + " " + rule.policy().id(),
              List.of(
                  ReportCell.of(rule.domain().value(), rule.domain()),
                  ReportCell.of(rule.policy().id()),
                  ReportCell.of(rule.policy().title()),
                  ReportCell.of(rule.policy().severity().name().toLowerCase(Locale.ROOT)),
                  ReportCell.of(rule.state()),
                  ReportCell.of(rule.looked()),
                  ReportCell.of(rule.broken()),
                  ReportCell.of(rule.undecided()),
                  ReportCell.of(rule.excepted())),
              List.of()));
    }
    return new ReportSection(
        RULES,
        "Policies",
        "Every rule in every domain where it holds. Subjects: those of the kind that the rule is"
            + " about; it may leave some of them out by itself. Undecided ones count as broken.",
        List.of(
            column("domain", "Domain", ReportColumn.Type.ENTITY),
            column("policy", "Policy", ReportColumn.Type.TEXT),
            column("title", "Title", ReportColumn.Type.TEXT),
            column("severity", "Severity", ReportColumn.Type.LEVEL),
            column("state", "State", ReportColumn.Type.TEXT),
            number("subjects", "Subjects"),
            number("broken", "Broken"),
            number("undecided", "Undecided"),
            number("excepted", "Excepted")),
        rows);
  }

  /**
   * How scores went.
   *
   * @param runs kept scorecards, the newest first
   */
  static ReportSection trend(List<KeptReport> runs) {
    List<ReportRow> rows = new ArrayList<>();
    for (KeptReport run : runs) {
      if (run.report().request().asOf().isEmpty()) {
        addTrend(run, rows);
      }
    }
    return new ReportSection(
        TREND,
        "Trend",
        "The scores of the scorecards that were kept about the same, the newest first.",
        List.of(
            column("domain", "Domain", ReportColumn.Type.ENTITY),
            column("at", "At", ReportColumn.Type.TIME),
            number("score", "Score"),
            number("findings", "Findings")),
        rows);
  }

  private static void addTrend(KeptReport run, List<ReportRow> rows) {
    for (ReportSection section : run.report().content().sections()) {
      if (!section.key().equals(DOMAINS)) {
        continue;
      }
      List<String> keys = section.columns().stream().map(ReportColumn::key).toList();
      for (ReportRow row : section.rows()) {
        long broken =
            List.of("critical", "high", "medium", "low").stream()
                .mapToLong(key -> number(row, keys.indexOf(key)))
                .sum();
        rows.add(
            trendRow(
                row.cells().get(keys.indexOf("domain")),
                run.head().id(),
                ReportCell.of(run.head().asOf().toString()),
                row.cells().get(keys.indexOf("score")),
                ReportCell.of(broken)));
      }
    }
  }

  private static long number(ReportRow row, int place) {
    return place < 0 ? 0 : Long.parseLong(row.cells().get(place).text());
  }

  private static ReportRow trendRow(
      ReportCell domain, String run, ReportCell at, ReportCell score, ReportCell findings) {
    return new ReportRow(
        run + " " + domain.text(), List.of(domain, at, score, findings), List.of());
  }
}

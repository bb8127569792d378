package io.headwater.impact.report;

import static io.headwater.impact.report.MarkdownText.code;
import static io.headwater.impact.report.MarkdownText.codeInCell;
import static io.headwater.impact.report.MarkdownText.text;
import static io.headwater.impact.report.Wording.count;

import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Place;
import io.headwater.impact.Severity;
import io.headwater.impact.Waiver;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as GitHub-flavoured Markdown that fits a comment: at most {@value #LONGEST} characters
 * (GitHub takes 65,536; the rest is for a line of the caller's). What is left out is counted.
 */
public final class MarkdownReport {

  /** Most UTF-16 code units of a report. */
  public static final int LONGEST = 65_000;

  private static final int ROOM_OF_A_TABLE = 18_000;
  private static final int ROOM_OF_THE_FOOTER = 2_000;
  private static final int MOST_ADVICE = 10;
  private static final int MOST_OWNERS = 10;
  private static final int NAME = 120;
  private static final int SENTENCE = 600;

  private MarkdownReport() {}

  /** The comment's text. */
  public static String render(ImpactReport report) {
    BoundedText out = new BoundedText(LONGEST);
    out.offer("### Impact of " + code(report.title(), 200) + "\n\n");
    out.offer("**" + report.verdict() + "**: " + Wording.summary(report) + "\n");
    report
        .partialReason()
        .ifPresent(reason ->
            out.offer("\n**This is not the whole answer:** " + text(reason, 1_000) + "\n"));
    advice(out, report);
    consumers(out, report);
    findings(out, report.findings());
    MermaidPaths.draw(report)
        .ifPresent(drawing ->
            out.offer(
                "\n#### How far the worst of it reaches\n\n```mermaid\n" + drawing + "```\n"));
    String footer =
        "\nLineage as of "
            + time(report.watermark())
            + "."
            + (isAssumed(report)
                ? " Dotted or \"assumed\" means: it reads the dataset, and nobody told which columns."
                : "")
            + "\n";
    MarkdownDetails.write(out, report, out.room() - ROOM_OF_THE_FOOTER);
    out.offer(footer);
    return out.toString();
  }

  private static boolean isAssumed(ImpactReport report) {
    return report.consumers().stream().anyMatch(Consumers::assumed)
        || report.findings().stream()
            .flatMap(finding -> finding.hits().stream())
            .anyMatch(hit -> hit.certainty() == Certainty.ASSUMED);
  }

  private static void advice(BoundedText out, ImpactReport report) {
    List<String> advice =
        report.findings().stream()
            .filter(finding -> finding.severity() != Severity.SAFE)
            .filter(finding -> !finding.remedy().isBlank())
            .map(finding -> "- " + finding.rule() + ": " + text(finding.remedy(), SENTENCE) + "\n")
            .distinct()
            .toList();
    List<String> owners =
        report.consumers().stream()
            .filter(consumers -> consumers.severity() != Severity.SAFE)
            .flatMap(consumers -> consumers.owners().stream())
            .map(Owner::name)
            .distinct()
            .toList();
    if (advice.isEmpty() && owners.isEmpty()) {
      return;
    }
    out.offer("\n#### What to do\n\n");
    out.rows(
        advice.subList(0, Math.min(advice.size(), MOST_ADVICE)),
        advice.size(),
        Function.identity(),
        ROOM_OF_A_TABLE / 2,
        left -> "- … and " + left + " more; see the findings.\n");
    if (!owners.isEmpty()) {
      out.offer("- Talk to " + names(owners) + ".\n");
    }
  }

  private static void consumers(BoundedText out, ImpactReport report) {
    if (report.totalConsumers() == 0) {
      return;
    }
    out.offer("\n#### Who is hit\n\n");
    out.offer("| Severity | Consumer | Hits | Owners | Service levels | Last run |\n");
    out.offer("|---|---|---|---|---|---|\n");
    List<Consumers> products =
        report.consumers().stream()
            .sorted(
                Comparator.comparing((Consumers consumers) -> consumers.product().isEmpty())
                    .thenComparing(Consumers::severity, Comparator.reverseOrder()))
            .toList();
    out.rows(
        products,
        report.totalConsumers(),
        MarkdownReport::row,
        ROOM_OF_A_TABLE,
        left -> "\n… and " + count(left, "more group") + " of consumers.\n");
  }

  private static String row(Consumers consumers) {
    return Stream.of(
            consumers.severity().name(),
            codeInCell(Wording.name(consumers), NAME),
            consumers.totalHits() + (consumers.assumed() ? ", some assumed" : ""),
            consumers.owners().isEmpty()
                ? "nobody known"
                : names(consumers.owners().stream().map(Owner::name).toList()),
            levels(consumers.serviceLevels()),
            consumers
                .lastRun()
                .map(run ->
                    "%s %s of %s"
                        .formatted(
                            run.state(),
                            time(run.at()),
                            codeInCell(Wording.shortName(run.job()), NAME)))
                .orElse(""))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String levels(List<ServiceLevel> levels) {
    return cut(levels.stream().map(level -> text(level.name() + " " + level.raw(), NAME)).toList());
  }

  private static String names(List<String> owners) {
    return cut(owners.stream().map(owner -> codeInCell(owner, NAME)).toList());
  }

  private static String cut(List<String> texts) {
    int left = texts.size() - MOST_OWNERS;
    return texts.stream().limit(MOST_OWNERS).collect(Collectors.joining(", "))
        + (left > 0 ? " and " + left + " more" : "");
  }

  private static void findings(BoundedText out, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.offer("\n#### Findings\n\n");
    out.offer("| Severity | Rule | Where | What | Remedy |\n|---|---|---|---|---|\n");
    out.rows(
        findings,
        findings.size(),
        MarkdownReport::row,
        ROOM_OF_A_TABLE,
        left -> "\n… and " + count(left, "more finding") + ".\n");
  }

  private static String row(Finding finding) {
    String where =
        finding
            .step()
            .place()
            .map((Place place) -> codeInCell(Wording.place(place), NAME))
            .orElseGet(() -> codeInCell(Wording.fullName(finding.step().subject()), NAME));
    return Stream.of(
            finding.severity().name(),
            finding.rule().name(),
            where,
            text(finding.message(), SENTENCE)
                + finding.waiver().map(MarkdownReport::waived).orElse(""),
            text(finding.remedy(), SENTENCE))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String waived(Waiver waiver) {
    return " (waived by %s until %s: %s)"
        .formatted(
            codeInCell(waiver.domain().value(), NAME),
            time(waiver.expiresAt()),
            text(waiver.reason(), NAME));
  }

  /** To the minute; in UTC. */
  private static String time(Instant at) {
    String text = at.truncatedTo(ChronoUnit.MINUTES).toString();
    return text.substring(0, text.length() - 4).replace('T', ' ') + " UTC";
  }
}

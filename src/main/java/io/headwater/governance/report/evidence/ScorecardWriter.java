package io.headwater.governance.report.evidence;

import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyFindings;
import io.headwater.governance.policy.PolicyFindings.Found;
import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.KeptReports;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportSection;
import io.headwater.governance.report.ReportWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The policy scorecard. Of now it counts what breaks the rules now. What broke them at an earlier
 * time is known only where a scorecard was kept: then that one is told, and said to be so.
 */
@ApplicationScoped
class ScorecardWriter implements ReportWriter {

  /** How many kept runs the trend looks back to. */
  private static final int MOST_RUNS = 30;

  private final PolicyFindings findings;
  private final PolicyBook book;
  private final HeldExceptions exceptions;
  private final KeptReports kept;

  ScorecardWriter(
      PolicyFindings findings, PolicyBook book, HeldExceptions exceptions, KeptReports kept) {
    this.findings = findings;
    this.book = book;
    this.exceptions = exceptions;
    this.kept = kept;
  }

  @Override
  public ReportKind kind() {
    return ReportKind.POLICY_SCORECARD;
  }

  @Override
  public ReportContent write(ReportRequest request, Instant asOf) {
    List<KeptReport> runs = runs(request, asOf);
    if (request.asOf().isPresent()) {
      return past(runs, exceptions.at(asOf, request.domain()), asOf);
    }
    Found found = findings.current();
    Scorecard card = Scorecard.of(found, book.current().held(), request.domain());
    List<ReportGap> gaps = new ArrayList<>();
    found
        .partialReason()
        .ifPresent(reason -> gaps.add(ReportGap.of("not everything was looked at: " + reason)));
    return new ReportContent(
        figures(card),
        List.of(
            ScorecardTables.domains(card),
            ScorecardTables.rules(card),
            exceptions.at(asOf, request.domain()),
            ScorecardTables.trend(runs)),
        gaps,
        found.at());
  }

  /** Kept scorecards about the same, of the time or before, the newest first. */
  private List<KeptReport> runs(ReportRequest request, Instant asOf) {
    return kept
        .list(
            KeptReports.Filter.of(ReportKind.POLICY_SCORECARD, request.domain()).upTo(asOf),
            Optional.empty(),
            MOST_RUNS)
        .stream()
        .flatMap(head -> kept.find(head.id()).stream())
        .toList();
  }

  private static ReportContent past(List<KeptReport> runs, ReportSection exceptions, Instant asOf) {
    Optional<KeptReport> nearest = runs.stream().filter(ScorecardWriter::isOfItsTime).findFirst();
    if (nearest.isEmpty()) {
      return new ReportContent(
          List.of(),
          List.of(exceptions),
          List.of(
              ReportGap.of(
                  "what broke the policies at "
                      + asOf
                      + " is not known: findings have no history of their own, and no scorecard was"
                      + " kept until then; what is known are the exceptions that held, and the policies, which"
                      + " are in the head of this report")),
          asOf);
    }
    ReportContent then = nearest.get().report().content();
    List<ReportGap> gaps = new ArrayList<>();
    gaps.add(
        ReportGap.of(
            "findings have no history of their own: these are those of "
                + nearest.get().head().asOf()
                + ", when the last scorecard until "
                + asOf
                + " was kept; policies may have changed in between. Exceptions are those of that time"));
    gaps.addAll(then.gaps());
    List<ReportSection> sections = new ArrayList<>();
    for (ReportSection section : then.sections()) {
      sections.add(
          section.key().equals(ScorecardTables.TREND) ? ScorecardTables.trend(runs) : section);
    }
    return new ReportContent(then.figures(), sections, gaps, then.watermark());
  }

  /** Whether a kept scorecard tells what it saw itself. */
  private static boolean isOfItsTime(KeptReport run) {
    return run.report().request().asOf().isEmpty();
  }

  private static List<Figure> figures(Scorecard card) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("domains", "domains", card.domains().size()));
    figures.add(
        new Figure(
            "subjects",
            "subjects looked at, those between two domains twice",
            card.domains().stream().mapToLong(Scorecard.Domain::subjects).sum()));
    figures.add(
        new Figure(
            "findings",
            "findings that no exception frees from",
            card.domains().stream().mapToLong(Scorecard.Domain::broken).sum()));
    figures.add(
        new Figure(
            "excepted",
            "findings that exceptions free from",
            card.domains().stream().mapToLong(Scorecard.Domain::excepted).sum()));
    card.domains().stream()
        .flatMap(domain -> domain.score().stream())
        .min(Integer::compare)
        .ifPresent(
            lowest -> figures.add(new Figure("lowestScore", "lowest score of a domain", lowest)));
    return figures;
  }
}

package io.headwater.governance.report.evidence;

import io.headwater.governance.audit.AuditOutcome;
import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.KeptReports;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportSection;
import io.headwater.governance.report.ReportWriter;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Evidence for SOC 2: what was decided and changed in a window of time, and whether the audit trail
 * is whole. The window ends at the time that is asked for, and begins where the last kept evidence
 * before it ended, or 90 days earlier. About the whole mesh only.
 */
@ApplicationScoped
class EvidenceWriter implements ReportWriter {

  /** How far back the window reaches where no evidence was kept. */
  static final Duration USUAL = Duration.ofDays(90);

  private final PolicyDeeds policies;
  private final DataDeeds data;
  private final AuditEvidence audit;
  private final KeptReports kept;

  EvidenceWriter(PolicyDeeds policies, DataDeeds data, AuditEvidence audit, KeptReports kept) {
    this.policies = policies;
    this.data = data;
    this.audit = audit;
    this.kept = kept;
  }

  @Override
  public ReportKind kind() {
    return ReportKind.SOC2_EVIDENCE;
  }

  @Override
  public ReportContent write(ReportRequest request, Instant asOf) {
    if (request.domain().isPresent()) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "soc2-evidence is about the whole mesh: access and the audit trail belong to no domain;"
              + " ask without a domain");
    }
    Window window = window(asOf);
    List<ReportGap> gaps = new ArrayList<>();
    List<ReportSection> sections =
        List.of(
            audit.access(window, gaps),
            policies.policies(window),
            policies.exceptions(window),
            data.classifications(window, gaps),
            data.waivers(window),
            data.identities(window, gaps),
            audit.integrity(window, request.asOf().isEmpty(), gaps));
    return new ReportContent(figures(window, sections), sections, gaps, asOf);
  }

  /** The last evidence that ended before counts, whichever was written last. */
  private Window window(Instant asOf) {
    Instant from =
        kept
            .list(
                KeptReports.Filter.of(ReportKind.SOC2_EVIDENCE, Optional.empty())
                    .upTo(asOf.minusNanos(1)),
                Optional.empty(),
                1_000)
            .stream()
            .map(KeptReport.Head::asOf)
            .max(Instant::compareTo)
            .orElse(asOf.minus(USUAL));
    return new Window(from, asOf);
  }

  private List<Figure> figures(Window window, List<ReportSection> sections) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            "days",
            "days of the window, rounded down",
            Duration.between(window.from(), window.to()).toDays()));
    for (ReportSection section : sections.subList(0, sections.size() - 1)) {
      figures.add(
          new Figure(
              section.key(), section.title().toLowerCase(Locale.ROOT), section.rows().size()));
    }
    figures.add(
        new Figure(
            "refusedSignIns",
            "refused sign-ins",
            audit.count(window, Optional.of("sign-in"), Optional.of(AuditOutcome.REFUSED))));
    figures.add(
        new Figure(
            "auditRows",
            "rows of the audit trail, counted to 100,000",
            audit.count(window, Optional.empty(), Optional.empty())));
    return figures;
  }
}

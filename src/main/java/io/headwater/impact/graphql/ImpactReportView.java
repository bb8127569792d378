package io.headwater.impact.graphql;

import io.headwater.impact.ImpactReport;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a proposal would break. */
@Type("ImpactReport")
@Description("What a proposal would break.")
public final class ImpactReportView {

  private final ImpactReport report;

  ImpactReportView(ImpactReport report) {
    this.report = report;
  }

  /** What was proposed. */
  @Description("What was proposed, e.g. the file's name.")
  public String getTitle() {
    return report.title();
  }

  /** The worst of the findings. */
  @Description("The worst of the findings; SAFE when there is none.")
  public ImpactSeverity getVerdict() {
    return ImpactSeverity.of(report.verdict());
  }

  /** What each step comes to. */
  @Description("What each step comes to, worst first.")
  public List<@NonNull ImpactFindingView> getFindings() {
    return report.findings().stream().map(ImpactFindingView::new).toList();
  }

  /** Who is hit. */
  @Description("Who is hit: by product, else by domain, else nobody known; worst first.")
  public List<@NonNull ImpactConsumersView> getConsumers() {
    return report.consumers().stream().map(ImpactConsumersView::new).toList();
  }

  /** How many groups are hit in all. */
  @Description("How many groups are hit in all.")
  public int getTotalConsumers() {
    return report.totalConsumers();
  }

  /** Whether something is missing. */
  @Name("isPartial")
  @Description("Whether something is missing here.")
  public boolean isPartial() {
    return report.partialReason().isPresent();
  }

  /** Why something is missing. */
  @Nullable
  @Description("Why something is missing; null when nothing is.")
  public String getPartialReason() {
    return report.partialReason().orElse(null);
  }

  /** The latest event time that the answer takes into account. */
  @Description("The latest event time that the answer takes into account.")
  public Instant getWatermark() {
    return report.watermark();
  }
}

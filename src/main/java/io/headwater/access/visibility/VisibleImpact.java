package io.headwater.access.visibility;

import io.headwater.impact.ChangeStep;
import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.ImpactQueries;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Proposal;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.platform.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Impact as the caller may see it. Analysis itself knows everything: the verdict and the totals are
 * exact. Hits that are hidden stand there as placeholders; findings about something hidden are left
 * out, and the report says how many. To change something hidden is to change something unknown.
 */
@ApplicationScoped
@Visible
public class VisibleImpact implements ImpactQueries {

  private final ImpactQueries all;
  private final Sights sights;
  private final Redaction redaction;

  /** What an analysis says, as far as it may be seen. */
  public VisibleImpact(ImpactQueries all, Sights sights, Redaction redaction) {
    this.all = all;
    this.sights = sights;
    this.redaction = redaction;
  }

  @Override
  public ImpactReport assess(List<Proposal> proposals, int mostHits) {
    Sight sight = sights.currentSight();
    if (sight.seesAllData()) {
      return all.assess(proposals, mostHits);
    }
    proposals.forEach(proposal -> requireVisible(proposal, sight));
    return shown(all.assess(proposals, mostHits), sight);
  }

  private static void requireVisible(Proposal proposal, Sight sight) {
    switch (proposal) {
      case Proposal.OfManifest _ -> {
        // What it says of hidden datasets makes findings that are left out.
      }
      case Proposal.OfSchema schema -> requireVisible(schema.title(), schema.dataset(), sight);
      case Proposal.OfSteps steps ->
          steps
              .steps()
              .forEach(step -> {
                switch (step.subject()) {
                  case DatasetId dataset -> requireVisible(steps.title(), dataset, sight);
                  case ColumnRef column -> requireVisible(steps.title(), column.dataset(), sight);
                  case JobId _, RunId _, DataProductId _, DomainName _ -> {
                    // They are hidden from nobody.
                  }
                }
              });
    }
  }

  /** The words are those of the analysis for a dataset that it does not find. */
  private static void requireVisible(String title, DatasetId dataset, Sight sight) {
    if (sight.hides(dataset)) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND,
          title + ": " + dataset.nodeId() + " is not known; search for it by name");
    }
  }

  private ImpactReport shown(ImpactReport report, Sight sight) {
    List<Finding> findings =
        report.findings().stream()
            .filter(finding -> !isAboutHidden(finding.step(), sight))
            .map(finding -> shown(finding, sight))
            .toList();
    return new ImpactReport(
        report.title(),
        report.verdict(),
        findings,
        report.consumers().stream().map(consumers -> shown(consumers, sight)).toList(),
        report.totalConsumers(),
        reason(report, report.findings().size() - findings.size()),
        report.watermark());
  }

  private static Optional<String> reason(ImpactReport report, int leftOut) {
    if (leftOut == 0) {
      return report.partialReason();
    }
    String why = leftOut + " findings are about what you may not see; the verdict counts them";
    return Optional.of(report.partialReason().map(reason -> reason + "; " + why).orElse(why));
  }

  private static boolean isAboutHidden(ChangeStep step, Sight sight) {
    return sight.hides(step.subject())
        || switch (step) {
          case ChangeStep.DatasetRenamed renamed -> sight.hides(renamed.to());
          case ChangeStep.JobOutputsChanged outputs ->
              sight.hidesAny(outputs.removed()) || sight.hidesAny(outputs.added());
          case ChangeStep.ColumnDropped _,
              ChangeStep.ColumnRenamed _,
              ChangeStep.ColumnAdded _,
              ChangeStep.TypeChanged _,
              ChangeStep.NullabilityChanged _,
              ChangeStep.EnumChanged _,
              ChangeStep.ClassificationChanged _,
              ChangeStep.DatasetDropped _,
              ChangeStep.ProductDeprecated _,
              ChangeStep.ServiceLevelChanged _ ->
              false;
        };
  }

  private Finding shown(Finding finding, Sight sight) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.step(),
        finding.message(),
        finding.remedy(),
        finding.hits().stream().map(hit -> shown(hit, sight)).toList(),
        finding.totalHits(),
        finding.waiver());
  }

  private Hit shown(Hit hit, Sight sight) {
    return new Hit(
        redaction.of(hit.consumer(), sight),
        hit.depth(),
        hit.certainty(),
        hit.path().stream()
            .map(step ->
                new Hit.PathStep(
                    redaction.of(step.from(), sight),
                    redaction.of(step.to(), sight),
                    step.jobs(),
                    step.transformations()))
            .toList());
  }

  private Consumers shown(Consumers consumers, Sight sight) {
    return new Consumers(
        consumers.domain(),
        consumers.product(),
        consumers.owners(),
        consumers.serviceLevels(),
        consumers.severity(),
        consumers.hits().stream().map(id -> redaction.of(id, sight)).toList(),
        consumers.totalHits(),
        consumers.assumed(),
        consumers.lastRun());
  }
}

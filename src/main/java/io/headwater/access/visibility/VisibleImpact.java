package io.headwater.access.visibility;

import io.headwater.impact.ChangeStep;
import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.ImpactQueries;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Proposal;
import io.headwater.impact.StepDatasets;
import io.headwater.platform.StandIns;
import io.headwater.platform.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Impact as the caller may see it. Analysis itself knows everything: the verdict and the totals are
 * exact. Hits that are hidden stand there as placeholders; findings about something hidden are left
 * out, and the report says how many. To change something hidden is to change something unknown: the
 * analysis is asked about something that nobody knows, so that it answers the same and takes as
 * long. Ports of manifests lead to nothing hidden of domains that the caller does not belong to.
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
    StandIns asked = new StandIns(id -> !sight.hides(id));
    return asked.answer(() ->
        shown(
            all.assess(
                proposals.stream().map(proposal -> asked(proposal, asked, sight)).toList(),
                mostHits),
            sight,
            asked));
  }

  private static Proposal asked(Proposal proposal, StandIns asked, Sight sight) {
    return switch (proposal) {
      // Of the own domain hidden datasets count, and their findings are left out and counted: who
      // publishes a manifest must hear that it breaks something.
      case Proposal.OfManifest manifest ->
          new Proposal.OfManifest(
              manifest.title(), manifest.text(), manifest.base(), sight.hiddenOfOthers());
      case Proposal.OfSchema schema ->
          new Proposal.OfSchema(
              schema.title(),
              asked.of(schema.dataset()),
              schema.format(),
              schema.text(),
              schema.base());
      case Proposal.OfSteps said ->
          new Proposal.OfSteps(
              said.title(),
              said.steps().stream().map(step -> StepDatasets.replace(step, asked::of)).toList());
    };
  }

  private ImpactReport shown(ImpactReport report, Sight sight, StandIns asked) {
    List<Finding> findings =
        report.findings().stream()
            .filter(finding -> !isAboutHidden(finding.step(), sight))
            .map(finding -> shown(finding, sight, asked))
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
          // One of another domain is there only because the manifest says its name.
          case ChangeStep.DatasetRenamed renamed ->
              sight.hides(renamed.to()) && !sight.hiddenOfOthers().contains(renamed.to());
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

  private Finding shown(Finding finding, Sight sight, StandIns asked) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        StepDatasets.replace(finding.step(), asked::given),
        asked.given(finding.message()),
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

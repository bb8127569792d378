package io.headwater.impact.report;

import io.headwater.impact.ChangeStep;
import io.headwater.impact.ChangeStep.ClassificationChanged;
import io.headwater.impact.ChangeStep.ColumnAdded;
import io.headwater.impact.ChangeStep.ColumnDropped;
import io.headwater.impact.ChangeStep.ColumnRenamed;
import io.headwater.impact.ChangeStep.DatasetDropped;
import io.headwater.impact.ChangeStep.DatasetRenamed;
import io.headwater.impact.ChangeStep.EnumChanged;
import io.headwater.impact.ChangeStep.JobOutputsChanged;
import io.headwater.impact.ChangeStep.NullabilityChanged;
import io.headwater.impact.ChangeStep.ProductDeprecated;
import io.headwater.impact.ChangeStep.ServiceLevelChanged;
import io.headwater.impact.ChangeStep.TypeChanged;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Rule;
import io.headwater.impact.Severity;
import io.headwater.impact.report.Sarif.Level;
import io.headwater.impact.report.Sarif.Result;
import io.headwater.impact.report.Sarif.Thing;
import io.headwater.model.EntityId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as SARIF 2.1.0: BREAKING is an error, DANGEROUS a warning, SAFE a note. A fingerprint is
 * of the rule and what is changed to what, not of the line, so that a finding is the same one in
 * the next run.
 */
public final class SarifReport {

  /** Most consumers told of one result; code scanning shows a hundred. */
  static final int MOST_RELATED = 100;

  private static final List<Sarif.Rule> RULES =
      Arrays.stream(Rule.values()).map(SarifReport::rule).toList();

  private SarifReport() {}

  /** The log's text. */
  public static String render(ImpactReport report) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("title", report.title());
    properties.put("verdict", report.verdict().name());
    properties.put("watermark", report.watermark().toString());
    return Sarif.render(
        "headwater/impact",
        RULES,
        report.findings().stream().map(SarifReport::result).toList(),
        report.partialReason().stream().toList(),
        properties);
  }

  private static Sarif.Rule rule(Rule rule) {
    return new Sarif.Rule(rule.name(), rule.title());
  }

  private static Result result(Finding finding) {
    ChangeStep step = finding.step();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("severity", finding.severity().name());
    properties.put("totalHits", Integer.toString(finding.totalHits()));
    return new Result(
        rule(finding.rule()),
        level(finding.severity()),
        finding.remedy().isBlank()
            ? finding.message()
            : finding.message() + "; " + finding.remedy(),
        step.place(),
        Optional.of(thing(step.subject())),
        finding.hits().stream()
            .limit(MOST_RELATED)
            .map(Hit::consumer)
            .map(SarifReport::thing)
            .toList(),
        String.join(
            "\n",
            finding.rule().name(),
            StepJson.kind(step),
            step.subject().nodeId(),
            difference(step)),
        finding
            .waiver()
            .map(waiver ->
                "waived by %s until %s: %s"
                    .formatted(waiver.domain().value(), waiver.expiresAt(), waiver.reason())),
        properties);
  }

  private static Level level(Severity severity) {
    return switch (severity) {
      case BREAKING -> Level.ERROR;
      case DANGEROUS -> Level.WARNING;
      case SAFE -> Level.NOTE;
    };
  }

  private static Thing thing(EntityId entity) {
    return new Thing(entity.nodeId(), Wording.kind(entity));
  }

  /** What tells two steps of one kind and subject apart. */
  private static String difference(ChangeStep step) {
    return switch (step) {
      case ColumnDropped _, DatasetDropped _, ProductDeprecated _ -> "";
      case ColumnRenamed renamed -> renamed.newPath();
      case ColumnAdded added -> added.type();
      case TypeChanged changed -> changed.from() + "\n" + changed.to();
      case NullabilityChanged changed -> String.valueOf(changed.nullable());
      case EnumChanged changed -> changed.added() + "\n" + changed.removed();
      case ClassificationChanged changed -> changed.from() + "\n" + changed.to();
      case DatasetRenamed renamed -> renamed.to().nodeId();
      case JobOutputsChanged changed -> changed.added() + "\n" + changed.removed();
      case ServiceLevelChanged changed ->
          changed.name() + "\n" + changed.from() + "\n" + changed.to();
    };
  }
}

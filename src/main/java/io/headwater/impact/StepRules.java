package io.headwater.impact;

import java.util.ArrayList;
import java.util.List;

/** Which rules a step falls under. */
final class StepRules {

  private StepRules() {}

  /** The rules, each one finding; none when the step changes nothing. */
  static List<Rule> of(ChangeStep step) {
    return switch (step) {
      case ChangeStep.ColumnDropped _ -> List.of(Rule.COLUMN_REMOVED);
      case ChangeStep.ColumnRenamed _ -> List.of(Rule.COLUMN_RENAMED);
      case ChangeStep.ColumnAdded added ->
          List.of(
              added.required() && !added.hasDefault()
                  ? Rule.REQUIRED_COLUMN_ADDED
                  : Rule.COLUMN_ADDED);
      case ChangeStep.TypeChanged type ->
          switch (TypeLattice.compare(type.from(), type.to())) {
            case SAME -> List.of();
            case WIDENED -> List.of(Rule.TYPE_WIDENED);
            case NARROWED -> List.of(Rule.TYPE_NARROWED);
            case UNRELATED -> List.of(Rule.TYPE_CHANGED);
          };
      case ChangeStep.NullabilityChanged change ->
          List.of(change.nullable() ? Rule.BECAME_NULLABLE : Rule.BECAME_REQUIRED);
      case ChangeStep.EnumChanged values ->
          either(
              !values.removed().isEmpty(),
              Rule.ENUM_VALUE_REMOVED,
              !values.added().isEmpty(),
              Rule.ENUM_VALUE_ADDED);
      case ChangeStep.ClassificationChanged change ->
          List.of(
              ClassificationLevel.isRaised(change.from(), change.to())
                  ? Rule.CLASSIFICATION_RAISED
                  : Rule.CLASSIFICATION_LOWERED);
      case ChangeStep.DatasetDropped _ -> List.of(Rule.DATASET_REMOVED);
      case ChangeStep.DatasetRenamed _ -> List.of(Rule.DATASET_RENAMED);
      case ChangeStep.JobOutputsChanged outputs ->
          either(
              !outputs.removed().isEmpty(),
              Rule.OUTPUT_REMOVED,
              !outputs.added().isEmpty(),
              Rule.OUTPUT_ADDED);
      case ChangeStep.ProductDeprecated _ -> List.of(Rule.PRODUCT_DEPRECATED);
      case ChangeStep.ServiceLevelChanged level ->
          List.of(level.weaker() ? Rule.SERVICE_LEVEL_LOWERED : Rule.SERVICE_LEVEL_RAISED);
    };
  }

  private static List<Rule> either(boolean first, Rule one, boolean second, Rule other) {
    List<Rule> rules = new ArrayList<>();
    if (first) {
      rules.add(one);
    }
    if (second) {
      rules.add(other);
    }
    return rules;
  }
}

package io.headwater.impact.graphql;

import io.headwater.impact.Rule;
import org.eclipse.microprofile.graphql.Description;

/** Why a step matters; one for each {@link Rule}. */
@Description("Why a step matters. The names are stable.")
public enum ImpactRule {
  COLUMN_REMOVED,
  COLUMN_RENAMED,
  COLUMN_ADDED,
  REQUIRED_COLUMN_ADDED,
  TYPE_NARROWED,
  TYPE_WIDENED,
  TYPE_CHANGED,
  BECAME_NULLABLE,
  BECAME_REQUIRED,
  ENUM_VALUE_REMOVED,
  ENUM_VALUE_ADDED,
  CLASSIFICATION_RAISED,
  CLASSIFICATION_LOWERED,
  DATASET_REMOVED,
  DATASET_RENAMED,
  OUTPUT_REMOVED,
  OUTPUT_ADDED,
  PRODUCT_DEPRECATED,
  SERVICE_LEVEL_LOWERED,
  SERVICE_LEVEL_RAISED;

  static ImpactRule of(Rule rule) {
    return valueOf(rule.name());
  }

  Rule toRule() {
    return Rule.valueOf(name());
  }
}

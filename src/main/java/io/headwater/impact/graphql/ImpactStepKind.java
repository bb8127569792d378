package io.headwater.impact.graphql;

import org.eclipse.microprofile.graphql.Description;

/** What a step does. */
@Description("What a step does to its subject, and which other fields it needs.")
public enum ImpactStepKind {
  /** A column goes. */
  COLUMN_DROPPED,
  /** Needs {@code to}: the new path. */
  COLUMN_RENAMED,
  /** Needs {@code to}: the type; {@code required} and {@code hasDefault} are false if not given. */
  COLUMN_ADDED,
  /** Needs {@code from} and {@code to}: types. */
  TYPE_CHANGED,
  /** Needs {@code nullable}. */
  NULLABILITY_CHANGED,
  /** Needs {@code added} or {@code removed}: values. */
  ENUM_CHANGED,
  /** Needs {@code from} or {@code to}. */
  CLASSIFICATION_CHANGED,
  /** A dataset goes. */
  DATASET_DROPPED,
  /** Needs {@code to}: the id of a dataset. */
  DATASET_RENAMED,
  /** Needs {@code added} or {@code removed}: ids of datasets. */
  JOB_OUTPUTS_CHANGED,
  /** A product is to be retired. */
  PRODUCT_DEPRECATED,
  /** Needs {@code name}, {@code weaker}, and {@code from} or {@code to}. */
  SERVICE_LEVEL_CHANGED
}

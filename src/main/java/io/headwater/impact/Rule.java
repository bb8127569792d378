package io.headwater.impact;

/**
 * Why a step matters. The names are stable: suppressions and dashboards are keyed by them. README
 * lists what each means.
 */
public enum Rule {
  COLUMN_REMOVED("A column that is read is removed"),
  COLUMN_RENAMED("A column that is read gets another name"),
  COLUMN_ADDED("A column is added"),
  REQUIRED_COLUMN_ADDED("A column is added that must be given and has no default"),
  TYPE_NARROWED("A column's new type does not hold every value of the old one"),
  TYPE_WIDENED("A column's new type holds every value of the old one, and more"),
  TYPE_CHANGED("A column's new type has nothing to do with the old one"),
  BECAME_NULLABLE("A column that was always given may be null"),
  BECAME_REQUIRED("A column that could be null must be given"),
  ENUM_VALUE_REMOVED("An enumeration loses a value"),
  ENUM_VALUE_ADDED("An enumeration gains a value"),
  CLASSIFICATION_RAISED("A column is classified more strictly"),
  CLASSIFICATION_LOWERED("A column is classified less strictly"),
  DATASET_REMOVED("A dataset that is read is removed"),
  DATASET_RENAMED("A dataset that is read gets another name"),
  OUTPUT_REMOVED("A job stops writing a dataset that is read"),
  OUTPUT_ADDED("A job writes one more dataset"),
  PRODUCT_DEPRECATED("A product that is used is to be retired"),
  SERVICE_LEVEL_LOWERED("Less is promised than before"),
  SERVICE_LEVEL_RAISED("More is promised than before");

  private final String title;

  Rule(String title) {
    this.title = title;
  }

  /** What it finds, in one sentence without a full stop. */
  public String title() {
    return title;
  }
}

package io.headwater.governance.report;

/**
 * A column of a table.
 *
 * @param key in lowerCamelCase; stable, unique in its table, the name in JSON and CSV
 * @param title for people
 * @param type what the values are
 */
public record ReportColumn(String key, String title, Type type) {

  /** What values are; it decides how they are aligned and sorted. */
  public enum Type {
    TEXT,
    NUMBER,
    TIME,
    LEVEL,
    /** The text names what the cell's entity is. */
    ENTITY
  }
}

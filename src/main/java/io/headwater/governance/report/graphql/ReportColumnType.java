package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportColumn;
import org.eclipse.microprofile.graphql.Description;

/** What the values of a column are. */
@Description("What the values of a column are; it decides how they are aligned and sorted.")
public enum ReportColumnType {
  TEXT,
  NUMBER,
  TIME,
  LEVEL,
  ENTITY;

  static ReportColumnType of(ReportColumn.Type type) {
    return switch (type) {
      case TEXT -> TEXT;
      case NUMBER -> NUMBER;
      case TIME -> TIME;
      case LEVEL -> LEVEL;
      case ENTITY -> ENTITY;
    };
  }
}

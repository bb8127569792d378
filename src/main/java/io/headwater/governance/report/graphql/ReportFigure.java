package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportContent.Figure;
import org.eclipse.microprofile.graphql.Description;

/**
 * A number with its name.
 *
 * @param key stable, unique in its report
 * @param title for people
 * @param value the number
 */
@Description("A number to know first. It counts what the reader may not see too.")
public record ReportFigure(
    @Description("Its name for programs, stable and unique in its report.") String key,
    @Description("Its name for people.") String title,
    @Description("The number.") double value) {

  static ReportFigure of(Figure figure) {
    return new ReportFigure(figure.key(), figure.title(), figure.value());
  }
}

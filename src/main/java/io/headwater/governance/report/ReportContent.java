package io.headwater.governance.report;

import java.time.Instant;
import java.util.List;

/**
 * What a report says.
 *
 * @param figures what to know first, e.g. how many columns hold personal data
 * @param sections its tables
 * @param gaps what could not be taken into account and why; empty when the answer is whole
 * @param watermark the latest event time that is taken into account
 */
public record ReportContent(
    List<Figure> figures, List<ReportSection> sections, List<ReportGap> gaps, Instant watermark) {

  public ReportContent {
    figures = List.copyOf(figures);
    sections = List.copyOf(sections);
    gaps = List.copyOf(gaps);
  }

  /**
   * A number with its name.
   *
   * @param key in lowerCamelCase; stable, unique in its report
   * @param title for people
   */
  public record Figure(String key, String title, long value) {}
}

package io.headwater.impact.http;

import io.headwater.impact.report.ReportFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which formats a caller takes: the {@code Accept} header of RFC 9110, section 12.5.1. */
final class Accepted {

  private static final int MOST_RANGES = 50;

  private Accepted() {}

  /**
   * One part of the header.
   *
   * @param type e.g. {@code text/markdown}, or with stars for anything; in lower case
   * @param weight from 0, never, to 1
   */
  private record Range(String type, double weight) {

    boolean covers(ReportFormat format) {
      return type.equals("*/*")
          || type.equals(format.mediaType())
          || (type.endsWith("/*")
              && format.mediaType().startsWith(type.substring(0, type.length() - 1)));
    }

    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  /**
   * The format that fits best: by weight, then by how exactly it is named, then in the order of
   * {@link ReportFormat}; empty when none is taken.
   */
  static Optional<ReportFormat> findBest(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(ReportFormat.JSON);
    }
    List<Range> ranges =
        Arrays.stream(accept.split(",", MOST_RANGES)).map(Accepted::range).toList();
    return Arrays.stream(ReportFormat.values())
        .filter(format -> best(ranges, format).weight() > 0)
        .min(
            Comparator.comparingDouble((ReportFormat format) -> -best(ranges, format).weight())
                .thenComparingInt(format -> -best(ranges, format).precision()));
  }

  /** The most exact range decides for a format, even where it refuses. */
  private static Range best(List<Range> ranges, ReportFormat format) {
    return ranges.stream()
        .filter(range -> range.covers(format))
        .max(Comparator.comparingInt(Range::precision))
        .orElse(new Range("", 0));
  }

  private static Range range(String text) {
    String[] parts = text.split(";", -1);
    double weight = 1;
    for (String part : parts) {
      String parameter = part.strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        weight = weight(parameter.substring(2));
      }
    }
    return new Range(parts[0].strip().toLowerCase(Locale.ROOT), weight);
  }

  private static double weight(String text) {
    try {
      double weight = Double.parseDouble(text);
      return weight >= 0 && weight <= 1 ? weight : 0;
    } catch (NumberFormatException e) {
      // What cannot be read is not wished for.
      return 0;
    }
  }
}

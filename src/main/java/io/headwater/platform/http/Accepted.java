package io.headwater.platform.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which formats a caller takes: the {@code Accept} header of RFC 9110, section 12.5.1. */
public final class Accepted {

  private static final int MOST_RANGES = 50;

  private Accepted() {}

  /**
   * One part of the header.
   *
   * @param type e.g. {@code text/markdown}, or with stars for anything; in lower case
   * @param weight from 0, never, to 1
   */
  private record Range(String type, double weight) {

    boolean covers(String mediaType) {
      return type.equals("*/*")
          || type.equals(mediaType)
          || (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1)));
    }

    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  /**
   * The format that fits best: by weight, then by how exactly it is named, then in the order given;
   * empty when none is taken.
   *
   * @param accept the header; null or blank takes anything
   * @param formats that there are, the usual one first
   * @param mediaType of each, in lower case, without parameters
   */
  public static <F> Optional<F> findBest(
      @Nullable String accept, List<F> formats, Function<F, String> mediaType) {
    if (accept == null || accept.isBlank()) {
      return formats.stream().findFirst();
    }
    List<Range> ranges =
        Arrays.stream(accept.split(",", MOST_RANGES)).map(Accepted::range).toList();
    Function<F, Range> best = format -> best(ranges, mediaType.apply(format));
    return formats.stream()
        .filter(format -> best.apply(format).weight() > 0)
        .min(
            Comparator.comparingDouble((F format) -> -best.apply(format).weight())
                .thenComparingInt(format -> -best.apply(format).precision()));
  }

  /** The most exact range decides for a format, even where it refuses. */
  private static Range best(List<Range> ranges, String mediaType) {
    return ranges.stream()
        .filter(range -> range.covers(mediaType))
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

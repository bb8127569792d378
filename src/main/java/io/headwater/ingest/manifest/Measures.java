package io.headwater.ingest.manifest;

import io.headwater.model.Declaration.ServiceLevel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations and percentages as people write them: {@code 30s}, {@code 5 minutes}, {@code P1Y},
 * {@code 99.9%}, {@code 0.999}. Durations become seconds (a month has 30 days, a year 365),
 * percentages a fraction of 1; the text always stays beside the number.
 */
final class Measures {

  /** The unit of normalised durations. */
  static final String SECONDS = "s";

  /** The unit of normalised percentages. */
  static final String RATIO = "ratio";

  private static final int LONGEST = 60;
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("(?:[<>]=?|=)?\\s*([-+]?[0-9]+(?:\\.[0-9]+)?)\\s*(%|[A-Za-z]*)");
  private static final Pattern ISO_DURATION =
      Pattern.compile(
          "P(?:([0-9.]+)Y)?(?:([0-9.]+)M)?(?:([0-9.]+)W)?(?:([0-9.]+)D)?"
              + "(?:T(?:([0-9.]+)H)?(?:([0-9.]+)M)?(?:([0-9.]+)S)?)?");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final List<String> ISO_SECONDS =
      List.of("31536000", "2592000", "604800", "86400", "3600", "60", "1");
  private static final Map<String, BigDecimal> UNIT_SECONDS = new HashMap<>();

  static {
    units("0.001", "ms", "msec", "millisecond", "milliseconds");
    units("1", "s", "sec", "secs", "second", "seconds");
    units("60", "m", "min", "mins", "minute", "minutes");
    units("3600", "h", "hr", "hrs", "hour", "hours");
    units("86400", "d", "day", "days");
    units("604800", "w", "week", "weeks");
    units("2592000", "mo", "month", "months");
    units("31536000", "y", "yr", "yrs", "year", "years");
  }

  private Measures() {}

  private static void units(String seconds, String... names) {
    for (String name : names) {
      UNIT_SECONDS.put(name, new BigDecimal(seconds));
    }
  }

  /** A promise whose unit, if any, stands in the text. */
  static ServiceLevel parse(String name, String text) {
    return parse(name, text, "");
  }

  /**
   * A promise.
   *
   * @param name what is promised
   * @param text the measure as written
   * @param unit its unit where that stands apart, else empty
   */
  static ServiceLevel parse(String name, String text, String unit) {
    String raw = unit.isEmpty() ? text : text + " " + unit;
    String measure = raw.strip();
    if (measure.length() > LONGEST) {
      return new ServiceLevel(name, Optional.empty(), "", raw);
    }
    Matcher iso = ISO_DURATION.matcher(measure.toUpperCase(Locale.ROOT));
    if (iso.matches() && iso.group().chars().anyMatch(Character::isDigit)) {
      return level(name, isoSeconds(iso), SECONDS, raw);
    }
    Matcher plain = NUMBER_AND_UNIT.matcher(measure);
    if (!plain.matches()) {
      return new ServiceLevel(name, Optional.empty(), "", raw);
    }
    return measured(name, new BigDecimal(plain.group(1)), plain.group(2), raw);
  }

  private static ServiceLevel measured(String name, BigDecimal number, String unit, String raw) {
    String lower = unit.toLowerCase(Locale.ROOT);
    BigDecimal seconds = UNIT_SECONDS.get(lower);
    if (seconds != null) {
      return level(name, Optional.of(number.multiply(seconds)), SECONDS, raw);
    }
    if (lower.equals("%") || lower.startsWith("percent")) {
      return level(name, Optional.of(number.movePointLeft(2)), RATIO, raw);
    }
    boolean fraction = number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    return level(name, Optional.of(number), unit.isEmpty() && fraction ? RATIO : unit, raw);
  }

  private static Optional<BigDecimal> isoSeconds(Matcher iso) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 1; i <= ISO_SECONDS.size(); i++) {
      String part = iso.group(i);
      if (part != null) {
        if (!DECIMAL.matcher(part).matches()) {
          return Optional.empty();
        }
        sum = sum.add(new BigDecimal(part).multiply(new BigDecimal(ISO_SECONDS.get(i - 1))));
      }
    }
    return Optional.of(sum);
  }

  private static ServiceLevel level(
      String name, Optional<BigDecimal> value, String unit, String raw) {
    return new ServiceLevel(
        name, value.map(BigDecimal::doubleValue), value.isEmpty() ? "" : unit, raw);
  }
}

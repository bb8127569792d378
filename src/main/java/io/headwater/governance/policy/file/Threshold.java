package io.headwater.governance.policy.file;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A threshold as governance files write it.
 *
 * @param value a fraction of 1, or seconds
 * @param isTime whether it is a time
 */
record Threshold(double value, boolean isTime) {

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*(%|[a-z]*)");
  private static final Map<String, Double> SECONDS =
      Map.ofEntries(
          Map.entry("s", 1.0),
          Map.entry("second", 1.0),
          Map.entry("seconds", 1.0),
          Map.entry("m", 60.0),
          Map.entry("minute", 60.0),
          Map.entry("minutes", 60.0),
          Map.entry("h", 3_600.0),
          Map.entry("hour", 3_600.0),
          Map.entry("hours", 3_600.0),
          Map.entry("d", 86_400.0),
          Map.entry("day", 86_400.0),
          Map.entry("days", 86_400.0));

  /** The threshold of a text; empty when it is neither a share nor a time. */
  static Optional<Threshold> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    // Decimal, as promises are read: 99.9% must be met by 99.9%.
    BigDecimal number = new BigDecimal(matcher.group(1));
    String unit = matcher.group(2);
    if (unit.equals("%")) {
      return share(number.movePointLeft(2).doubleValue());
    }
    return unit.isEmpty()
        ? share(number.doubleValue())
        : Optional.ofNullable(SECONDS.get(unit))
            .map(seconds -> new Threshold(number.doubleValue() * seconds, true));
  }

  private static Optional<Threshold> share(double value) {
    return value <= 1 ? Optional.of(new Threshold(value, false)) : Optional.empty();
  }
}

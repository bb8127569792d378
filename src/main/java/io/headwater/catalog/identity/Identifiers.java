package io.headwater.catalog.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Dotted SQL names in their parts, quoted with {@code "…"}, {@code `…`} or {@code […]} or not. */
final class Identifiers {

  private Identifiers() {}

  /**
   * Part of a name.
   *
   * @param text without quotes
   * @param quote the quote it begins with; 0 when it has none
   */
  record Part(String text, char quote) {

    boolean isQuoted() {
      return quote != 0;
    }

    Part unquoted() {
      return new Part(text, (char) 0);
    }

    String written() {
      return isQuoted() ? quote + text + closing(quote) : text;
    }
  }

  /** The name with each part changed; itself where its quotes do not fit together. */
  static String change(String name, UnaryOperator<Part> change) {
    return split(name)
        .map(
            parts -> parts.stream().map(change).map(Part::written).collect(Collectors.joining(".")))
        .orElse(name);
  }

  private static Optional<List<Part>> split(String name) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at <= name.length()) {
      char first = at < name.length() ? name.charAt(at) : 0;
      int end;
      if (first == '"' || first == '`' || first == '[') {
        int close = name.indexOf(closing(first), at + 1);
        // A doubled quote within quotes stands for itself: too rare to be guessed at.
        if (close < 0 || (close + 1 < name.length() && name.charAt(close + 1) != '.')) {
          return Optional.empty();
        }
        parts.add(new Part(name.substring(at + 1, close), first));
        end = close + 1;
      } else {
        int dot = name.indexOf('.', at);
        end = dot < 0 ? name.length() : dot;
        parts.add(new Part(name.substring(at, end), (char) 0));
      }
      if (end == name.length()) {
        return Optional.of(parts);
      }
      at = end + 1;
    }
    return Optional.of(parts);
  }

  private static char closing(char quote) {
    return quote == '[' ? ']' : quote;
  }
}

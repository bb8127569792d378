package io.headwater.impact;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Orders classifications from open to strict. */
final class ClassificationLevel {

  private static final List<List<String>> LEVELS =
      List.of(
          List.of("", "public", "open", "none"),
          List.of("internal"),
          List.of("confidential", "private"),
          List.of("pii", "personal", "sensitive"),
          List.of("restricted", "secret", "highly-confidential"));

  private ClassificationLevel() {}

  /**
   * Whether a column is classified more strictly than before. A word that is not known is taken for
   * stricter than none, and for stricter than any other: whoever reads should look.
   */
  static boolean isRaised(String from, String to) {
    OptionalInt before = level(from);
    OptionalInt after = level(to);
    if (before.isPresent() && after.isPresent()) {
      return after.getAsInt() > before.getAsInt();
    }
    return !to.isBlank();
  }

  private static OptionalInt level(String classification) {
    int highest = -1;
    // Several words, as in "confidential, pii": the strictest counts.
    for (String word : classification.toLowerCase(Locale.ROOT).split(",", -1)) {
      String bare = word.strip().replace('_', '-').replace(' ', '-');
      int found = -1;
      for (int i = 0; i < LEVELS.size(); i++) {
        found = LEVELS.get(i).contains(bare) ? i : found;
      }
      if (found < 0) {
        return OptionalInt.empty();
      }
      highest = Math.max(highest, found);
    }
    return OptionalInt.of(highest);
  }
}

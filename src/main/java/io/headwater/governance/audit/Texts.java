package io.headwater.governance.audit;

import java.util.List;
import java.util.stream.Stream;

/** Makes texts of the outside world fit to be kept and hashed. */
final class Texts {

  private Texts() {}

  /**
   * A text of at most so many UTF-16 units. Control characters become blanks, and halves of
   * surrogate pairs a replacement character: neither would come back from a store as it went in.
   */
  static String bounded(String text, int most) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), most));
    for (int i = 0; i < text.length() && kept.length() < most; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (kept.length() + Character.charCount(point) > most) {
        break;
      }
      if (Character.getType(point) == Character.SURROGATE) {
        kept.append('\uFFFD');
      } else {
        kept.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
      }
    }
    return kept.toString();
  }

  /** A list of at most so many texts; one more says how many are left out. */
  static List<String> bounded(List<String> texts, int most, int longest) {
    List<String> kept = texts.stream().limit(most).map(text -> bounded(text, longest)).toList();
    if (texts.size() <= most) {
      return kept;
    }
    return Stream.concat(kept.stream(), Stream.of("... and " + (texts.size() - most) + " more"))
        .toList();
  }
}

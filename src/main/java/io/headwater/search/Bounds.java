package io.headwater.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts to a length, never through a character. */
final class Bounds {

  private Bounds() {}

  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
  }

  /** The first texts that are not blank, as long as they fit together. */
  static List<String> cut(List<String> texts, int most, int longest, int together) {
    List<String> kept = new ArrayList<>(Math.min(texts.size(), most));
    int room = together;
    for (String text : texts) {
      if (text.isBlank()) {
        continue;
      }
      String item = cut(text, longest);
      room -= item.length();
      if (kept.size() == most || room < 0) {
        break;
      }
      kept.add(item);
    }
    return List.copyOf(kept);
  }
}

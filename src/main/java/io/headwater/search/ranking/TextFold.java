package io.headwater.search.ranking;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts comparable: without case, accents and compatibility forms. */
public final class TextFold {

  /** The longest key, in UTF-16 code units; longer ones are cut. */
  static final int LONGEST_KEY = 1_024;

  private TextFold() {}

  /** The text without case and accents. */
  public static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> c < 0x300 || c > 0x36F)
        // By way of upper case, so that the two small sigmas are one letter; half of a surrogate
        // pair has no UTF-8 form.
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The form in which whole names are compared: folded, spaces evened out, cut. */
  public static String key(String text) {
    return cut(fold(text).strip().replaceAll("\\s+", " "), LONGEST_KEY);
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}

package io.headwater.search.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes texts apart into words: at everything that is no letter or digit, and inside camelCase, so
 * that {@code raw_customerOrders-v2} has the words raw, customer, orders, v2. A Chinese or Japanese
 * character is a word of its own, as these scripts leave no gaps.
 */
public final class Words {

  private Words() {}

  /** The words of a text, in order. */
  public static List<Word> of(String text) {
    return split(text, false);
  }

  /**
   * The words of a text, and also each whole run of letters that was taken apart: {@code
   * customerOrders} is found as customerorders too.
   */
  public static List<Word> withCompounds(String text) {
    return split(text, true);
  }

  private static List<Word> split(String text, boolean compounds) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!isPart(character)) {
        at += Character.charCount(character);
        continue;
      }
      int end = at;
      while (end < text.length() && isPart(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      addRun(text, at, end, compounds, words);
      at = end;
    }
    return words;
  }

  private static void addRun(String text, int from, int to, boolean compounds, List<Word> words) {
    int start = from;
    int before = text.codePointAt(from);
    for (int at = from + Character.charCount(before); at < to; ) {
      int here = text.codePointAt(at);
      int next = at + Character.charCount(here);
      int after = next < to ? text.codePointAt(next) : ' ';
      if (isBoundary(before, here, after)) {
        add(text, start, at, words);
        start = at;
      }
      before = here;
      at = next;
    }
    add(text, start, to, words);
    if (compounds && start > from && to - from <= Word.LONGEST) {
      add(text, from, to, words);
    }
  }

  private static boolean isBoundary(int before, int here, int after) {
    if (isWhole(before) || isWhole(here)) {
      return true;
    }
    if (!Character.isUpperCase(here)) {
      return false;
    }
    // HTTPServer: the last capital of a row belongs to the small letters after it.
    return !Character.isUpperCase(before) || Character.isLowerCase(after);
  }

  private static void add(String text, int start, int end, List<Word> words) {
    String folded = TextFold.cut(TextFold.fold(text.substring(start, end)), Word.LONGEST);
    if (!folded.isEmpty()) {
      words.add(new Word(start, end, folded));
    }
  }

  private static boolean isWhole(int character) {
    return Character.isIdeographic(character)
        || (character >= 0x3040 && character <= 0x30FF); // Hiragana, Katakana
  }

  private static boolean isPart(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}

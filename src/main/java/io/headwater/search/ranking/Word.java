package io.headwater.search.ranking;

/**
 * A word within a text.
 *
 * @param start offset of its first UTF-16 code unit in the text
 * @param end offset after its last
 * @param text the word, folded
 */
public record Word(int start, int end, String text) {

  /** The longest word, in UTF-16 code units; longer ones are cut. */
  static final int LONGEST = 64;

  /** The form that is indexed and compared: without the plural s. */
  public String stem() {
    boolean plural = text.length() >= 4 && text.endsWith("s") && !text.endsWith("ss");
    return plural ? text.substring(0, text.length() - 1) : text;
  }
}

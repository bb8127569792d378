package io.headwater.search.ranking;

import java.util.List;

/**
 * A typed text, taken apart.
 *
 * @param key the text as a name; empty when blank, which finds everything
 * @param spoken its words with spaces between them
 * @param compact its words without spaces
 * @param words its different words, the first {@value #MOST_WORDS}; empty when it has only signs
 */
public record QueryText(String key, String spoken, String compact, List<QueryWord> words) {

  static final int MOST_WORDS = 16;

  /** Takes a text apart; any text will do. */
  public static QueryText of(String text) {
    return new QueryText(
        TextFold.key(text),
        NameKeys.spoken(text, " "),
        NameKeys.spoken(text, ""),
        Words.of(text).stream()
            .map(word -> new QueryWord(word.text(), word.stem()))
            .distinct()
            .limit(MOST_WORDS)
            .toList());
  }

  /** Whether it finds everything. */
  public boolean isBlank() {
    return key.isEmpty();
  }

  /** How many of the words a document must have: half of them, at least one. */
  public int fewestWords() {
    return Math.max(1, words.size() / 2);
  }
}

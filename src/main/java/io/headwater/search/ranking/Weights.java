package io.headwater.search.ranking;

import io.headwater.search.SearchField;

/**
 * How much each match weighs. A document has the largest of: an exact name, a name's prefix, or the
 * sum over the typed words of {@link #WORD} plus the best place where that word was found. Steps
 * between the levels are larger than any sum below them, so that one level never outweighs another.
 */
public final class Weights {

  /** The text is the whole name, or the node id. */
  public static final int EXACT_NAME = 950_000;

  /** The text is a whole alias. */
  public static final int EXACT_ALIAS = 940_000;

  /** The text is the last segment of the name or an alias. */
  public static final int EXACT_SEGMENT = 930_000;

  /** The text has the words of the name, its segment or an alias, in order and no others. */
  public static final int EXACT_WORDS = 920_000;

  /** One of the forms above begins with the text. */
  public static final int PREFIX = 800_000;

  /** Every word found; more words found always outweigh better places. */
  public static final int WORD = 20_000;

  /** What a blank text gives to every document. */
  public static final int EVERYTHING = 1;

  private Weights() {}

  /** The weight of a word found in a field; 0 when not looked for there. */
  public static int of(SearchField field, Match match) {
    return switch (field) {
      case NAME -> level(match, 900, 800, 700, 650);
      case ALIAS -> level(match, 890, 790, 690, 640);
      case COLUMN -> level(match, 500, 480, 90, 0);
      case DESCRIPTION -> level(match, 400, 380, 0, 0);
      case COLUMN_DESCRIPTION -> level(match, 350, 330, 0, 0);
      case OWNER -> level(match, 300, 280, 80, 0);
      case TAG -> level(match, 260, 240, 70, 0);
      case DOMAIN -> level(match, 220, 200, 65, 0);
      case PRODUCT -> level(match, 215, 195, 60, 0);
      case PLATFORM -> level(match, 180, 160, 0, 0);
      case NAMESPACE -> level(match, 150, 130, 0, 0);
    };
  }

  private static int level(Match match, int whole, int prefix, int typo, int typoTwice) {
    return switch (match) {
      case WHOLE -> whole;
      case PREFIX -> prefix;
      case TYPO -> typo;
      case TYPO_TWICE -> typoTwice;
    };
  }
}

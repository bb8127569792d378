package io.headwater.search.ranking;

import io.headwater.search.SearchField;
import java.util.Optional;

/**
 * A word that was typed.
 *
 * @param text the word, folded; compared as a prefix
 * @param stem without the plural s; compared as a whole
 */
public record QueryWord(String text, String stem) {

  /** Shorter words are prefixes of too much to be looked up outside names. */
  private static final int SHORTEST_PREFIX = 3;

  /** Longer words are keys or hashes: nobody types them by hand, and each edit costs. */
  private static final int LONGEST_TYPO = 32;

  /** How many typing errors it may have: none below 4 letters, one below 8, else two. */
  public int edits() {
    int letters = stem.codePointCount(0, stem.length());
    if (letters < 4 || letters > LONGEST_TYPO) {
      return 0;
    }
    return letters < 8 ? 1 : 2;
  }

  /** Whether this kind of match is looked for in a field. */
  public boolean allows(SearchField field, Match match) {
    if (Weights.of(field, match) == 0) {
      return false;
    }
    return switch (match) {
      case WHOLE -> true;
      case PREFIX ->
          field == SearchField.NAME
              || field == SearchField.ALIAS
              || text.length() >= SHORTEST_PREFIX;
      case TYPO -> edits() >= 1;
      case TYPO_TWICE -> edits() >= 2;
    };
  }

  /** The best match with a word of a field, if any. */
  public Optional<Match> match(SearchField field, String indexed) {
    for (Match match : Match.values()) {
      if (allows(field, match) && holds(match, indexed)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }

  private boolean holds(Match match, String indexed) {
    return switch (match) {
      case WHOLE -> indexed.equals(stem);
      case PREFIX -> indexed.startsWith(text);
      case TYPO -> EditDistance.within(stem, indexed, 1);
      case TYPO_TWICE -> EditDistance.within(stem, indexed, 2);
    };
  }
}

package io.headwater.access;

import java.util.Locale;
import java.util.Map;

/** How strictly a dataset is kept, from open to strict. */
public enum Level {
  PUBLIC,
  INTERNAL,
  CONFIDENTIAL,
  RESTRICTED;

  private static final Map<String, Level> WORDS =
      Map.ofEntries(
          Map.entry("public", PUBLIC),
          Map.entry("open", PUBLIC),
          Map.entry("none", PUBLIC),
          Map.entry("internal", INTERNAL),
          Map.entry("confidential", CONFIDENTIAL),
          Map.entry("private", CONFIDENTIAL),
          Map.entry("pii", CONFIDENTIAL),
          Map.entry("personal", CONFIDENTIAL),
          Map.entry("sensitive", CONFIDENTIAL),
          Map.entry("restricted", RESTRICTED),
          Map.entry("secret", RESTRICTED),
          Map.entry("highly-confidential", RESTRICTED));

  /**
   * The level of a declared classification; of several words, as in {@code confidential, pii}, the
   * strictest counts. Nothing declared is INTERNAL. A word that is not known is CONFIDENTIAL:
   * whoever wrote it meant something, and the owners still see it.
   */
  public static Level ofDeclared(String classification) {
    if (classification.isBlank()) {
      return INTERNAL;
    }
    Level strictest = PUBLIC;
    for (String word : classification.toLowerCase(Locale.ROOT).split(",", -1)) {
      String bare = word.strip().replace('_', '-').replace(' ', '-');
      Level level = WORDS.getOrDefault(bare, CONFIDENTIAL);
      strictest = level.compareTo(strictest) > 0 ? level : strictest;
    }
    return strictest;
  }

  /** The stricter of the two. */
  public Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

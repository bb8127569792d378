package io.headwater.search.ranking;

/** How a typed word relates to a word of a document, best first. */
public enum Match {
  /** The same word, but for case, accents and a plural s. */
  WHOLE,
  /** The beginning of the word. */
  PREFIX,
  /** One letter wrong, missing, too many, or two exchanged. */
  TYPO,
  /** Two such edits. */
  TYPO_TWICE
}

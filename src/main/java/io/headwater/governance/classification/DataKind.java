package io.headwater.governance.classification;

import java.util.Set;

/**
 * A kind of personal data.
 *
 * @param id stable, lower case with hyphens, e.g. {@code government-id}
 * @param title for people
 * @param isSpecial whether it is of a special category (GDPR Article 9)
 * @param words tags, and parts of names of columns that are known to be personal, that mean it;
 *     lower case with hyphens
 */
public record DataKind(String id, String title, boolean isSpecial, Set<String> words) {

  public DataKind {
    words = Set.copyOf(words);
  }
}

package io.headwater.governance.policy;

import java.util.List;
import java.util.Locale;

/**
 * The levels of sensitivity.
 *
 * @param names the least sensitive first, in lower case; no name twice
 */
public record ClassificationLevels(List<String> names) {

  /** What holds until a governance file says otherwise. */
  public static final ClassificationLevels USUAL =
      new ClassificationLevels(List.of("public", "internal", "confidential", "restricted"));

  public ClassificationLevels {
    names = List.copyOf(names);
  }

  /** The place of a level, from 0; -1 of a text that names none. */
  public int rank(String level) {
    return names.indexOf(level.strip().toLowerCase(Locale.ROOT));
  }

  /** The more sensitive of two texts; one that names no level counts as the least. */
  public String highest(String one, String other) {
    return rank(other) > rank(one) || one.isBlank() ? other : one;
  }
}

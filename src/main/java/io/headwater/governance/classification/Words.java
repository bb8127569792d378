package io.headwater.governance.classification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Understands what contracts and tags say in words: levels ({@code confidential}, {@code
 * classification=restricted}), personal data ({@code pii}, {@code pii=false}) and its kinds ({@code
 * pii=contact}, {@code health}). Words that are not known say nothing. Immutable.
 */
final class Words {

  private static final Map<String, Level> LEVELS =
      Map.ofEntries(
          Map.entry("public", Level.PUBLIC),
          Map.entry("open", Level.PUBLIC),
          Map.entry("internal", Level.INTERNAL),
          Map.entry("confidential", Level.CONFIDENTIAL),
          Map.entry("private", Level.CONFIDENTIAL),
          Map.entry("sensitive", Level.CONFIDENTIAL),
          Map.entry("restricted", Level.RESTRICTED),
          Map.entry("secret", Level.RESTRICTED),
          Map.entry("highly-confidential", Level.RESTRICTED));

  private static final Set<String> PERSONAL =
      Set.of(
          "pii",
          "personal",
          "personal-data",
          "personal-information",
          "sensitive-personal-data",
          "gdpr");

  private static final Set<String> LEVEL_KEYS =
      Set.of("classification", "level", "sensitivity", "confidentiality", "data-classification");
  private static final Set<String> KIND_KEYS =
      Set.of("kind", "data-kind", "pii-kind", "pii-type", "personal-data-kind");
  private static final Set<String> YES = Set.of("true", "yes", "1", "");
  private static final Set<String> NO = Set.of("false", "no", "0", "none");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private final Taxonomy taxonomy;

  Words(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * What words say of a column.
   *
   * @param level the strictest that is named
   * @param kinds as for {@link Statement}
   * @param understood those that said something, as they were
   */
  record Meaning(Optional<Level> level, Optional<Set<String>> kinds, List<String> understood) {

    boolean saysSomething() {
      return level.isPresent() || kinds.isPresent();
    }
  }

  /** Whether a tag may say something. */
  boolean isUnderstood(String tag) {
    return read("", List.of(tag), Optional.empty()).saysSomething();
  }

  /**
   * Reads words.
   *
   * @param path the column's path, whose name tells the kind where nothing else does; empty for a
   *     dataset
   * @param texts tags, or a classification that may hold several words between commas
   * @param isPersonal what is said outright; one word that contradicts a no outweighs it
   */
  Meaning read(String path, Collection<String> texts, Optional<Boolean> isPersonal) {
    Optional<Level> level = Optional.empty();
    boolean personal = isPersonal.orElse(false);
    boolean denied = isPersonal.isPresent() && !personal;
    Set<String> kinds = new TreeSet<>();
    List<String> understood = new java.util.ArrayList<>();
    for (String text : texts) {
      for (String part : text.split("[,;]", -1)) {
        int split = Math.max(part.indexOf('='), part.indexOf(':'));
        String key = split < 0 ? "" : fold(part.substring(0, split));
        String word = fold(part.substring(split + 1));
        boolean isLevelKey = key.isEmpty() || LEVEL_KEYS.contains(key);
        Level named = isLevelKey ? LEVELS.get(word) : null;
        Set<String> of = kindsOf(key, word);
        boolean isAboutPersonal = PERSONAL.contains(split < 0 ? word : key);
        boolean isDenied = isAboutPersonal && split >= 0 && NO.contains(word);
        boolean isMeant =
            (isAboutPersonal && !isDenied)
                || (isLevelKey && PERSONAL.contains(word))
                || !of.isEmpty();
        if (named != null) {
          level = Optional.of(level.map(named::or).orElse(named));
        }
        personal |= isMeant;
        denied |= isDenied;
        kinds.addAll(of);
        if (named != null || isMeant || isDenied) {
          understood.add(part.strip());
        }
      }
    }
    if (personal && kinds.isEmpty()) {
      kinds.addAll(byName(path));
    }
    Optional<Set<String>> said = personal || denied ? Optional.of(kinds) : Optional.empty();
    return new Meaning(level, said, understood);
  }

  private Set<String> kindsOf(String key, String word) {
    if (key.isEmpty() || KIND_KEYS.contains(key)) {
      // A bare tag must be a kind's own id: "address" alone may mean anything.
      boolean isUnknown = key.isEmpty() && taxonomy.findKind(word).isEmpty();
      return isUnknown || isOrdinary(key, word) ? Set.of() : taxonomy.findByWord(word);
    }
    return PERSONAL.contains(key) && !YES.contains(word) && !NO.contains(word)
        ? taxonomy.findByWord(word)
        : Set.of();
  }

  /** Ids of kinds that people use as tags for other things. */
  private static boolean isOrdinary(String key, String word) {
    return key.isEmpty()
        && Set.of("name", "contact", "location", "financial", Taxonomy.OTHER).contains(word);
  }

  /** The kinds that a column's name hints at; {@link Taxonomy#OTHER} where it does not. */
  private Set<String> byName(String path) {
    Set<String> kinds = new TreeSet<>();
    String last = path.substring(path.lastIndexOf('.') + 1);
    String[] parts = BETWEEN_WORDS.split(last, -1);
    // The last word of a name says what it is: email_address_hash, billing_name, device_ip.
    for (int i = parts.length - 1; i >= 0 && kinds.isEmpty(); i--) {
      kinds.addAll(taxonomy.findByWord(parts[i].toLowerCase(Locale.ROOT)));
    }
    if (kinds.isEmpty()) {
      kinds.add(Taxonomy.OTHER);
    }
    return kinds;
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}

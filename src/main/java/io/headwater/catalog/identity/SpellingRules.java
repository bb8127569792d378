package io.headwater.catalog.identity;

import io.headwater.model.CatalogException;
import io.headwater.model.ContentHash;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import io.headwater.model.MatchKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The rules that are on, as one function. Immutable. */
@Singleton
public final class SpellingRules {

  /** Counts up when a rule changes its meaning, so that stored keys are computed anew. */
  private static final int VERSION = 1;

  /** Platforms that ignore case unless the settings say otherwise. */
  static final Set<String> USUAL_FOLDING =
      Set.of("hive", "trino", "snowflake", "redshift", "unitycatalog", "awsathena", "impala");

  private static final List<NamingRule> STRUCTURE = structure();

  private static final SpellingRules EVERYTHING = new SpellingRules(Set.of(), IdentifierRules.SQL);

  private final List<NamingRule> rules;
  private final Set<String> off;
  private final String hash;

  /** The rules as configured. */
  @Inject
  public SpellingRules(IdentitySettings settings) {
    this(settings.rulesOff().orElse(Set.of()), settings.caseInsensitivePlatforms());
  }

  /**
   * Rules of one's own choice.
   *
   * @param off ids of rules that are switched off
   * @param folding platforms that ignore the case of names
   * @throws CatalogException INVALID_ARGUMENT when there is no such rule
   */
  public SpellingRules(Set<String> off, Set<String> folding) {
    this.rules = rules(folding, !off.contains(IdentifierRules.NAME_CASE));
    this.off = new TreeSet<>(off);
    Set<String> known = new TreeSet<>(rules.stream().map(NamingRule::id).toList());
    for (String id : off) {
      if (!known.contains(id)) {
        throw new CatalogException(
            ErrorCode.INVALID_ARGUMENT,
            "headwater.identity.rules-off names the rule '" + id + "'; there are " + known);
      }
    }
    this.hash = ContentHash.of(VERSION + " " + this.off + " " + new TreeSet<>(folding));
  }

  /** The rules as they are when nothing is configured. */
  public static SpellingRules usual() {
    return new SpellingRules(Set.of(), USUAL_FOLDING);
  }

  private static List<NamingRule> structure() {
    List<NamingRule> rules = new ArrayList<>(NamespaceRules.all());
    rules.addAll(PathRules.all());
    return List.copyOf(rules);
  }

  private static List<NamingRule> rules(Set<String> folding, boolean quotesKeepCase) {
    List<NamingRule> rules = new ArrayList<>(STRUCTURE);
    rules.addAll(IdentifierRules.all(folding, quotesKeepCase));
    return List.copyOf(rules);
  }

  /** Every rule, on or off, in the order in which they are applied. */
  public List<NamingRule> listRules() {
    return rules;
  }

  /** Whether a rule is on. */
  public boolean isOn(NamingRule rule) {
    return !off.contains(rule.id());
  }

  /** Names the set of rules that are on, and what they mean. */
  public String hash() {
    return hash;
  }

  /**
   * What a name is compared by: two names with one normal key are one dataset. The normal key of a
   * normal key is itself.
   */
  public DatasetId normalKey(DatasetId name) {
    return normal(name, this::isOn);
  }

  private DatasetId normal(DatasetId name, Predicate<NamingRule> wanted) {
    DatasetId key = name;
    for (NamingRule rule : rules) {
      if (wanted.test(rule)) {
        key = rule.apply(key);
      }
    }
    return key;
  }

  /**
   * Why two names have one normal key: the rules without any of which they would differ, or where
   * none alone decides, those that change either; empty when their keys differ.
   */
  public SortedSet<String> findReasons(DatasetId one, DatasetId other) {
    return reasons(one, other, this::isOn);
  }

  /** As {@link #findReasons}, as if every rule were on and no platform minded case. */
  public static SortedSet<String> findLooseReasons(DatasetId one, DatasetId other) {
    SortedSet<String> reasons = EVERYTHING.findReasons(one, other);
    if (reasons.isEmpty() && looseKey(one).equals(looseKey(other))) {
      reasons.add(IdentifierRules.NAME_CASE);
    }
    return reasons;
  }

  private SortedSet<String> reasons(DatasetId one, DatasetId other, Predicate<NamingRule> on) {
    SortedSet<String> needed = new TreeSet<>();
    SortedSet<String> bearing = new TreeSet<>();
    if (!normal(one, on).equals(normal(other, on))) {
      return needed;
    }
    for (NamingRule rule : rules) {
      if (on.test(rule)) {
        if (!normal(one, without(rule, on)).equals(normal(other, without(rule, on)))) {
          needed.add(rule.id());
        }
        if (!rule.apply(one).equals(one) || !rule.apply(other).equals(other)) {
          bearing.add(rule.id());
        }
      }
    }
    return needed.isEmpty() ? bearing : needed;
  }

  private static Predicate<NamingRule> without(NamingRule rule, Predicate<NamingRule> on) {
    return other -> !other.id().equals(rule.id()) && on.test(other);
  }

  /**
   * A key that is equal for all names that any choice of rules makes equal, so that it need not be
   * stored anew when the choice changes: all rules, no quotes, no case.
   */
  public static String looseKey(DatasetId name) {
    DatasetId key = structural(name);
    return Namespace.lower(key.namespace()) + "|" + looseName(key);
  }

  /**
   * A key that is equal for all names that are worth comparing: the platform, and the last part of
   * the loose name.
   */
  public static String tailKey(DatasetId name) {
    DatasetId key = structural(name);
    String platform = MatchKey.platformOf(key.namespace());
    String loose = looseName(key);
    int cut =
        PathRules.PATHS.contains(platform)
            ? loose.lastIndexOf('/')
            : IdentifierRules.SQL.contains(platform) ? loose.lastIndexOf('.') : -1;
    return platform + "|" + loose.substring(cut + 1);
  }

  private static DatasetId structural(DatasetId name) {
    DatasetId key = name;
    for (NamingRule rule : STRUCTURE) {
      key = rule.apply(key);
    }
    return key;
  }

  private static String looseName(DatasetId key) {
    return Namespace.lower(withoutQuotes(key.name()));
  }

  private static String withoutQuotes(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if ("\"`[]".indexOf(name.charAt(i)) < 0) {
        out.append(name.charAt(i));
      }
    }
    return out.toString();
  }
}

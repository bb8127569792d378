package io.headwater.catalog.identity;

import io.headwater.catalog.identity.Identifiers.Part;
import io.headwater.model.DatasetId;
import io.headwater.model.MatchKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules about names of tables. What a platform does with case differs:
 *
 * <ul>
 *   <li>Hive (and with it Glue), Trino, Redshift, Unity Catalog, Athena and Impala keep and compare
 *       names in lower case, quoted or not: folded.
 *   <li>Snowflake folds to upper case unless quoted: folded, but a quoted part in another case
 *       stays apart from the folded one.
 *   <li>BigQuery distinguishes case in datasets and tables: not folded; its backticks are no part
 *       of a name.
 *   <li>PostgreSQL and Oracle fold unquoted names only, and a producer that reads the catalog
 *       reports {@code Orders} for what was created quoted; MySQL and SQL Server depend on how the
 *       server was installed: not folded unless the settings list them. Names that differ in case
 *       alone are suspected duplicates there.
 * </ul>
 */
final class IdentifierRules {

  static final String NAME_CASE = "name-case";
  static final String QUOTES = "quotes";

  /** Platforms whose names are SQL identifiers. */
  static final Set<String> SQL =
      Set.of(
          "postgres",
          "mysql",
          "hive",
          "snowflake",
          "bigquery",
          "trino",
          "redshift",
          "oracle",
          "sqlserver",
          "unitycatalog",
          "awsathena",
          "db2",
          "vertica",
          "synapse",
          "dremio",
          "impala");

  /** Those that fold quoted names too. */
  private static final Set<String> FOLDS_QUOTED =
      Set.of("hive", "trino", "redshift", "unitycatalog", "awsathena", "impala");

  /** Those that fold to upper case; only matters where a quoted name keeps its case. */
  private static final Set<String> FOLDS_UP = Set.of("snowflake", "oracle", "db2");

  private IdentifierRules() {}

  /**
   * The rules.
   *
   * @param folding platforms that ignore the case of names
   * @param quotesKeepCase whether names are folded at all: if not, quotes protect nothing
   */
  static List<NamingRule> all(Set<String> folding, boolean quotesKeepCase) {
    Set<String> kept = quotesKeepCase ? folding : Set.of();
    return List.of(
        NamingRule.of(
            NAME_CASE,
            "Case says nothing where the platform folds names. On Snowflake, and where else quoting"
                + " keeps the case, a quoted part stays as it is.",
            new TreeSet<>(folding),
            new DatasetId("hive://metastore:9083", "Sales.Orders"),
            new DatasetId("hive://metastore:9083", "sales.orders"),
            name -> change(name, part -> fold(name, part))),
        NamingRule.of(
            QUOTES,
            "Quotes around the parts of a name are no part of it, unless they keep a case that the"
                + " platform would fold.",
            SQL,
            new DatasetId("postgres://db", "shop.\"public\".orders"),
            new DatasetId("postgres://db", "shop.public.orders"),
            name -> change(name, part -> unquote(name, part, kept))));
  }

  private interface Change extends java.util.function.UnaryOperator<Part> {}

  private static DatasetId change(DatasetId name, Change change) {
    String changed = Identifiers.change(name.name(), change);
    return changed.equals(name.name()) || changed.isBlank()
        ? name
        : new DatasetId(name.namespace(), changed);
  }

  private static Part fold(DatasetId name, Part part) {
    String platform = MatchKey.platformOf(name.namespace());
    return part.isQuoted() && !FOLDS_QUOTED.contains(platform)
        ? part
        : new Part(folded(platform, part.text()), part.quote());
  }

  private static Part unquote(DatasetId name, Part part, Set<String> folding) {
    String platform = MatchKey.platformOf(name.namespace());
    if (!part.isQuoted() || part.text().isBlank() || hasQuote(part.text())) {
      return part;
    }
    // BigQuery quotes a whole name; elsewhere a dot within quotes is part of an identifier.
    boolean dotted = part.text().indexOf('.') >= 0 && !platform.equals("bigquery");
    boolean protects =
        folding.contains(platform) && !folded(platform, part.text()).equals(part.text());
    return dotted || protects ? new Part(part.text(), '"') : part.unquoted();
  }

  private static boolean hasQuote(String text) {
    return text.indexOf('"') >= 0 || text.indexOf('`') >= 0 || text.indexOf('[') >= 0;
  }

  private static String folded(String platform, String text) {
    return FOLDS_UP.contains(platform) ? Namespace.upper(text) : Namespace.lower(text);
  }
}

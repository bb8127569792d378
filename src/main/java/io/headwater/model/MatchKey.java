package io.headwater.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the dataset that a port means without knowing its host: {@code platform|name}, equal for
 * the spellings that producers and declarations use for one thing.
 *
 * <p>Follows the naming rules of OpenLineage: the scheme of a namespace is the platform. Object
 * stores keep their bucket in the name, because a path alone says little. Platforms that fold
 * identifiers compare in lower case.
 */
public final class MatchKey {

  /** One platform under its several names. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("postgresql", "postgres"),
          Map.entry("cloudsql", "postgres"),
          Map.entry("s3a", "s3"),
          Map.entry("s3n", "s3"),
          Map.entry("gcs", "gs"),
          Map.entry("abfs", "abfss"),
          Map.entry("wasb", "abfss"),
          Map.entry("wasbs", "abfss"),
          Map.entry("local", "file"),
          Map.entry("mssql", "sqlserver"),
          Map.entry("databricks", "unitycatalog"),
          Map.entry("athena", "awsathena"),
          Map.entry("presto", "trino"),
          // A table of the metastore, whoever reads it.
          Map.entry("iceberg", "hive"),
          Map.entry("delta", "hive"),
          Map.entry("hudi", "hive"),
          Map.entry("glue", "hive"));

  private static final Set<String> FOLDS_CASE =
      Set.of(
          "postgres",
          "mysql",
          "hive",
          "snowflake",
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

  private static final Set<String> HAS_BUCKETS = Set.of("s3", "gs", "abfss");
  private static final Set<String> HAS_PATHS = Set.of("s3", "gs", "abfss", "hdfs", "file", "sftp");

  private static final Map<String, String> DEFAULT_PORTS =
      Map.ofEntries(
          Map.entry("kafka", "9092"),
          Map.entry("postgres", "5432"),
          Map.entry("mysql", "3306"),
          Map.entry("hive", "10000"),
          Map.entry("trino", "8080"),
          Map.entry("redshift", "5439"),
          Map.entry("oracle", "1521"),
          Map.entry("sqlserver", "1433"),
          Map.entry("hdfs", "8020"),
          Map.entry("cassandra", "9042"),
          Map.entry("mongodb", "27017"));

  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern EDGE_SLASHES = Pattern.compile("^/+|/+$");

  private MatchKey() {}

  /**
   * The key of a name on a platform.
   *
   * @param platform e.g. {@code kafka}, in any case
   * @param name a topic, {@code db.schema.table}, or with object stores {@code bucket/path}
   * @return e.g. {@code kafka|raw-payments}; empty when either is blank: it matches nothing
   */
  public static String of(String platform, String name) {
    if (platform.isBlank() || name.isBlank()) {
      return "";
    }
    String known = platform(platform);
    return known + "|" + name(known, name);
  }

  /** The key of a dataset, from the scheme of its namespace. */
  public static String ofDataset(DatasetId dataset) {
    String namespace = dataset.namespace();
    if (namespace.startsWith("arn:aws:glue:")) {
      String table = dataset.name().startsWith("table/") ? dataset.name().substring(6) : "";
      return of("glue", table.replace('/', '.'));
    }
    String platform = platformOf(namespace);
    return HAS_BUCKETS.contains(platform)
        ? of(platform, authority(namespace) + "/" + dataset.name())
        : of(platform, dataset.name());
  }

  /** The key of what a port declares; empty when it declares no place. */
  public static String ofPort(Declaration.Port port) {
    return port.namespace().isPresent() && !port.location().isBlank()
        ? ofDataset(new DatasetId(port.namespace().get(), port.location()))
        : of(port.platform(), port.location());
  }

  /** The platform of a namespace, e.g. {@code postgres} for {@code postgresql://db:5432}. */
  public static String platformOf(String namespace) {
    int colon = namespace.indexOf("://");
    return platform(colon < 0 ? namespace : namespace.substring(0, colon));
  }

  /**
   * Whether two namespaces can be one data source. Case, a trailing slash and the platform's
   * default port are ignored; of several brokers one in common is enough.
   */
  public static boolean namespacesAgree(String one, String other) {
    if (!platformOf(one).equals(platformOf(other))) {
      return false;
    }
    if (platformOf(one).equals("file")) {
      // Producers write "file" and seldom the machine.
      return true;
    }
    Set<String> common = new HashSet<>(hosts(one));
    common.retainAll(hosts(other));
    return !common.isEmpty();
  }

  /** Whether a port that may know its namespace can mean a dataset of another one. */
  public static boolean namespacesAgree(Optional<String> ofPort, String ofDataset) {
    return ofPort.isEmpty() || namespacesAgree(ofPort.get(), ofDataset);
  }

  /** Platforms that have a default port. */
  public static Set<String> platformsWithDefaultPort() {
    return DEFAULT_PORTS.keySet();
  }

  /** The port that clients of a platform use when they are told none. */
  public static Optional<String> findDefaultPort(String platform) {
    return Optional.ofNullable(DEFAULT_PORTS.get(platform));
  }

  private static Set<String> hosts(String namespace) {
    String port = findDefaultPort(platformOf(namespace)).orElse("");
    Set<String> hosts = new HashSet<>();
    for (String part : Arrays.asList(authority(namespace).split(",", -1))) {
      // The second broker of a list may repeat the scheme.
      String host = EDGE_SLASHES.matcher(authority(part.strip())).replaceAll("");
      host = host.toLowerCase(Locale.ROOT);
      boolean defaultPort = !port.isEmpty() && host.endsWith(":" + port);
      hosts.add(defaultPort ? host.substring(0, host.length() - port.length() - 1) : host);
    }
    return hosts;
  }

  private static String authority(String namespace) {
    int colon = namespace.indexOf("://");
    return colon < 0 ? namespace : namespace.substring(colon + 3);
  }

  private static String platform(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return SYNONYMS.getOrDefault(lower, lower);
  }

  private static String name(String platform, String name) {
    if (HAS_PATHS.contains(platform)) {
      String single = SLASHES.matcher(name).replaceAll("/");
      return EDGE_SLASHES.matcher(single).replaceAll("");
    }
    return FOLDS_CASE.contains(platform) ? name.toLowerCase(Locale.ROOT) : name;
  }
}

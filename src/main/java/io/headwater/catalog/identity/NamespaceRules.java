package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import io.headwater.model.MatchKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules about data sources: all of them follow from what a host, a port and a scheme are. */
final class NamespaceRules {

  /** Platforms whose namespace is one host, or several, with or without a port. */
  static final Set<String> HOSTS =
      Set.of(
          "kafka",
          "postgres",
          "mysql",
          "hive",
          "trino",
          "redshift",
          "oracle",
          "sqlserver",
          "cassandra",
          "mongodb",
          "hdfs",
          "sftp",
          "snowflake",
          "unitycatalog",
          "db2",
          "impala");

  private static final Map<String, String> SCHEMES =
      Map.of(
          "s3a", "s3",
          "s3n", "s3",
          "gcs", "gs",
          "postgresql", "postgres",
          "sqlserver", "mssql");

  private static final Pattern REPEATED_SCHEME = Pattern.compile("^[A-Za-z][\\w+.-]*://(?=[^/])");

  private static final Pattern LOCAL_FILES =
      Pattern.compile("file:/{0,3}(?:localhost/?)?", Pattern.CASE_INSENSITIVE);

  private NamespaceRules() {}

  static List<NamingRule> all() {
    return List.of(
        NamingRule.of(
            "scheme-spelling",
            "Schemes are compared in lower case, and those that name one system by its usual one: s3a"
                + " and s3n are Hadoop clients of s3, gcs is gs, postgresql is postgres, sqlserver is"
                + " mssql.",
            schemes(),
            new DatasetId("s3a://lake", "orders"),
            new DatasetId("s3://lake", "orders"),
            name ->
                Namespace.change(
                    name,
                    at -> {
                      String scheme = Namespace.lower(at.scheme());
                      return at.withScheme(SCHEMES.getOrDefault(scheme, scheme));
                    })),
        NamingRule.of(
            "file-scheme",
            "file:, file:/, file://, file:/// and file://localhost all mean the local file system,"
                + " which the naming specification calls file.",
            Set.of("file", "file:", "file:/"),
            new DatasetId("file:///", "/data/orders"),
            new DatasetId("file", "/data/orders"),
            name ->
                LOCAL_FILES.matcher(name.namespace()).matches()
                    ? new DatasetId("file", name.name())
                    : name),
        NamingRule.of(
            "broker-list",
            "Every broker of a list may repeat the scheme; what follows a slash after it says nothing.",
            Set.of("kafka"),
            new DatasetId("kafka://b1:9093,kafka://b2:9093", "orders"),
            new DatasetId("kafka://b1:9093,b2:9093", "orders"),
            NamespaceRules::bareBrokers),
        NamingRule.of(
            "namespace-slash",
            "A slash after the host or the bucket says nothing.",
            with(HOSTS, "s3", "gs", "abfss"),
            new DatasetId("s3://lake/", "orders"),
            new DatasetId("s3://lake", "orders"),
            name ->
                Namespace.change(
                    name, at -> at.withRest(PathRules.withoutTrailingSlashes(at.rest())))),
        NamingRule.of(
            "host-case",
            "Host names (DNS) and account names are the same in any case; a user before an @ is left"
                + " as it is.",
            HOSTS,
            new DatasetId("kafka://Broker-1:9092", "orders"),
            new DatasetId("kafka://broker-1:9092", "orders"),
            name -> hosts(name, NamespaceRules::lowerHost)),
        NamingRule.of(
            "default-port",
            "The port a client uses when it is told none may be left out.",
            MatchKey.platformsWithDefaultPort(),
            new DatasetId("postgres://db:5432", "shop.public.orders"),
            new DatasetId("postgres://db", "shop.public.orders"),
            name -> hosts(name, withoutPort(MatchKey.platformOf(name.namespace())))),
        NamingRule.of(
            "broker-order",
            "The brokers of one cluster may be listed in any order.",
            Set.of("kafka"),
            new DatasetId("kafka://b2:9093,b1:9093", "orders"),
            new DatasetId("kafka://b1:9093,b2:9093", "orders"),
            name ->
                Namespace.change(
                    name,
                    at ->
                        at.withAuthority(
                            String.join(
                                ",",
                                new TreeSet<>(Arrays.asList(at.authority().split(",", -1))))))));
  }

  static Set<String> with(Set<String> platforms, String... more) {
    Set<String> all = new TreeSet<>(platforms);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static Set<String> schemes() {
    return with(HOSTS, "s3", "gs", "abfss");
  }

  private static DatasetId hosts(DatasetId name, UnaryOperator<String> change) {
    return Namespace.change(
        name,
        at -> {
          List<String> hosts = new ArrayList<>();
          for (String host : at.authority().split(",", -1)) {
            hosts.add(change.apply(host));
          }
          return at.withAuthority(String.join(",", hosts));
        });
  }

  private static String lowerHost(String host) {
    int at = host.lastIndexOf('@') + 1;
    return host.substring(0, at) + Namespace.lower(host.substring(at));
  }

  private static UnaryOperator<String> withoutPort(String platform) {
    String suffix = ":" + MatchKey.findDefaultPort(platform).orElse("");
    return host ->
        suffix.length() > 1 && host.length() > suffix.length() && host.endsWith(suffix)
            ? host.substring(0, host.length() - suffix.length())
            : host;
  }

  private static String bare(String broker) {
    String host = REPEATED_SCHEME.matcher(broker.strip()).replaceFirst("");
    int slash = host.indexOf('/');
    return (slash < 0 ? host : host.substring(0, slash)).strip();
  }

  private static DatasetId bareBrokers(DatasetId name) {
    String namespace = name.namespace();
    int colon = namespace.indexOf("://");
    if (colon < 0) {
      return name;
    }
    String brokers =
        Arrays.stream(namespace.substring(colon + 3).split(",", -1))
            .map(NamespaceRules::bare)
            .filter(broker -> !broker.isEmpty())
            .collect(Collectors.joining(","));
    return new DatasetId(namespace.substring(0, colon + 3) + brokers, name.name());
  }
}

package io.headwater.ingest.manifest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a port's data is, by the naming rules of OpenLineage.
 *
 * @param platform in lower case; empty when it holds no dataset
 * @param location what names the dataset there; empty when not told
 * @param namespace the OpenLineage namespace, where enough is told to know it
 */
record Place(String platform, String location, Optional<String> namespace) {

  /** A port that holds no dataset, or says nothing about it. */
  static final Place NOWHERE = new Place("", "", Optional.empty());

  private static final Set<String> SQL =
      Set.of(
          "postgres",
          "postgresql",
          "mysql",
          "trino",
          "presto",
          "hive",
          "snowflake",
          "redshift",
          "oracle",
          "sqlserver",
          "mssql",
          "clickhouse",
          "db2",
          "vertica",
          "bigquery");
  private static final Set<String> PLATFORMS =
      Set.of(
          "kafka",
          "s3",
          "gs",
          "gcs",
          "abfss",
          "hdfs",
          "file",
          "iceberg",
          "delta",
          "hudi",
          "glue",
          "kinesis",
          "pubsub",
          "cassandra",
          "mongodb",
          "elasticsearch",
          "databricks",
          "athena");
  private static final Pattern TOPIC_ARN =
      Pattern.compile("arn:[a-z-]+:kafka:[^:]*:[^:]*:topic/(?:.*/)?([^/]+)");
  private static final Pattern S3_ARN = Pattern.compile("arn:[a-z-]+:s3:::([^/]+)/?(.*)");
  private static final Pattern OTHER_ARN =
      Pattern.compile("(arn:[a-z-]+:(kinesis|glue):[^:]*:[^:]*):(.+)");
  private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)/?(.*)");
  private static final Pattern GLOB = Pattern.compile("/[^/]*[*{?].*$");

  /**
   * The place that a connection names.
   *
   * @param type the port's type, e.g. {@code kafka-topic}; tells the platform of a bare name
   * @param connection an ARN, an address or a bare name; may be empty
   */
  static Place of(String type, String connection) {
    String text = connection.startsWith("jdbc:") ? connection.substring(5) : connection;
    var topic = TOPIC_ARN.matcher(text);
    if (topic.matches()) {
      return new Place("kafka", topic.group(1), Optional.empty());
    }
    var bucket = S3_ARN.matcher(text);
    if (bucket.matches()) {
      return path("s3", "s3://" + bucket.group(1), bucket.group(2));
    }
    var arn = OTHER_ARN.matcher(text);
    if (arn.matches()) {
      return new Place(arn.group(2), arn.group(3), Optional.of(arn.group(1)));
    }
    var url = URL.matcher(text);
    if (url.matches()) {
      return ofUrl(url.group(1).toLowerCase(Locale.ROOT), url.group(2), url.group(3), text);
    }
    String platform = platform(type);
    return platform.isEmpty() ? NOWHERE : new Place(platform, text, Optional.empty());
  }

  private static Place ofUrl(String scheme, String authority, String rest, String whole) {
    if (scheme.startsWith("http") || scheme.equals("grpc") || scheme.startsWith("ws")) {
      return new Place("", whole, Optional.empty());
    }
    String namespace = scheme + "://" + authority;
    if (scheme.equals("file")) {
      return path("file", "file", "/" + rest);
    }
    if (SQL.contains(scheme)) {
      int query = rest.indexOf('?');
      String name = (query < 0 ? rest : rest.substring(0, query)).replace('/', '.');
      return scheme.equals("bigquery")
          ? new Place("bigquery", name, Optional.of("bigquery"))
          : new Place(scheme, name, Optional.of(namespace));
    }
    return path(scheme, namespace, rest);
  }

  /** A pattern of files stands for the folder that holds them. */
  static Place path(String platform, String namespace, String path) {
    String folder = GLOB.matcher(path).replaceFirst("");
    return new Place(platform, folder, Optional.of(namespace));
  }

  /** The platform that a port's type means; empty for APIs and unknown words. */
  static String platform(String type) {
    String word = type.toLowerCase(Locale.ROOT).split("[-_ ]", 2)[0];
    if (word.equals("streaming") || word.equals("topic") || word.equals("stream")) {
      return "kafka";
    }
    return SQL.contains(word) || PLATFORMS.contains(word) ? word : "";
  }
}

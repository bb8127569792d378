package io.headwater.ingest.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an ODCS server keeps an object, by the naming rules of OpenLineage. */
final class OdcsServers {

  /**
   * A database server.
   *
   * @param scheme of the namespace
   * @param port what to assume when none is told; empty when the namespace has none
   * @param qualifiers the keys whose values stand before the table's name
   */
  private record Database(String scheme, String port, List<String> qualifiers) {}

  private static final List<String> DATABASE_SCHEMA = List.of("database", "schema");
  private static final List<String> CATALOG_SCHEMA = List.of("catalog", "schema");
  private static final List<String> DATABASE = List.of("database");

  private static final Map<String, Database> DATABASES =
      Map.ofEntries(
          Map.entry("postgres", new Database("postgres", "5432", DATABASE_SCHEMA)),
          Map.entry("postgresql", new Database("postgres", "5432", DATABASE_SCHEMA)),
          Map.entry("cloudsql", new Database("postgres", "5432", DATABASE_SCHEMA)),
          Map.entry("mysql", new Database("mysql", "3306", DATABASE)),
          Map.entry("redshift", new Database("redshift", "5439", DATABASE_SCHEMA)),
          Map.entry("sqlserver", new Database("mssql", "1433", DATABASE_SCHEMA)),
          Map.entry("synapse", new Database("mssql", "1433", DATABASE_SCHEMA)),
          Map.entry("oracle", new Database("oracle", "1521", List.of("serviceName", "schema"))),
          Map.entry("trino", new Database("trino", "8080", CATALOG_SCHEMA)),
          Map.entry("presto", new Database("presto", "8080", CATALOG_SCHEMA)),
          Map.entry("databricks", new Database("unitycatalog", "", CATALOG_SCHEMA)),
          Map.entry("hive", new Database("hive", "10000", DATABASE)),
          Map.entry("impala", new Database("impala", "", DATABASE)),
          Map.entry("db2", new Database("db2", "", DATABASE_SCHEMA)),
          Map.entry("vertica", new Database("vertica", "5433", DATABASE_SCHEMA)),
          Map.entry("clickhouse", new Database("clickhouse", "8123", DATABASE)),
          Map.entry("dremio", new Database("dremio", "", List.of("schema"))),
          Map.entry("denodo", new Database("denodo", "", DATABASE)),
          Map.entry("informix", new Database("informix", "", DATABASE)),
          Map.entry("zen", new Database("zen", "", DATABASE)));

  private static final Pattern HAS_PORT = Pattern.compile(".*:[0-9]+");
  private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");
  private static final Pattern NO_FOLDER = Pattern.compile("[*?{]|\\.[A-Za-z]{2,7}$");
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z+]+://|/+$");

  private OdcsServers() {}

  /**
   * The place of one object.
   *
   * @param server a server of the contract
   * @param object the physical name of the object, perhaps qualified, else its name
   * @param physical whether it is the physical name
   */
  static Place place(Section server, String object, boolean physical) {
    String type = server.text("type").toLowerCase(Locale.ROOT);
    Database database = DATABASES.get(type);
    if (database != null) {
      return new Place(
          database.scheme(),
          qualified(server, database.qualifiers(), object),
          namespace(server, database));
    }
    return switch (type) {
      case "kafka" -> new Place(type, object, host(server).map(host -> "kafka://" + host));
      case "snowflake" ->
          new Place(
              type, qualified(server, DATABASE_SCHEMA, object), prefixed(server, "account", type));
      case "bigquery" ->
          new Place(
              type, qualified(server, List.of("project", "dataset"), object), Optional.of(type));
      case "athena" -> new Place(type, qualified(server, CATALOG_SCHEMA, object), Optional.empty());
      case "glue" -> new Place(type, qualified(server, DATABASE, object), Optional.empty());
      case "kinesis" ->
          new Place(
              type,
              "stream/" + (server.has("stream") ? server.text("stream") : object),
              Optional.empty());
      case "pubsub" ->
          new Place(type, "topic:" + server.text("project") + ":" + object, Optional.of(type));
      case "s3", "azure", "sftp" -> Place.of("", files(server.text("location"), object, physical));
      case "api" -> Place.of("", server.text("location"));
      case "local" -> Place.path("file", "file", server.text("path"));
      // A server of one's own, or of a later version of the standard: its name alone.
      default -> new Place("", object, Optional.empty());
    };
  }

  /**
   * The files of an object. A location that is a plain folder holds the objects by their physical
   * names; one with a placeholder, a pattern or a file's name says itself where they are.
   */
  private static String files(String location, String object, boolean physical) {
    if (object.contains("://")) {
      return object;
    }
    String folder = TRAILING_SLASHES.matcher(location).replaceFirst("");
    boolean plain = !NO_FOLDER.matcher(folder).find() && !folder.endsWith("/" + object);
    return physical && plain && !folder.isEmpty()
        ? folder + "/" + object
        : location.replace("{model}", object);
  }

  private static Optional<String> namespace(Section server, Database database) {
    return host(server)
        .map(host -> {
          String port = server.has("port") ? server.text("port") : database.port();
          boolean complete = port.isEmpty() || HAS_PORT.matcher(host).matches();
          return database.scheme() + "://" + (complete ? host : host + ":" + port);
        });
  }

  private static Optional<String> host(Section server) {
    return Optional.of(SCHEME.matcher(server.text("host")).replaceAll(""))
        .filter(host -> !host.isBlank());
  }

  private static Optional<String> prefixed(Section server, String key, String scheme) {
    return Optional.of(server.text(key))
        .filter(value -> !value.isEmpty())
        .map(value -> scheme + "://" + value);
  }

  /** A name that already holds some of its qualifiers is given only the missing ones. */
  private static String qualified(Section server, List<String> keys, String object) {
    long told = object.chars().filter(c -> c == '.').count();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < keys.size() - told; i++) {
      if (server.has(keys.get(i))) {
        parts.add(server.text(keys.get(i)));
      }
    }
    parts.add(object);
    return String.join(".", parts);
  }
}

package io.headwater.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

/** Counts what is in the stores. */
final class Stores {

  private static final List<String> TABLES =
      List.of(
          "facet_body",
          "dataset_record",
          "job_record",
          "run_record",
          "ingest_ledger",
          "change_outbox",
          "dead_letter");

  /** Kept, so that its level is: the driver tells of every session otherwise. */
  private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

  static {
    DRIVER.setLevel(Level.WARNING);
  }

  private Stores() {}

  /** Nodes by label and edges by type in Neo4j, with {@code neo4j.} before the name. */
  static Map<String, Long> graph(String uri) {
    Map<String, Long> counts = new LinkedHashMap<>();
    String user = environment("HEADWATER_NEO4J_USER", "neo4j");
    String password = environment("HEADWATER_NEO4J_PASSWORD", "headwater");
    try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password))) {
      for (String query :
          List.of(
              "MATCH (n) WHERE NOT labels(n)[0] STARTS WITH '__' RETURN labels(n)[0] AS kind, count(*) AS total ORDER BY kind",
              "MATCH ()-[r]->() WHERE type(r) <> 'MIGRATED_TO' RETURN type(r) AS kind, count(*) AS total ORDER BY kind")) {
        for (Record row : driver.executableQuery(query).execute().records()) {
          counts.put(row.get("kind").asString(), row.get("total").asLong());
        }
      }
    }
    return counts;
  }

  /** Rows by table in PostgreSQL, and runs that are complete. */
  static Map<String, Long> records(String url) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        counts.put(table, count(statement, "select count(*) from " + table));
      }
      counts.put(
          "complete runs",
          count(statement, "select count(*) from run_record where state = 'COMPLETE'"));
    }
    return counts;
  }

  /** A connection to PostgreSQL. */
  static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(
        url,
        environment("HEADWATER_POSTGRES_USER", "postgres"),
        environment("HEADWATER_POSTGRES_PASSWORD", ""));
  }

  private static long count(Statement statement, String query) throws SQLException {
    try (ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static String environment(String name, String usual) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? usual : value;
  }
}

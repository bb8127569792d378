package io.headwater.testkit.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/**
 * Everything both stores hold, as sorted lines that are equal when the stores say the same: without
 * what tells when or where a record was taken in.
 */
public final class StoreContent {

  private static final String NODES =
      """
      MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__' OR l = 'Lock')
      RETURN labels(n) AS labels, properties(n) AS properties
      """;

  private static final String RELATIONSHIPS =
      """
      MATCH (a)-[r]->(b) WHERE none(l IN labels(a) WHERE l STARTS WITH '__')
      RETURN type(r) AS type, coalesce(a.id, a.name) AS from, coalesce(b.id, b.name) AS to,
        properties(r) AS properties
      """;

  /** What is left out of each table; tables of progress are left out whole. */
  private static final Map<String, String> TABLES =
      Map.of(
          "facet_body", "",
          "dataset_record", "",
          "job_record", "",
          "run_record", "",
          "ingest_ledger", " - 'received_at'",
          "dead_letter",
              " - 'id' - 'topic' - 'partition' - 'record_offset' - 'record_key' - 'received_at'"
                  + " - 'replayed_at'",
          "data_product", "",
          "manifest_version", " - 'id' - 'first_published_at' - 'published_at'");

  private StoreContent() {}

  /** The content of both stores. */
  public static List<String> of(Driver neo4j, Connection postgres) throws SQLException {
    List<String> lines = new ArrayList<>();
    for (Record node : neo4j.executableQuery(NODES).execute().records()) {
      lines.add(
          "node "
              + node.get("labels").asList().stream().map(Object::toString).sorted().toList()
              + " "
              + sorted(node));
    }
    for (Record edge : neo4j.executableQuery(RELATIONSHIPS).execute().records()) {
      lines.add(
          "edge "
              + edge.get("type").asString()
              + " "
              + edge.get("from")
              + " -> "
              + edge.get("to")
              + " "
              + sorted(edge));
    }
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      lines.addAll(rows(postgres, table.getKey(), table.getValue()));
    }
    return lines.stream().sorted().toList();
  }

  private static String sorted(Record row) {
    return new TreeMap<>(row.get("properties").asMap(Object::toString)).toString();
  }

  private static List<String> rows(Connection postgres, String table, String without)
      throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = postgres.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select distinct (to_jsonb(t)" + without + ")::text from " + table + " t")) {
      while (rows.next()) {
        lines.add(table + " " + rows.getString(1));
      }
    }
    return lines;
  }

  /** Deletes it, the schema apart; how far the intake was read stays known. */
  public static void delete(Driver neo4j, Connection postgres) throws SQLException {
    deleteGraph(neo4j);
    try (Statement statement = postgres.createStatement()) {
      statement.execute(
          "truncate classification_decision, classification_withdrawal, change_outbox, identity_pending, identity_decision_name, identity_decision, "
              + String.join(", ", TABLES.keySet())
              + " restart identity");
    }
  }

  /** Deletes the graph, its schema apart, in transactions that fit a small server. */
  public static void deleteGraph(Driver neo4j) {
    try (var session = neo4j.session()) {
      session
          .run(
              """
              MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__')
              CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
              """)
          .consume();
    }
  }
}

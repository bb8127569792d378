package io.headwater.ingest;

import io.headwater.testkit.memory.Dump;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/** The content of PostgreSQL and Neo4j, emptied and listed without the adapters' help. */
final class RealContent {

  private static final String RECORDS = "dataset_record, job_record, run_record, facet_body";
  private static final String INTAKE = "ingest_ledger, ingest_position, change_outbox, dead_letter";

  private static final String DECISIONS =
      "identity_decision, identity_decision_name, identity_pending";

  private static final String WIPE =
      """
      MATCH (n:Dataset|Job|Column|ColumnLineage|Ending) WITH n LIMIT 2000
      DETACH DELETE n RETURN count(*) AS deleted
      """;

  private static final String NODES =
      """
      MATCH (n:Dataset|Job|Column|ColumnLineage|Ending)
      RETURN labels(n) AS kind, properties(n) AS properties, '' AS from, '' AS to
      UNION ALL
      MATCH (a:Dataset|Job|Column|ColumnLineage|Ending)-[r]->(b)
      RETURN [type(r)] AS kind, properties(r) AS properties, a.id AS from, b.id AS to
      """;

  private final Driver driver;
  private final DataSource postgres;

  RealContent(Driver driver, DataSource postgres) {
    this.driver = driver;
    this.postgres = postgres;
  }

  void wipe() throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate " + RECORDS + ", " + INTAKE + ", " + DECISIONS + " restart identity");
    }
    long deleted;
    do {
      deleted = driver.executableQuery(WIPE).execute().records().getFirst().get("deleted").asLong();
    } while (deleted > 0);
  }

  String dump() {
    Dump dump = new Dump();
    for (Record row : driver.executableQuery(NODES).execute().records()) {
      Map<String, Object> properties =
          new TreeMap<>(row.get("properties").asMap(RealContent::content));
      dump.line(
          row.get("kind").asList(Value::asString),
          row.get("from").asString(),
          row.get("to").asString(),
          properties);
    }
    for (String table : RECORDS.split(", ", -1)) {
      rows(table).forEach(row -> dump.line(table, row));
    }
    return dump.text();
  }

  /** Bytes by what they hold, not by where they are. */
  private static Object content(Value value) {
    return value.hasType(TypeSystem.getDefault().BYTES()) ? value.toString() : value.asObject();
  }

  private List<String> rows(String table) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select t::text from " + table + " t")) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}

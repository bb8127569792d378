package io.headwater.catalog.neo4j;

import io.headwater.platform.neo4j.GraphSessions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/** Runs a statement over many rows, some thousand at a time. */
final class Rows {

  private static final int AT_ONCE = 5_000;

  private Rows() {}

  /** Writes them, each part in a transaction of its own. */
  static void write(GraphSessions sessions, String statement, List<?> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      sessions.write(
          statement, Map.of("rows", rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
    }
  }

  static void run(TransactionContext tx, String statement, List<?> rows) {
    run(tx, statement, rows, _ -> {});
  }

  static void run(TransactionContext tx, String statement, List<?> rows, Consumer<Record> answer) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<?> part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      Result result = tx.run(statement, Map.of("rows", part));
      while (result.hasNext()) {
        answer.accept(result.next());
      }
      result.consume();
    }
  }
}

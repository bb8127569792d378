package io.headwater.lineage.neo4j;

import io.headwater.platform.neo4j.GraphSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * The latest event time that the graph has taken in. Every job keeps its own latest sighting, and
 * an index finds the greatest.
 */
@ApplicationScoped
class Watermark {

  private static final String LATEST =
      "MATCH (j:Job) WHERE j.lastSeen > 0 RETURN j.lastSeen AS at ORDER BY j.lastSeen DESC LIMIT 1";

  private final GraphSessions sessions;

  Watermark(GraphSessions sessions) {
    this.sessions = sessions;
  }

  OptionalLong latest() {
    return sessions.read(Watermark::latest);
  }

  static OptionalLong latest(TransactionContext tx) {
    return tx.run(LATEST).list(row -> row.get("at")).stream().mapToLong(Value::asLong).findFirst();
  }
}

package io.headwater.lineage.neo4j;

import io.headwater.platform.neo4j.GraphSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalLong;

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
    return sessions.list(LATEST, Map.of()).stream()
        .mapToLong(row -> row.get("at").asLong())
        .findFirst();
  }
}

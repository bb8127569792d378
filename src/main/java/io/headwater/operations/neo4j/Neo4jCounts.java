package io.headwater.operations.neo4j;

import io.headwater.operations.GraphCounts;
import io.headwater.platform.neo4j.GraphSessions;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks Neo4j, which keeps the number of nodes of each label: the graph is not walked. */
@ApplicationScoped
class Neo4jCounts implements GraphCounts {

  private static final String DATASETS = "MATCH (d:Dataset) RETURN count(d) AS count";
  private static final String JOBS = "MATCH (j:Job) RETURN count(j) AS count";

  private final GraphSessions sessions;

  Neo4jCounts(GraphSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Counts count() {
    return sessions.read(tx ->
        new Counts(
            tx.run(DATASETS).single().get("count").asLong(),
            tx.run(JOBS).single().get("count").asLong()));
  }
}

package io.headwater.lineage.neo4j;

import io.headwater.platform.neo4j.GraphSessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * A page of datasets as Neo4j has it.
 *
 * @param observations by dataset: those that are live, each the latest of its job
 * @param texts the edges of observations, as {@code ColumnLineageText} writes them
 */
record BulkPage(
    List<Record> columns,
    List<Record> flows,
    List<Record> accesses,
    Map<String, List<Observation>> observations,
    Map<String, String> texts) {

  /** An observation of column lineage; times in nanoseconds since the epoch. */
  record Observation(String id, String job, boolean stated, long first, long last) {

    /** The later; of several at one time a stated one, then the greatest by content. */
    static Observation later(Observation one, Observation other) {
      int byTime = Long.compare(one.last, other.last);
      int byKind = byTime != 0 ? byTime : Boolean.compare(one.stated, other.stated);
      int order = byKind != 0 ? byKind : one.id.compareTo(other.id);
      return order >= 0 ? one : other;
    }
  }

  static BulkPage read(GraphSessions sessions, List<String> ids) {
    return sessions.read(tx -> {
      Map<String, List<Observation>> observations = new HashMap<>();
      List<String> live = new ArrayList<>();
      for (Record row : list(tx, BulkCypher.OBSERVATIONS, ids)) {
        List<Observation> latest = latest(row);
        observations.put(row.get("id").asString(), latest);
        latest.forEach(observation -> live.add(observation.id()));
      }
      Map<String, String> texts = new HashMap<>();
      for (Record row : list(tx, BulkCypher.TEXTS, live)) {
        texts.put(row.get("id").asString(), row.get("edges").asString());
      }
      return new BulkPage(
          list(tx, BulkCypher.COLUMNS, ids),
          list(tx, BulkCypher.FLOWS, ids),
          list(tx, BulkCypher.ACCESSES, ids),
          observations,
          texts);
    });
  }

  private static List<Observation> latest(Record row) {
    Map<String, Observation> latest = new HashMap<>();
    for (int i = 0; i < row.get("observations").size(); i++) {
      Observation observation =
          new Observation(
              row.get("observations").get(i).asString(),
              row.get("jobs").get(i).asString(),
              row.get("stated").get(i).asBoolean(),
              row.get("first").get(i).asLong(),
              row.get("last").get(i).asLong());
      latest.merge(observation.job(), observation, Observation::later);
    }
    return List.copyOf(latest.values());
  }

  private static List<Record> list(TransactionContext tx, String statement, List<String> ids) {
    return ids.isEmpty() ? List.of() : tx.run(statement, Map.of("ids", ids)).list();
  }
}

package io.headwater.lineage.neo4j;

import io.headwater.platform.neo4j.GraphSessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * A page of datasets as Neo4j has it.
 *
 * @param observations by dataset: those that are live, each the latest of its job
 * @param single column edges of datasets with one observation
 * @param observed column edges of the others, told apart by observation
 */
record BulkPage(
    List<Record> flows,
    List<Record> accesses,
    Map<String, List<Observation>> observations,
    List<Record> single,
    List<Record> observed) {

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
      List<Record> flows = list(tx, BulkCypher.FLOWS, ids);
      List<Record> accesses = list(tx, BulkCypher.ACCESSES, ids);
      Map<String, List<Observation>> observations = new HashMap<>();
      List<String> single = new ArrayList<>();
      List<String> several = new ArrayList<>();
      for (Record row : list(tx, BulkCypher.OBSERVATIONS, ids)) {
        String id = row.get("id").asString();
        observations.put(id, live(row));
        (row.get("observations").size() == 1 ? single : several).add(id);
      }
      return new BulkPage(
          flows,
          accesses,
          observations,
          list(tx, BulkCypher.COLUMN_FLOWS, single),
          list(tx, BulkCypher.OBSERVED_COLUMN_FLOWS, several));
    });
  }

  private static List<Observation> live(Record row) {
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

  static List<Record> list(TransactionContext tx, String statement, List<String> ids) {
    return ids.isEmpty() ? List.of() : tx.run(statement, Map.of("ids", ids)).list();
  }

  /** Whether a value is one of some texts. */
  static boolean holds(Value list, java.util.Set<String> texts) {
    for (Value text : list.values()) {
      if (texts.contains(text.asString())) {
        return true;
      }
    }
    return false;
  }
}

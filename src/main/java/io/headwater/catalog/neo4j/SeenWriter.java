package io.headwater.catalog.neo4j;

import io.headwater.catalog.GraphBatch.Access;
import io.headwater.catalog.GraphBatch.Flow;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import io.headwater.model.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Unites the sightings of edges with those that are stored. The caller has locked the jobs; edges
 * without a job are locked by their output.
 */
final class SeenWriter {

  void flows(TransactionContext tx, Map<Flow, Sightings> flows) {
    List<Map.Entry<Flow, Sightings>> sorted =
        flows.entrySet().stream()
            .sorted(
                Map.Entry.comparingByKey(
                    Comparator.comparing(Flow::from)
                        .thenComparing(Flow::to)
                        .thenComparing(flow -> jobId(flow.job()))
                        .thenComparing(Flow::stated)))
            .toList();
    Rows.run(
        tx,
        GraphCypher.UNOWNED_LOCKS,
        sorted.stream()
            .filter(entry -> entry.getKey().job().isEmpty())
            .map(entry -> entry.getKey().to())
            .sorted()
            .distinct()
            .map(DatasetId::nodeId)
            .toList());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Flow flow = sorted.get(i).getKey();
      rows.add(
          Map.of(
              "index", i,
              "from", flow.from().nodeId(),
              "to", flow.to().nodeId(),
              "job", jobId(flow.job()),
              "stated", flow.stated()));
    }
    unite(
        tx,
        GraphCypher.FLOWS,
        rows,
        sorted.stream().map(Map.Entry::getValue).toList(),
        GraphCypher.SEEN);
  }

  void accesses(
      TransactionContext tx, Map<Access, Sightings> accesses, Access.Kind kind, String statement) {
    List<Map.Entry<Access, Sightings>> sorted =
        accesses.entrySet().stream()
            .filter(entry -> entry.getKey().kind() == kind)
            .sorted(
                Map.Entry.comparingByKey(
                    Comparator.comparing(Access::job).thenComparing(Access::dataset)))
            .toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Access access = sorted.get(i).getKey();
      rows.add(
          Map.of("index", i, "job", access.job().nodeId(), "dataset", access.dataset().nodeId()));
    }
    unite(tx, statement, rows, sorted.stream().map(Map.Entry::getValue).toList(), GraphCypher.SEEN);
  }

  /**
   * Finds or makes what the rows name, and writes back the sightings that grow. What is made gets
   * its sightings at once: to look up by its id what the same transaction made costs Neo4j a walk
   * over everything that transaction made.
   *
   * @param find takes {@code seen}, {@code firstSeen} and {@code lastSeen} beside what its rows
   *     hold; returns {@code index}, {@code id} and {@code seen}
   * @param rows the one at place n has {@code index} n
   * @param seen the sightings to add, by index
   * @param store takes {@code id}, {@code seen}, {@code firstSeen}, {@code lastSeen}
   */
  void unite(
      TransactionContext tx,
      String find,
      List<Map<String, Object>> rows,
      List<Sightings> seen,
      String store) {
    List<Map<String, Object>> grown = new ArrayList<>();
    List<Map<String, Object>> timed = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      timed.add(timed(rows.get(i), seen.get(i)));
    }
    Rows.run(tx, find, timed, record -> grow(record, seen, grown));
    Rows.run(tx, store, grown);
  }

  private static void grow(Record record, List<Sightings> seen, List<Map<String, Object>> grown) {
    Sightings added = seen.get(record.get("index").asInt());
    Value stored = record.get("seen");
    if (!stored.isNull()) {
      Sightings before =
          Sightings.of(stored.asList(Value::asLong).stream().mapToLong(Long::longValue).toArray());
      Sightings after = before.union(added);
      if (after.equals(before)) {
        return;
      }
      added = after;
    }
    grown.add(timed(Map.of("id", record.get("id").asString()), added));
  }

  private static Map<String, Object> timed(Map<String, Object> row, Sightings seen) {
    Map<String, Object> timed = new HashMap<>(row);
    timed.put("seen", seen.points());
    timed.put("firstSeen", Times.nanos(seen.first()));
    timed.put("lastSeen", Times.nanos(seen.last()));
    return timed;
  }

  /** The job's id as the graph keeps it; empty for what was stated without one. */
  static String jobId(java.util.Optional<JobId> job) {
    return job.map(JobId::nodeId).orElse("");
  }
}

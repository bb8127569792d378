package io.headwater.catalog.neo4j;

import io.headwater.model.Sightings;
import io.headwater.model.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Unites the sightings of edges and observations with those that are stored: two statements for all
 * of a batch. What is made gets its sightings at once: to look up by its id what the same
 * transaction made costs Neo4j a walk over everything that transaction made.
 */
final class SeenWriter {

  private static final int AT_ONCE = 5_000;
  private static final String OBSERVATIONS = "observations";

  private SeenWriter() {}

  /**
   * Some edges, or observations, with the sightings to add to them.
   *
   * @param rows what {@link GraphCypher#FIND} finds or makes each by
   * @param seen in the order of rows
   */
  record Part(List<Map<String, Object>> rows, List<Sightings> seen) {

    Part() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(Map<String, Object> row, Sightings sightings) {
      Map<String, Object> timed = timed(row, sightings);
      timed.put("index", rows.size());
      rows.add(timed);
      seen.add(sightings);
    }
  }

  /**
   * Finds or makes all that the parts name, and writes back the sightings that grow.
   *
   * @param jobs rows of jobs
   * @param unowned ids of datasets that edges without a job lead into
   * @param parts by name: flows, reads, writes, states, observations
   */
  static void write(
      TransactionContext tx,
      List<Map<String, Object>> jobs,
      List<String> unowned,
      Map<String, Part> parts) {
    Map<String, List<?>> lists = new LinkedHashMap<>();
    lists.put("jobs", jobs);
    lists.put("unowned", unowned);
    parts.forEach((name, part) -> lists.put(name, part.rows()));
    List<Map<String, Object>> edges = new ArrayList<>();
    List<Map<String, Object>> observations = new ArrayList<>();
    inTurns(
        lists,
        batch -> {
          Record found = tx.run(GraphCypher.FIND, Map.of("batch", batch)).single();
          parts.forEach((name, part) ->
              grow(found.get(name), part.seen(), name.equals(OBSERVATIONS) ? observations : edges));
        });
    inTurns(
        Map.of("edges", edges, OBSERVATIONS, observations),
        batch -> tx.run(GraphCypher.STORE, Map.of("batch", batch)).consume());
  }

  /** Some thousand rows of each list at a time; nothing where all are empty. */
  private static void inTurns(
      Map<String, List<?>> lists, java.util.function.Consumer<Map<String, List<?>>> work) {
    int most = lists.values().stream().mapToInt(List::size).max().orElse(0);
    for (int from = 0; from < most; from += AT_ONCE) {
      Map<String, List<?>> batch = new HashMap<>();
      for (Map.Entry<String, List<?>> list : lists.entrySet()) {
        int size = list.getValue().size();
        batch.put(
            list.getKey(),
            list.getValue().subList(Math.min(size, from), Math.min(size, from + AT_ONCE)));
      }
      work.accept(batch);
    }
  }

  private static void grow(Value found, List<Sightings> seen, List<Map<String, Object>> grown) {
    for (Value row : found.values()) {
      Sightings added = seen.get(row.get(0).asInt());
      Value stored = row.get(2);
      if (!stored.isNull()) {
        Sightings before =
            Sightings.of(
                stored.asList(Value::asLong).stream().mapToLong(Long::longValue).toArray());
        Sightings after = before.union(added);
        if (after.equals(before)) {
          continue;
        }
        added = after;
      }
      grown.add(timed(Map.of("id", row.get(1).asString()), added));
    }
  }

  private static Map<String, Object> timed(Map<String, Object> row, Sightings seen) {
    Map<String, Object> timed = new HashMap<>(row);
    timed.put("seen", seen.points());
    timed.put("firstSeen", Times.nanos(seen.first()));
    timed.put("lastSeen", Times.nanos(seen.last()));
    return timed;
  }
}

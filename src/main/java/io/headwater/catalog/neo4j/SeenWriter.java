package io.headwater.catalog.neo4j;

import io.headwater.model.Sightings;
import io.headwater.model.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Unites the sightings of edges and observations with those that are stored, in two statements for
 * all of a batch. The first also writes where the stored ones are those that were last known, which
 * is nearly everywhere; the second writes the others. What is made gets its sightings at once: to
 * look up by its id what the same transaction made costs Neo4j a walk over everything that
 * transaction made.
 */
final class SeenWriter {

  private static final int AT_ONCE = 5_000;
  private static final String OBSERVATIONS = "observations";

  private SeenWriter() {}

  /**
   * Some edges, or observations, with the sightings to add to them.
   *
   * @param rows what {@link GraphCypher#FIND} finds or makes each by
   * @param keys what each is remembered by
   * @param seen in the order of rows
   */
  record Part(List<Map<String, Object>> rows, List<Object> keys, List<Sightings> seen) {

    Part() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Object key, Map<String, Object> row, Sightings sightings) {
      rows.add(row);
      keys.add(key);
      seen.add(sightings);
    }

    /** The rows as the statement takes them. */
    private List<Map<String, Object>> timed(KnownSightings known) {
      List<Map<String, Object>> timed = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        Sightings added = seen.get(i);
        Map<String, Object> row = SeenWriter.timed(rows.get(i), added);
        row.put("index", i);
        Optional<Sightings> before = known.find(keys.get(i));
        before.ifPresent(stored -> {
          row.put("before", stored.points());
          row.put("after", SeenWriter.timed(Map.of(), stored.union(added)));
        });
        timed.add(row);
      }
      return timed;
    }
  }

  /**
   * Finds or makes all that the parts name, and writes back the sightings that grow.
   *
   * @param jobs rows of jobs
   * @param unowned ids of datasets that edges without a job lead into
   * @param parts by name: flows, reads, writes, states, observations
   * @param known is told what is stored from now on
   */
  static void write(
      TransactionContext tx,
      List<Map<String, Object>> jobs,
      List<String> unowned,
      Map<String, Part> parts,
      KnownSightings known) {
    Map<String, List<?>> lists = new LinkedHashMap<>();
    lists.put("jobs", jobs);
    lists.put("unowned", unowned);
    parts.forEach((name, part) -> lists.put(name, part.timed(known)));
    List<Map<String, Object>> edges = new ArrayList<>();
    List<Map<String, Object>> observations = new ArrayList<>();
    parts.values().forEach(part -> expect(part, known));
    inTurns(
        lists,
        batch -> {
          Record found = tx.run(GraphCypher.FIND, Map.of("batch", batch)).single();
          parts.forEach((name, part) ->
              grow(found.get(name), part, known, name.equals(OBSERVATIONS) ? observations : edges));
        });
    inTurns(
        Map.of("edges", edges, OBSERVATIONS, observations),
        batch -> tx.run(GraphCypher.STORE, Map.of("batch", batch)).consume());
  }

  /** What all rows will have that the statement does not return. */
  private static void expect(Part part, KnownSightings known) {
    for (int i = 0; i < part.keys().size(); i++) {
      Object key = part.keys().get(i);
      Sightings added = part.seen().get(i);
      known.find(key).ifPresent(before -> known.remember(key, before.union(added)));
    }
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

  /** Notes what the rows that were returned have to become. */
  private static void grow(
      Value found, Part part, KnownSightings known, List<Map<String, Object>> grown) {
    for (Value row : found.values()) {
      int index = row.get(0).asInt();
      Sightings added = part.seen().get(index);
      Optional<Sightings> before = sightings(row.get(2));
      Sightings after = before.map(stored -> stored.union(added)).orElse(added);
      known.remember(part.keys().get(index), after);
      if (!before.equals(Optional.of(after))) {
        grown.add(timed(Map.of("id", row.get(1).asString()), after));
      }
    }
  }

  private static Optional<Sightings> sightings(Value stored) {
    return stored.isNull()
        ? Optional.empty()
        : Optional.of(
            Sightings.of(
                stored.asList(Value::asLong).stream().mapToLong(Long::longValue).toArray()));
  }

  private static Map<String, Object> timed(Map<String, Object> row, Sightings seen) {
    Map<String, Object> timed = new HashMap<>(row);
    timed.put("seen", seen.points());
    timed.put("firstSeen", Times.nanos(seen.first()));
    timed.put("lastSeen", Times.nanos(seen.last()));
    return timed;
  }
}

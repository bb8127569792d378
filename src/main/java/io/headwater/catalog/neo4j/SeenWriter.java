package io.headwater.catalog.neo4j;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Sightings;
import io.headwater.model.Times;
import io.headwater.platform.neo4j.GraphSessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Unites the sightings of edges and observations with those that are stored. One statement finds or
 * makes all of a batch, and writes where the stored sightings are those that were last known, which
 * is nearly everywhere; where they are not it tells what is stored, and the same statement is run
 * for those again. For one batch.
 *
 * @param known is told what is stored from now on
 * @param jobs rows of jobs
 * @param unowned ids of datasets that edges without a job lead into
 */
record SeenWriter(
    GraphSessions sessions,
    KnownSightings known,
    List<Map<String, Object>> jobs,
    List<String> unowned) {

  private static final int AT_ONCE = 5_000;

  /** Every time another writer came between; each of them got on. */
  private static final int ATTEMPTS = 50;

  private static final Part NOTHING = new Part();

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

    private Part slice(int from, int to) {
      int begin = Math.min(from, rows.size());
      int end = Math.min(to, rows.size());
      return new Part(rows.subList(begin, end), keys.subList(begin, end), seen.subList(begin, end));
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
   * @param parts by name: flows, reads, writes, states, observations
   * @throws CatalogException UNAVAILABLE when Neo4j does not do it in time, or other writers always
   *     come between
   */
  void write(Map<String, Part> parts) {
    int most = Math.max(jobs.size(), unowned.size());
    for (Part part : parts.values()) {
      most = Math.max(most, part.rows().size());
    }
    for (int from = 0; from < most; from += AT_ONCE) {
      int to = from + AT_ONCE;
      Map<String, Part> slices = new HashMap<>();
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        slices.put(part.getKey(), part.getValue().slice(from, to));
      }
      writeSome(slices, slice(jobs, from, to), slice(unowned, from, to));
    }
  }

  private void writeSome(
      Map<String, Part> parts, List<Map<String, Object>> jobs, List<String> unowned) {
    Map<String, Part> left = parts;
    for (int attempt = 0; attempt == 0 || !left.isEmpty(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new CatalogException(
            ErrorCode.UNAVAILABLE, "other servers keep changing the same edges; try again");
      }
      Map<String, List<?>> batch = new HashMap<>();
      batch.put("jobs", jobs);
      batch.put("unowned", unowned);
      for (String name : parts.keySet()) {
        batch.put(name, left.getOrDefault(name, NOTHING).timed(known));
      }
      Record found = sessions.write(GraphCypher.FIND, Map.of("batch", batch)).getFirst();
      Map<String, Part> again = new HashMap<>();
      left.forEach((name, part) -> {
        Part grown = grown(found.get(name), part);
        if (!grown.rows().isEmpty()) {
          again.put(name, grown);
        }
      });
      left = again;
    }
  }

  private static <T> List<T> slice(List<T> all, int from, int to) {
    return all.subList(Math.min(all.size(), from), Math.min(all.size(), to));
  }

  /** What still has to become more than is stored; all that is stored is known afterwards. */
  private Part grown(Value others, Part part) {
    Map<Integer, Optional<Sightings>> stored = new HashMap<>();
    others.values().forEach(row -> stored.put(row.get(0).asInt(), sightings(row.get(1))));
    Part grown = new Part();
    for (int i = 0; i < part.keys().size(); i++) {
      Object key = part.keys().get(i);
      Sightings added = part.seen().get(i);
      Optional<Sightings> before = stored.getOrDefault(i, known.find(key).map(added::union));
      before.ifPresent(seen -> known.remember(key, seen));
      if (before.isEmpty() || !before.get().union(added).equals(before.get())) {
        grown.add(key, part.rows().get(i), added);
      }
    }
    return grown;
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

package io.headwater.catalog.neo4j;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.PackedSightings;
import io.headwater.model.Sightings;
import io.headwater.model.Times;
import io.headwater.platform.neo4j.GraphSessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Adds the rows of a batch, in one statement where they are not many, and unites the sightings of
 * edges and observations with those that are stored. The statement writes them where the stored
 * ones are those that were last known, which is nearly everywhere; where they are not it tells what
 * is stored, and is run for those again.
 *
 * @param known is told what is stored from now on
 */
record GraphWriter(GraphSessions sessions, KnownSightings known) {

  private static final int AT_ONCE = 5_000;

  /**
   * So many rows of a list, and all lists go in one statement; of more, edges would look up too
   * many that the same transaction made.
   */
  private static final int TOGETHER = 300;

  /** Every time another writer came between; each of them got on. */
  private static final int ATTEMPTS = 50;

  /**
   * What to add, as {@link GraphCypher#ADD} takes it.
   *
   * @param datasets new ones
   * @param schemas columns of schemas that are not known to be written
   * @param jobs all of the batch, locked before any of its edges
   * @param unowned ids of datasets that edges without a job lead into, locked likewise
   * @param parts edges and observations by name: flows, reads, writes, states, observations
   * @param columns that new observations name
   * @param derives edges of new observations
   */
  record Batch(
      List<Map<String, Object>> datasets,
      List<Map<String, Object>> schemas,
      List<Map<String, Object>> jobs,
      List<String> unowned,
      Map<String, Part> parts,
      List<Map<String, Object>> columns,
      List<Map<String, Object>> derives) {

    private static final List<Map<String, Object>> NONE = List.of();

    /**
     * The length of the longest list. Jobs do not count: every statement takes all that are its.
     */
    private int most() {
      int most = 0;
      for (List<?> list : List.of(datasets, schemas, columns, derives)) {
        most = Math.max(most, list.size());
      }
      for (Part part : parts.values()) {
        most = Math.max(most, part.rows().size());
      }
      return most;
    }

    /** One after the other, where one needs what another makes. */
    private List<Batch> steps() {
      Map<String, Part> empty = new HashMap<>();
      parts.keySet().forEach(name -> empty.put(name, new Part()));
      return List.of(
          new Batch(datasets, NONE, NONE, List.of(), empty, NONE, NONE),
          new Batch(NONE, schemas, NONE, List.of(), empty, NONE, NONE),
          new Batch(NONE, NONE, jobs, unowned, parts, NONE, NONE),
          new Batch(NONE, NONE, NONE, List.of(), empty, columns, NONE),
          new Batch(NONE, NONE, NONE, List.of(), empty, NONE, derives));
    }

    private Batch slice(int from, int to) {
      Map<String, Part> slices = new HashMap<>();
      parts.forEach((name, part) -> slices.put(name, part.slice(from, to)));
      return new Batch(
          GraphWriter.slice(datasets, from, to),
          GraphWriter.slice(schemas, from, to),
          jobs,
          unowned,
          slices,
          GraphWriter.slice(columns, from, to),
          GraphWriter.slice(derives, from, to));
    }

    private Batch again(Map<String, Part> left) {
      return new Batch(NONE, NONE, jobs, unowned, left, NONE, NONE);
    }
  }

  /**
   * Some edges, or observations, with the sightings to add to them.
   *
   * @param rows what {@link GraphCypher#ADD} finds or makes each by
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
      return new Part(
          GraphWriter.slice(rows, from, to),
          GraphWriter.slice(keys, from, to),
          GraphWriter.slice(seen, from, to));
    }

    private Sent send(KnownSightings known) {
      List<Map<String, Object>> timed = new ArrayList<>(rows.size());
      List<Sightings> after = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        Sightings added = seen.get(i);
        Map<String, Object> row = GraphWriter.timed(rows.get(i), added);
        row.put("index", i);
        KnownSightings.Stored before = known.find(keys.get(i)).orElse(null);
        Sightings united = before == null ? added : before.seen().union(added);
        if (before != null) {
          row.put("before", before.value());
          row.put("after", GraphWriter.timed(Map.of(), united));
        }
        timed.add(row);
        after.add(united);
      }
      return new Sent(this, timed, after);
    }
  }

  /**
   * A part on its way.
   *
   * @param rows as the statement takes them
   * @param after what is stored of each afterwards, unless the statement tells otherwise
   */
  private record Sent(Part part, List<Map<String, Object>> rows, List<Sightings> after) {

    /** What still has to become more than is stored; all that is stored is known afterwards. */
    private Part grown(Value others, KnownSightings known) {
      Map<Integer, Value> stored = new HashMap<>();
      others.values().forEach(row -> stored.put(row.get(0).asInt(), row.get(1)));
      Part grown = new Part();
      for (int i = 0; i < rows.size(); i++) {
        Object key = part.keys().get(i);
        Value other = stored.get(i);
        if (other == null) {
          known.remember(key, KnownSightings.Stored.packed(after.get(i)));
          continue;
        }
        KnownSightings.Stored now = KnownSightings.Stored.read(other);
        known.remember(key, now);
        Sightings before = now.seen();
        Sightings added = part.seen().get(i);
        if (!before.union(added).equals(before)) {
          grown.add(key, part.rows().get(i), added);
        }
      }
      return grown;
    }
  }

  /**
   * Finds or makes all that the rows name, and writes back the sightings that grow.
   *
   * @throws CatalogException UNAVAILABLE when Neo4j does not do it in time, or other writers always
   *     come between
   */
  void write(Batch rows) {
    if (rows.most() <= TOGETHER) {
      writeSome(rows);
      return;
    }
    for (Batch step : rows.steps()) {
      for (int from = 0; from == 0 || from < step.most(); from += AT_ONCE) {
        writeSome(step.slice(from, from + AT_ONCE));
      }
    }
  }

  private void writeSome(Batch rows) {
    Batch left = rows;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, List<?>> batch = new HashMap<>();
      batch.put("datasets", left.datasets());
      batch.put("schemas", left.schemas());
      batch.put("jobs", left.jobs());
      batch.put("unowned", left.unowned());
      Map<String, Sent> sent = new HashMap<>();
      left.parts().forEach((name, part) -> sent.put(name, part.send(known)));
      sent.forEach((name, part) -> batch.put(name, part.rows()));
      batch.put("columns", left.columns());
      batch.put("derives", left.derives());
      Record found = sessions.write(GraphCypher.ADD, Map.of("batch", batch)).getFirst();
      Map<String, Part> again = new HashMap<>();
      sent.forEach((name, part) -> again.put(name, part.grown(found.get(name), known)));
      if (again.values().stream().allMatch(part -> part.rows().isEmpty())) {
        return;
      }
      left = left.again(again);
    }
    throw new CatalogException(
        ErrorCode.UNAVAILABLE, "other servers keep changing the same edges; try again");
  }

  private static <T> List<T> slice(List<T> all, int from, int to) {
    return all.subList(Math.min(all.size(), from), Math.min(all.size(), to));
  }

  private static Map<String, Object> timed(Map<String, Object> row, Sightings seen) {
    Map<String, Object> timed = new HashMap<>(row);
    timed.put("seen", PackedSightings.write(seen));
    timed.put("firstSeen", Times.nanos(seen.first()));
    timed.put("lastSeen", Times.nanos(seen.last()));
    return timed;
  }
}

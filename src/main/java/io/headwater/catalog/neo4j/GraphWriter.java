package io.headwater.catalog.neo4j;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.PackedSightings;
import io.headwater.model.Sightings;
import io.headwater.model.Times;
import io.headwater.platform.neo4j.GraphSessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Adds the rows of a batch, in one statement where they are not many, and unites the sightings of
 * edges and observations with those that are stored. The statement writes them where the stored
 * ones are those that were last known, which is nearly everywhere; where they are not it is run for
 * those again, which tells what is stored.
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

    private void addFrom(Part other, int i) {
      add(other.keys().get(i), other.rows().get(i), other.seen().get(i));
    }

    private Part slice(int from, int to) {
      return new Part(
          GraphWriter.slice(rows, from, to),
          GraphWriter.slice(keys, from, to),
          GraphWriter.slice(seen, from, to));
    }
  }

  /**
   * The edges and observations of a batch on their way: those that are known by what they are known
   * by, which spares Neo4j to look up and compare both of their ends.
   */
  private static final class Parcel {
    private final KnownSightings known;
    private final Map<String, Fresh> fresh = new HashMap<>();
    private final List<Grown> edges = new ArrayList<>();
    private final List<Grown> observations = new ArrayList<>();

    Parcel(Map<String, Part> parts, KnownSightings known) {
      this.known = known;
      parts.forEach((name, part) -> {
        Fresh unknown = new Fresh(part, new ArrayList<>(), new Part());
        fresh.put(name, unknown);
        for (int i = 0; i < part.rows().size(); i++) {
          KnownSightings.Stored before = known.find(part.keys().get(i)).orElse(null);
          if (before == null) {
            unknown.add(i);
          } else {
            Sightings united = before.seen().union(part.seen().get(i));
            KnownSightings.Stored after = before.with(PackedSightings.write(united));
            (name.equals("observations") ? observations : edges)
                .add(new Grown(part, i, before, after, united, unknown.left()));
          }
        }
      });
    }

    private Map<String, List<?>> rows() {
      Map<String, List<?>> rows = new HashMap<>();
      fresh.forEach((name, part) -> rows.put(name, part.sent()));
      rows.put("grownEdges", Grown.rows(edges));
      rows.put("grownObservations", Grown.rows(observations));
      return rows;
    }

    /** What still has to become more than is stored; all that is stored is known afterwards. */
    private Map<String, Part> left(Record answer) {
      Map<String, Part> left = new HashMap<>();
      fresh.forEach((name, part) -> {
        part.answered(answer.get(name), known);
        left.put(name, part.left());
      });
      Grown.answered(edges, answer.get("grownEdges"), known);
      Grown.answered(observations, answer.get("grownObservations"), known);
      return left;
    }
  }

  /**
   * Those of a part of which it is not known what is stored.
   *
   * @param sent as the statement takes them
   * @param left for those of the part that are to be sent again
   */
  private record Fresh(Part part, List<Map<String, Object>> sent, Part left) {

    private void add(int i) {
      Map<String, Object> row = new HashMap<>(part.rows().get(i));
      row.put("index", i);
      Sightings seen = part.seen().get(i);
      row.putAll(times(PackedSightings.write(seen), seen));
      sent.add(row);
    }

    private void answered(Value rows, KnownSightings known) {
      for (Value row : rows.values()) {
        int i = row.get(0).asInt();
        KnownSightings.Stored now = KnownSightings.Stored.read(row.get(2).asString(), row.get(1));
        known.remember(part.keys().get(i), now);
        Sightings stored = now.seen();
        if (!stored.union(part.seen().get(i)).equals(stored)) {
          left.addFrom(part, i);
        }
      }
    }
  }

  /**
   * One of a part, of which it is known what was stored.
   *
   * @param after what is stored afterwards, unless the statement tells otherwise
   * @param united the same, to be read
   * @param left for those of the part that are to be sent again
   */
  private record Grown(
      Part part,
      int row,
      KnownSightings.Stored before,
      KnownSightings.Stored after,
      Sightings united,
      Part left) {

    private static List<Map<String, Object>> rows(List<Grown> all) {
      List<Map<String, Object>> rows = new ArrayList<>(all.size());
      for (Grown one : all) {
        rows.add(
            Map.of(
                "index", rows.size(),
                "element", one.before.element(),
                "before", one.before.value(),
                "after", times(one.after.value(), one.united)));
      }
      return rows;
    }

    private static void answered(List<Grown> all, Value others, KnownSightings known) {
      Set<Integer> changed = new HashSet<>(others.asList(Value::asInt));
      for (int i = 0; i < all.size(); i++) {
        Grown one = all.get(i);
        Object key = one.part.keys().get(one.row);
        if (changed.contains(i)) {
          known.forget(key);
          one.left.addFrom(one.part, one.row);
        } else {
          known.remember(key, one.after);
        }
      }
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
      Parcel parcel = new Parcel(left.parts(), known);
      batch.putAll(parcel.rows());
      batch.put("columns", left.columns());
      batch.put("derives", left.derives());
      Record answer = sessions.write(GraphCypher.ADD, Map.of("batch", batch)).getFirst();
      Map<String, Part> again = parcel.left(answer);
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

  private static Map<String, Object> times(Object packed, Sightings seen) {
    return Map.of(
        "seen", packed,
        "firstSeen", Times.nanos(seen.first()),
        "lastSeen", Times.nanos(seen.last()));
  }
}

package io.headwater.catalog.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.GraphBatch;
import io.headwater.catalog.GraphBatch.Access;
import io.headwater.catalog.GraphBatch.Flow;
import io.headwater.catalog.GraphBatch.JobTimes;
import io.headwater.catalog.GraphBatch.Observation;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.catalog.identity.SpellingRules;
import io.headwater.ingest.StoresOnly;
import io.headwater.model.ColumnEdge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import io.headwater.model.Times;
import io.headwater.platform.neo4j.GraphSessions;
import io.headwater.platform.neo4j.StoredSightings;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Seeds;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;

/**
 * Writers that each remember what they wrote, as those of several servers do: what one remembers
 * the other has changed since.
 */
@QuarkusTest
@TestProfile(StoresOnly.class)
@OnRealServices
class SightingsOfManyWritersTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final DatasetId FROM = new DatasetId("warehouse", "from");
  private static final DatasetId TO = new DatasetId("warehouse", "to");
  private static final JobId JOB = new JobId("etl", "copy");

  @Inject GraphSessions sessions;
  @Inject DecisionLog decisions;
  @Inject Stores stores;

  @BeforeEach
  void empty() {
    stores.empty();
  }

  private Neo4jGraphStore writer() {
    SpellingRules rules = SpellingRules.usual();
    return new Neo4jGraphStore(sessions, new Neo4jIdentityGraph(sessions, decisions, rules));
  }

  private static GraphBatch seen(Instant at) {
    Sightings seen = Sightings.at(at);
    return new GraphBatch(
        Set.of(FROM, TO),
        Map.of(JOB, new JobTimes(Times.nanos(at), OptionalLong.empty())),
        Map.of(),
        Set.of(),
        Map.of(),
        Map.of(new Flow(FROM, TO, Optional.of(JOB), false), seen),
        Map.of(
            new Access(JOB, FROM, Access.Kind.READS), seen,
            new Access(JOB, TO, Access.Kind.WRITES), seen),
        Map.of(new Observation(Optional.of(JOB), TO, true, new TreeSet<>(), "one"), seen));
  }

  private static List<Instant> times(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> NOON.plusSeconds(random.nextInt(20_000)))
        .toList();
  }

  private static Sightings union(List<Instant> times) {
    return times.stream().map(Sightings::at).reduce(Sightings::union).orElseThrow();
  }

  /** Of the flow, both accesses, and the observation. */
  private List<Sightings> stored() {
    return Stream.of(
            "MATCH ()-[f:FEEDS|READS|WRITES]->() RETURN f.seen AS seen, f.firstSeen AS first,"
                + " f.lastSeen AS last",
            "MATCH (o:ColumnLineage) RETURN o.seen AS seen, o.firstSeen AS first, o.lastSeen AS"
                + " last")
        .flatMap(statement -> sessions.list(statement, Map.of()).stream())
        .map(SightingsOfManyWritersTest::sightings)
        .toList();
  }

  private static Sightings sightings(Record row) {
    Sightings seen = StoredSightings.read(row.get("seen"));
    assertThat(row.get("first").asLong()).isEqualTo(Times.nanos(seen.first()));
    assertThat(row.get("last").asLong()).isEqualTo(Times.nanos(seen.last()));
    return seen;
  }

  @Test
  void sightingsOfWritersThatTakeTurnsAreAllKept() {
    Random random = Seeds.random("sightingsOfWritersThatTakeTurnsAreAllKept");
    List<Neo4jGraphStore> writers = List.of(writer(), writer(), writer());
    List<Instant> times = times(random, 60);
    times.forEach(at -> writers.get(random.nextInt(writers.size())).add(seen(at)));
    assertThat(stored()).hasSize(4).containsOnly(union(times));
  }

  @Test
  void listsOfEarlierVersionsArePackedWhenTheyAreSeenAgain() {
    List<Instant> times = List.of(NOON, NOON.plusSeconds(200), NOON.plusSeconds(9_000));
    Neo4jGraphStore earlier = writer();
    times.forEach(at -> earlier.add(seen(at)));
    Map<String, Object> list = Map.of("seen", union(times).points());
    sessions.write("MATCH ()-[f:FEEDS|READS|WRITES]->() SET f.seen = $seen", list);
    sessions.write("MATCH (o:ColumnLineage) SET o.seen = $seen", list);
    assertThat(stored()).hasSize(4).containsOnly(union(times));
    assertThat(packed()).containsOnly(false);

    Instant again = NOON.plusSeconds(10_000);
    writer().add(seen(again));
    List<Instant> all = new ArrayList<>(times);
    all.add(again);
    assertThat(stored()).hasSize(4).containsOnly(union(all));
    assertThat(packed()).hasSize(4).containsOnly(true);
  }

  private List<Boolean> packed() {
    return sessions
        .list(
            "MATCH ()-[f:FEEDS|READS|WRITES]->() RETURN f.seen AS seen"
                + " UNION ALL MATCH (o:ColumnLineage) RETURN o.seen AS seen",
            Map.of())
        .stream()
        .map(row -> StoredSightings.isPacked(row.get("seen")))
        .toList();
  }

  @Test
  void sightingsOfWritersSideBySideAreAllKept() throws Exception {
    Random random = Seeds.random("sightingsOfWritersSideBySideAreAllKept");
    List<Instant> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> done = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        List<Instant> times = times(random, 20);
        all.addAll(times);
        Neo4jGraphStore store = writer();
        done.add(threads.submit(() -> times.forEach(at -> store.add(seen(at)))));
      }
      for (Future<?> one : done) {
        one.get();
      }
    }
    assertThat(stored()).hasSize(4).containsOnly(union(all));
  }

  /** More than one statement takes, of everything; and what edges need is made before them. */
  @Test
  void aVeryLargeBatchIsAddedInSeveralStatements() {
    int many = 5_100;
    Sightings seen = Sightings.at(NOON);
    SortedSet<ColumnEdge> edges = new TreeSet<>();
    Map<Flow, Sightings> flows = new HashMap<>();
    Map<Access, Sightings> accesses = new HashMap<>();
    Map<JobId, JobTimes> jobs = new HashMap<>();
    Set<DatasetId> datasets = new HashSet<>(Set.of(TO));
    Map<DatasetId, SortedSet<String>> columns = new HashMap<>();
    for (int i = 0; i < many; i++) {
      DatasetId from = new DatasetId("warehouse", "from" + i);
      JobId job = new JobId("etl", "job" + i);
      datasets.add(from);
      columns.put(from, new TreeSet<>(Set.of("id")));
      jobs.put(job, new JobTimes(Times.nanos(NOON), OptionalLong.empty()));
      flows.put(new Flow(from, TO, Optional.of(job), false), seen);
      accesses.put(new Access(job, from, Access.Kind.READS), seen);
      edges.add(new ColumnEdge(new ColumnRef(from, "key"), "key" + i, List.of()));
    }
    GraphBatch batch =
        new GraphBatch(
            datasets,
            jobs,
            columns,
            Set.of(),
            Map.of(),
            flows,
            accesses,
            Map.of(new Observation(Optional.of(JOB), TO, true, edges, "many"), seen));
    writer().add(batch);
    Map<String, Integer> found = new TreeMap<>();
    sessions
        .list(
            "MATCH (:Dataset|Column|Job|ColumnLineage)-[r]->() RETURN type(r) AS type, count(r) AS many",
            Map.of())
        .forEach(row -> found.put(row.get("type").asString(), row.get("many").asInt()));
    assertThat(found)
        .isEqualTo(
            Map.of(
                "FEEDS", many, "READS", many, "DERIVES", many, "HAS_COLUMN", many, "DESCRIBES", 1));
    assertThat(stored()).hasSize(2 * many + 1).containsOnly(seen);
  }

  @Test
  void whatIsRememberedMayBeGone() {
    Neo4jGraphStore writer = writer();
    writer.add(seen(NOON));
    sessions.write(tx -> tx.run("MATCH ()-[f:FEEDS|READS|WRITES]->() DELETE f").consume());
    sessions.write(tx -> tx.run("MATCH (o:ColumnLineage) DETACH DELETE o").consume());
    writer.add(seen(NOON.plusSeconds(60)));
    assertThat(stored()).hasSize(4).containsOnly(Sightings.at(NOON.plusSeconds(60)));
  }
}

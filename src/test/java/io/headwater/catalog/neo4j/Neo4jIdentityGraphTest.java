package io.headwater.catalog.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.GraphBatch;
import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.GraphReader;
import io.headwater.catalog.identity.DecisionLog;
import io.headwater.catalog.identity.IdentityService;
import io.headwater.catalog.identity.SpellingRules;
import io.headwater.ingest.StoresOnly;
import io.headwater.model.AliasKind;
import io.headwater.model.DatasetId;
import io.headwater.platform.neo4j.GraphSessions;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identities under concurrent writers, and when the rules change. */
@QuarkusTest
@TestProfile(StoresOnly.class)
@OnRealServices
class Neo4jIdentityGraphTest {

  @Inject GraphSessions sessions;
  @Inject DecisionLog decisions;
  @Inject IdentityService identities;
  @Inject GraphReader reader;
  @Inject Stores stores;

  @BeforeEach
  void empty() {
    stores.empty();
  }

  private Neo4jGraphStore writer(SpellingRules rules) {
    return new Neo4jGraphStore(sessions, new Neo4jIdentityGraph(sessions, decisions, rules));
  }

  private static GraphBatch batch(Set<DatasetId> names, Set<Alias> aliases) {
    return new GraphBatch(
        names, Map.of(), Map.of(), aliases, Map.of(), Map.of(), Map.of(), Map.of());
  }

  private static void atOnce(List<Callable<Object>> work)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }

  @Test
  void spellingsAndSymlinksOfConcurrentWritersEndInOneDataset() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Callable<Object>> work = new ArrayList<>();
      Set<DatasetId> all = new HashSet<>();
      for (String namespace : List.of("kafka://b", "kafka://B", "kafka://b:9092", "kafka://b/")) {
        DatasetId name = new DatasetId(namespace, "orders" + round);
        DatasetId table = new DatasetId("hive://h", "d.orders" + round);
        all.add(name);
        all.add(table);
        // Each writer is a process of its own: none remembers what another one wrote.
        work.add(() ->
            writer(SpellingRules.usual())
                .add(
                    batch(Set.of(name, table), Set.of(new Alias(name, table, AliasKind.CATALOG)))));
        work.add(() -> writer(SpellingRules.usual()).add(batch(Set.of(name), Set.of())));
      }
      atOnce(work);
      assertThat(new HashSet<>(reader.findCanonical(all).values()))
          .containsExactly(new DatasetId("hive://h", "d.orders" + round));
    }
  }

  @Test
  void concurrentMergesAreAllHeardAndRepeatedOnesAreOne() throws Exception {
    Set<DatasetId> names = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      names.add(new DatasetId("w", "t" + i));
    }
    writer(SpellingRules.usual()).add(batch(names, Set.of()));
    List<Callable<Object>> work = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<DatasetId> pair =
          List.of(new DatasetId("w", "t" + i), new DatasetId("w", "t" + (i + 1)));
      work.add(() -> identities.merge(pair, Optional.empty(), "one", "a"));
    }
    atOnce(work);
    assertThat(new HashSet<>(reader.findCanonical(names).values()))
        .containsExactly(new DatasetId("w", "t0"));
    assertThat(decisions.listPending()).isEmpty();
    List<Callable<Object>> repeats = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      repeats.add(() ->
          identities.merge(
              List.of(new DatasetId("w", "t0"), new DatasetId("w", "t5")),
              Optional.empty(),
              "again",
              "b"));
    }
    atOnce(repeats);
    assertThat(identities.listDecisions(20, Optional.empty()).total()).isEqualTo(6);
  }

  @Test
  void rulesThatAreSwitchedOffAndOnAgainLeaveNoTrace() {
    DatasetId plain = new DatasetId("postgres://db", "shop.public.orders");
    DatasetId port = new DatasetId("postgres://db:5432", "shop.public.orders");
    DatasetId upper = new DatasetId("postgresql://DB", "shop.public.orders");
    Set<DatasetId> all = Set.of(plain, port, upper);
    writer(SpellingRules.usual()).add(batch(all, Set.of()));
    assertThat(reader.findCanonical(all).values()).containsOnly(plain);
    List<String> before = stores.content();
    Set<DatasetId> told = new HashSet<>();
    SpellingRules fewer =
        new SpellingRules(Set.of("default-port", "host-case"), Set.of("hive", "snowflake"));
    new Neo4jIdentityGraph(sessions, decisions, fewer).settleAll(told::addAll);
    assertThat(reader.findCanonical(all)).isEqualTo(Map.of(plain, plain, port, port, upper, upper));
    assertThat(told).isEqualTo(all);
    told.clear();
    new Neo4jIdentityGraph(sessions, decisions, fewer).settleAll(told::addAll);
    assertThat(told).as("rules that are applied already").isEmpty();
    new Neo4jIdentityGraph(sessions, decisions, SpellingRules.usual()).settleAll(told::addAll);
    assertThat(stores.content()).isEqualTo(before);
  }
}

package io.headwater.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.MatchKey;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** The real record and the real graph. */
@QuarkusTest
@OnRealServices
class StoredProductsTest extends ProductStoreContract {

  private static final String DUMP =
      """
      MATCH (n:Domain|DataProduct|Port|Owner)
      OPTIONAL MATCH (n)-[r]->(m)
      WITH n, type(r) + coalesce(r.role, '') + coalesce(m.id, m.name) AS edge
      ORDER BY edge
      RETURN labels(n)[0] AS label, properties(n) AS properties, collect(edge) AS edges
      """;

  @Inject StoredProducts store;
  @Inject Driver driver;
  @Inject DataSource postgres;

  @BeforeEach
  void emptyStores() throws SQLException, IOException {
    for (String statement :
        Files.readString(Path.of("graph-schema/neo4j/V002__products.cypher")).split(";", -1)) {
      if (!statement.isBlank()) {
        driver.executableQuery(statement).execute();
      }
    }
    driver
        .executableQuery("MATCH (n:Domain|DataProduct|Port|Owner|Dataset) DETACH DELETE n")
        .execute();
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate data_product, manifest_version");
    }
  }

  @Override
  ProductStore store() {
    return store;
  }

  @Override
  void lineageKnows(DatasetId name, DatasetId canonical) {
    driver
        .executableQuery(
            "MERGE (d:Dataset {id: $id}) SET d.namespace = $namespace, d.name = $name,"
                + " d.canonical = $canonical, d.matchKey = $key")
        .withParameters(
            Map.of(
                "id", name.nodeId(),
                "namespace", name.namespace(),
                "name", name.name(),
                "canonical", canonical.nodeId(),
                "key", MatchKey.ofDataset(name)))
        .execute();
  }

  @Test
  void the_graph_holds_domain_product_ports_and_owners() {
    store.apply(
        List.of(Declarations.contract("logistics", "events", "1", "ann", "t1", Declarations.DAY)));

    List<String> lines = dump();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .contains("DataProduct", "version=\"1\"", "HAS_PORTport:logistics/events/out/events")
        .contains("OWNED_BYownerann")
        .doesNotContain("locked");
    assertThat(lines.get(1)).contains("domain:logistics", "OWNSproduct:logistics/events");
    assertThat(lines.get(3)).contains("kafka|t1", "direction=\"OUTPUT\"");
  }

  @Test
  void any_order_any_batches_and_any_writers_at_once_give_the_same_graph()
      throws ExecutionException, InterruptedException, SQLException, IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Declaration> declarations = RandomDeclarations.some(random, 60);
    InMemoryProductStore expected = new InMemoryProductStore();
    expected.apply(declarations);
    store.apply(declarations);
    List<String> straight = dump();
    assertThat(AnyOrderTest.all(store)).isEqualTo(AnyOrderTest.all(expected));
    for (int round = 0; round < 4; round++) {
      emptyStores();
      try (var writers = Executors.newFixedThreadPool(4)) {
        List<Future<Applied>> pending = new ArrayList<>();
        for (List<Declaration> batch : RandomDeclarations.shuffledBatches(random, declarations)) {
          pending.add(writers.submit(() -> store.apply(batch)));
        }
        for (Future<Applied> applied : pending) {
          applied.get();
        }
      }
      assertThat(AnyOrderTest.all(store))
          .as("-Dtests.seed=%d", seed)
          .isEqualTo(AnyOrderTest.all(expected));
      assertThat(dump()).as("-Dtests.seed=%d", seed).isEqualTo(straight);
    }
  }

  private List<String> dump() {
    return driver.executableQuery(DUMP).execute().records().stream()
        .map(row -> new java.util.TreeMap<>(row.asMap(v -> sorted(v.toString(), v))).toString())
        .sorted()
        .toList();
  }

  private static String sorted(String plain, org.neo4j.driver.Value value) {
    return value.hasType(org.neo4j.driver.types.TypeSystem.getDefault().MAP())
        ? new java.util.TreeMap<>(value.asMap(org.neo4j.driver.Value::toString)).toString()
        : plain;
  }
}

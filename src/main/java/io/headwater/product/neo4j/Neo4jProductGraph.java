package io.headwater.product.neo4j;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.platform.neo4j.GraphSessions;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.PortMatching;
import io.headwater.product.PortMatching.Candidate;
import io.headwater.product.ProductGraph;
import io.headwater.product.ProductPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.types.MapAccessor;

/** Products in Neo4j. */
@ApplicationScoped
class Neo4jProductGraph implements ProductGraph {

  /** Products of one transaction; few, because each one is locked meanwhile. */
  private static final int BATCH = 100;

  private final GraphSessions sessions;

  Neo4jProductGraph(GraphSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void project(
      Set<DataProductId> ids,
      Function<Collection<DataProductId>, Map<DataProductId, DataProduct>> current) {
    // In one order everywhere: two writers then wait for each other instead of deadlocking.
    List<DataProductId> sorted = List.copyOf(new TreeSet<>(ids));
    for (int from = 0; from < sorted.size(); from += BATCH) {
      List<DataProductId> batch = sorted.subList(from, Math.min(from + BATCH, sorted.size()));
      sessions.write(tx -> projectBatch(tx, batch, current));
    }
  }

  private static void projectBatch(
      TransactionContext tx,
      List<DataProductId> batch,
      Function<Collection<DataProductId>, Map<DataProductId, DataProduct>> current) {
    tx.run(Statements.LOCK, Map.of("ids", batch.stream().map(DataProductId::nodeId).toList()))
        .consume();
    List<Map<String, Object>> rows =
        current.apply(batch).values().stream().map(ProductRows::product).toList();
    Map<String, Object> products = Map.of("products", rows);
    tx.run(Statements.PRODUCTS, products).consume();
    tx.run(Statements.DROP_PORTS, products).consume();
    tx.run(Statements.PORTS, products).consume();
    List<String> left =
        tx.run(Statements.DROP_OWNERS, products).list().stream()
            .map(row -> row.get("name").asString())
            .toList();
    tx.run(Statements.OWNERS, products).consume();
    if (!left.isEmpty()) {
      tx.run(Statements.DROP_LONELY_OWNERS, Map.of("names", left)).consume();
    }
  }

  @Override
  public Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
    TreeSet<String> keys = new TreeSet<>();
    ports.forEach(port -> keys.add(port.matchKey()));
    keys.remove("");
    Map<String, List<Candidate>> candidates = new HashMap<>();
    if (!keys.isEmpty()) {
      list(Statements.CANDIDATES, Map.of("keys", List.copyOf(keys)))
          .forEach(row ->
              candidates
                  .computeIfAbsent(row.get("key").asString(), _ -> new ArrayList<>())
                  .add(candidate(row)));
    }
    Map<PortId, PortMatch> matches = new LinkedHashMap<>();
    for (ProductPort port : ports) {
      matches.put(
          port.id(),
          PortMatching.decide(port, candidates.getOrDefault(port.matchKey(), List.of())));
    }
    return matches;
  }

  @Override
  public Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets) {
    Map<DatasetId, TreeSet<PortId>> found = new LinkedHashMap<>();
    if (!datasets.isEmpty()) {
      for (Record row : list(Statements.PORTS_OF, Ids.of(datasets))) {
        PortMatch match =
            PortMatching.decide(
                row.get("key").asString(),
                Optional.ofNullable(row.get("namespace").asString(null)),
                row.get("candidates").asList(Neo4jProductGraph::candidate));
        if (new PortMatch.Matched(Ids.dataset(row.get("canonical"))).equals(match)) {
          found
              .computeIfAbsent(Ids.dataset(row.get("id")), _ -> new TreeSet<>())
              .add(Ids.port(row));
        }
      }
    }
    Map<DatasetId, List<PortId>> ports = new LinkedHashMap<>();
    found.forEach((dataset, sorted) -> ports.put(dataset, List.copyOf(sorted)));
    return ports;
  }

  private static Candidate candidate(MapAccessor row) {
    return new Candidate(Ids.dataset(row.get("id")), Ids.dataset(row.get("canonical")));
  }

  private List<Record> list(String statement, Map<String, Object> parameters) {
    return sessions.list(statement, parameters);
  }
}

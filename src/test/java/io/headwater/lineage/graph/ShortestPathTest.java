package io.headwater.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.LineagePath;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.PathRequest;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.Walks;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.FakeTags;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.MemoryEdges;
import io.headwater.testkit.memory.RandomEvents;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The proof that something is downstream of something. */
class ShortestPathTest {

  private static final LineageSettings SETTINGS = Walks.settings(Duration.ofDays(30), 100_000);

  private record Pair(EntityId from, EntityId to) {}

  /** By looking at every path of each length, smallest first, until one arrives. */
  private static List<Pair> naive(List<Pair> edges, EntityId from, EntityId to) {
    Comparator<Pair> order =
        Comparator.comparing((Pair pair) -> pair.from().nodeId())
            .thenComparing(pair -> pair.to().nodeId());
    List<Pair> sorted = edges.stream().distinct().sorted(order).toList();
    // The smallest path by its last edge.
    Map<Pair, List<Pair>> paths = new HashMap<>();
    sorted.stream()
        .filter(edge -> bearsOn(from, edge.from()))
        .forEach(edge -> paths.put(edge, List.of(edge)));
    Comparator<List<Pair>> smaller =
        (one, other) -> {
          for (int i = 0; i < one.size(); i++) {
            int compared = order.compare(one.get(i), other.get(i));
            if (compared != 0) {
              return compared;
            }
          }
          return 0;
        };
    Map<Pair, List<Pair>> now = paths;
    for (int length = 1; length <= sorted.size(); length++) {
      var arrived =
          now.values().stream().filter(path -> bearsOn(path.getLast().to(), to)).min(smaller);
      if (arrived.isPresent()) {
        return arrived.get();
      }
      Map<Pair, List<Pair>> next = new HashMap<>();
      for (List<Pair> path : now.values()) {
        for (Pair edge : sorted) {
          if (bearsOn(path.getLast().to(), edge.from())) {
            List<Pair> longer = Stream.concat(path.stream(), Stream.of(edge)).toList();
            next.merge(
                edge, longer, (one, other) -> smaller.compare(one, other) <= 0 ? one : other);
          }
        }
      }
      now = next;
    }
    return List.of();
  }

  private static boolean bearsOn(EntityId node, EntityId other) {
    return node.equals(other)
        || (node instanceof ColumnRef column
            && column.path().equals(ColumnRef.WHOLE_DATASET)
            && other instanceof ColumnRef bears
            && bears.dataset().equals(column.dataset()));
  }

  @Test
  void isTheSmallestOfTheShortest() {
    Cases.each(
        400,
        random -> {
          MemoryMesh mesh = new MemoryMesh();
          mesh.intake.apply(new RandomEvents(random).list(5 + random.nextInt(40)));
          MemoryEdges edges = new MemoryEdges(mesh.graph, random.nextLong());
          GraphChange all = Copies.everything(edges, SETTINGS);
          GraphLineage lineage =
              new GraphLineage(
                  Copies.built(all),
                  SETTINGS,
                  new ProductGroups(new FakeProducts()),
                  new FakeTags());
          for (int i = 0; i < 10; i++) {
            expectDatasets(all, lineage, random);
            expectColumns(all, lineage, random);
          }
        });
  }

  private static void expectDatasets(GraphChange all, GraphLineage lineage, Random random) {
    List<DatasetId> nodes = List.copyOf(new TreeSet<>(all.canonical().values()));
    if (!nodes.isEmpty()) {
      expectSame(
          all.datasets().stream()
              .flatMap(live -> live.flows().stream())
              .map(flow -> new Pair(flow.from(), flow.to()))
              .toList(),
          nodes.get(random.nextInt(nodes.size())),
          nodes.get(random.nextInt(nodes.size())),
          lineage);
    }
  }

  private static void expectColumns(GraphChange all, GraphLineage lineage, Random random) {
    List<LiveLineage.ColumnFlow> flows =
        all.datasets().stream().flatMap(live -> live.columnFlows().stream()).toList();
    TreeSet<ColumnRef> nodes = new TreeSet<>();
    for (LiveDataset live : all.datasets()) {
      live.columns().forEach(path -> nodes.add(new ColumnRef(live.dataset(), path)));
    }
    if (!nodes.isEmpty()) {
      List<ColumnRef> list = List.copyOf(nodes);
      expectSame(
          flows.stream().map(flow -> new Pair(flow.from(), flow.to())).toList(),
          list.get(random.nextInt(list.size())),
          list.get(random.nextInt(list.size())),
          lineage);
    }
  }

  private static void expectSame(
      List<Pair> edges, EntityId from, EntityId to, GraphLineage lineage) {
    List<LineageResult.Edge> path =
        lineage
            .findPath(new PathRequest(from, to, Optional.empty()))
            .map(LineagePath::steps)
            .orElse(List.of());
    assertThat(path.stream().map(edge -> new Pair(edge.from(), edge.to())).toList())
        .describedAs("from %s to %s by %s", from, to, edges)
        .isEqualTo(naive(edges, from, to));
  }

  @Test
  void anEndThatNobodyKnowsIsNotFound() {
    GraphLineage lineage =
        new GraphLineage(
            new LineageGraph(), SETTINGS, new ProductGroups(new FakeProducts()), new FakeTags());
    DatasetId unknown = new DatasetId("w", "unknown");
    assertThatThrownBy(() -> lineage.findPath(new PathRequest(unknown, unknown, Optional.empty())))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("unknown");
  }
}

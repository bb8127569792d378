package io.headwater.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.product.PortMatch;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.MemoryEdges;
import io.headwater.testkit.memory.RandomEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Looking at a large answer piece by piece: hidden neighbours, pages, filters. */
class ExpandedLineageTest {

  private final MemoryMesh mesh = new MemoryMesh();
  private final FakeProducts products = new FakeProducts();

  private void run(String job, String input, String output) {
    mesh.intake.apply(
        List.of(
            """
            {"eventTime":"2026-03-01T10:00:00Z","eventType":"COMPLETE","run":{"runId":"%s"},
             "job":{"namespace":"etl","name":"%s"},"inputs":[{"namespace":"w","name":"%s"}],
             "outputs":[{"namespace":"w","name":"%s"}]}
            """
                .formatted(job, job, input, output)));
  }

  private void owned(String domain, String dataset) {
    DataProductId id = Products.id(domain, dataset);
    products.with(Products.product(id, dataset));
    products.with(Products.output(id), new PortMatch.Matched(dataset(dataset)));
  }

  private LineageQueries lineage() {
    return Walks.over(new MemoryEdges(mesh.graph, 1), Duration.ofDays(30), products);
  }

  private static DatasetId dataset(String name) {
    return new DatasetId("w", name);
  }

  private static LineageRequest request(
      EntityId root, Direction direction, int depth, Level level, Set<DomainName> domains) {
    return new LineageRequest(
        List.of(root),
        direction,
        OptionalInt.of(depth),
        level,
        Optional.empty(),
        false,
        new LineageFilter(Set.of(), Set.of(), domains, Set.of(), "", false),
        100);
  }

  private static List<EntityId> ids(LineageResult result) {
    return result.nodes().stream().map(LineageResult.Node::id).toList();
  }

  @Test
  void neighboursBeyondTheDepthAreCountedOnceAndInTheDirectionOfTheWalkOnly() {
    run("load", "raw", "hub");
    run("again", "hub", "first");
    run("first", "hub", "first");
    run("second", "hub", "second");
    run("other", "elsewhere", "hub");
    LineageRequest down = request(dataset("raw"), Direction.DOWNSTREAM, 1, Level.DATASET, Set.of());
    assertThat(lineage().countHiddenNeighbours(down, ids(lineage().walk(down))))
        .isEqualTo(Map.of(dataset("raw"), 0, dataset("hub"), 2));
    LineageRequest both = request(dataset("raw"), Direction.BOTH, 1, Level.DATASET, Set.of());
    assertThat(lineage().countHiddenNeighbours(both, ids(lineage().walk(both))))
        .isEqualTo(Map.of(dataset("raw"), 0, dataset("hub"), 3));
  }

  @Test
  void atLevelJobTheNeighboursOfADatasetAreJobs() {
    run("load", "raw", "hub");
    run("first", "hub", "first");
    run("second", "hub", "second");
    LineageRequest down = request(dataset("raw"), Direction.DOWNSTREAM, 1, Level.JOB, Set.of());
    assertThat(lineage().countHiddenNeighbours(down, ids(lineage().walk(down))))
        .isEqualTo(Map.of(dataset("raw"), 0, new JobId("etl", "load"), 0, dataset("hub"), 2));
  }

  @Test
  void whatDoesNotPassTheFilterIsNotHiddenButLeftOut() {
    run("load", "raw", "hub");
    run("first", "hub", "first");
    run("second", "hub", "second");
    owned("sales", "hub");
    owned("sales", "first");
    owned("support", "second");
    LineageRequest down =
        request(
            dataset("raw"),
            Direction.DOWNSTREAM,
            1,
            Level.DATASET,
            Set.of(new DomainName("sales")));
    assertThat(lineage().countHiddenNeighbours(down, ids(lineage().walk(down))))
        .isEqualTo(Map.of(dataset("raw"), 0, dataset("hub"), 1));
  }

  @Test
  void aNodeHidesWhatAWalkOfOneHopFromItWouldShow() {
    Cases.each(
        300,
        random -> {
          MemoryMesh some = new MemoryMesh();
          some.intake.apply(new RandomEvents(random).list(3 + random.nextInt(40)));
          LineageQueries lineage = some.lineage(Duration.ofDays(30), random);
          for (DatasetId root : RandomEvents.datasets()) {
            expectOneHop(lineage, root, random);
          }
        });
  }

  private static void expectOneHop(LineageQueries lineage, DatasetId root, Random random) {
    Direction direction = List.of(Direction.values()).get(random.nextInt(3));
    LineageRequest request = request(root, direction, random.nextInt(3), Level.DATASET, Set.of());
    List<EntityId> shown;
    try {
      shown = ids(lineage.walk(request));
    } catch (CatalogException unknown) {
      assertThat(unknown.code()).isEqualTo(ErrorCode.NOT_FOUND);
      return;
    }
    Map<EntityId, Integer> counts = lineage.countHiddenNeighbours(request, shown);
    for (EntityId node : shown) {
      Set<EntityId> near =
          new HashSet<>(ids(lineage.walk(request(node, direction, 1, Level.DATASET, Set.of()))));
      shown.forEach(near::remove);
      assertThat(counts.get(node)).isEqualTo(near.size());
    }
  }

  @Test
  void onlyDatasetsOfTheDomainsAreWalkedThrough() {
    run("one", "raw", "sold");
    run("two", "sold", "answered");
    run("three", "answered", "sold_again");
    run("four", "raw", "nobodys");
    owned("sales", "sold");
    owned("sales", "sold_again");
    owned("support", "answered");
    Set<DomainName> sales = Set.of(new DomainName("sales"));
    assertThat(
            ids(
                lineage()
                    .walk(request(dataset("raw"), Direction.DOWNSTREAM, 9, Level.DATASET, sales))))
        .containsExactly(dataset("raw"), dataset("sold"));
    Set<DomainName> both = Set.of(new DomainName("sales"), new DomainName("support"));
    assertThat(
            ids(
                lineage()
                    .walk(request(dataset("raw"), Direction.DOWNSTREAM, 9, Level.DATASET, both))))
        .containsExactly(
            dataset("raw"), dataset("sold"), dataset("answered"), dataset("sold_again"));
    assertThat(
            ids(
                lineage()
                    .walk(request(dataset("raw"), Direction.DOWNSTREAM, 9, Level.DOMAIN, sales))))
        .containsExactly(dataset("raw"), new DomainName("sales"));
  }

  @Test
  void aFilterWithoutDomainsAsksNoProductsAnything() {
    run("one", "raw", "sold");
    lineage().walk(request(dataset("raw"), Direction.DOWNSTREAM, 9, Level.DATASET, Set.of()));
    assertThat(products.calls.byMethod()).isEmpty();
  }

  @Test
  void pagesOneAfterTheOtherAreTheWholeAnswer() {
    Cases.each(
        200,
        random -> {
          MemoryMesh some = new MemoryMesh();
          some.intake.apply(new RandomEvents(random).list(5 + random.nextInt(40)));
          LineageQueries lineage = some.lineage(Duration.ofDays(30), random);
          List<EntityId> known =
              new ArrayList<>(
                  new TreeSet<>(
                      new MemoryEdges(some.graph, 1)
                          .findCanonical(RandomEvents.datasets())
                          .values()));
          if (!known.isEmpty()) {
            LineageRequest request =
                request(
                    known.get(random.nextInt(known.size())),
                    Direction.BOTH,
                    9,
                    List.of(Level.values()).get(random.nextInt(3)),
                    Set.of());
            assertThat(pages(lineage, request, 1 + random.nextInt(3)))
                .isEqualTo(lineage.walk(request).nodes());
          }
        });
  }

  private static List<LineageResult.Node> pages(
      LineageQueries lineage, LineageRequest request, int size) {
    List<LineageResult.Node> all = new ArrayList<>();
    Optional<LineageResult.Node> after = Optional.empty();
    while (true) {
      LineageNodes page = lineage.listNodes(new NodesRequest(request, after, size));
      all.addAll(page.nodes());
      assertThat(page.total()).isEqualTo(lineage.walk(request).totalNodes());
      if (!page.hasMore()) {
        return all;
      }
      assertThat(page.nodes()).hasSize(size);
      after = Optional.of(page.nodes().getLast());
    }
  }

  @Test
  void aPlaceKeepsItsMeaningWhenNodesCome() {
    run("b", "raw", "b");
    run("d", "raw", "d");
    LineageRequest all = request(dataset("raw"), Direction.DOWNSTREAM, 9, Level.DATASET, Set.of());
    NodesRequest afterB =
        new NodesRequest(all, Optional.of(new LineageResult.Node(dataset("b"), 1)), 10);
    assertThat(lineage().listNodes(afterB).nodes())
        .extracting(LineageResult.Node::id)
        .containsExactly(dataset("d"));
    run("a", "raw", "a");
    run("c", "raw", "c");
    assertThat(lineage().listNodes(afterB).nodes())
        .extracting(LineageResult.Node::id)
        .containsExactly(dataset("c"), dataset("d"));
  }

  @Test
  void aPageThatIsTooLargeIsRefused() {
    LineageRequest all = request(dataset("raw"), Direction.DOWNSTREAM, 9, Level.DATASET, Set.of());
    for (int first : new int[] {0, 1_001}) {
      assertThatThrownBy(() -> new NodesRequest(all, Optional.empty(), first))
          .isInstanceOfSatisfying(
              CatalogException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    }
  }
}

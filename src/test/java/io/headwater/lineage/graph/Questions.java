package io.headwater.lineage.graph;

import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathRequest;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.product.PortMatch;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.FakeTags;
import io.headwater.testkit.Products;
import io.headwater.testkit.memory.RandomEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Questions about {@link RandomEvents} of every kind, some of them about what does not exist. */
final class Questions {

  private static final List<DataProductId> PRODUCTS =
      List.of(
          Products.id("logistics", "one"),
          Products.id("logistics", "two"),
          Products.id("sales", "three"));

  private final Random random;
  private final FakeProducts products = new FakeProducts();
  private final FakeTags tags = new FakeTags();

  Questions(Random random) {
    this.random = random;
    for (DataProductId id : PRODUCTS) {
      products.with(Products.product(id, id.name()));
      products.with(Products.output(id), new PortMatch.Matched(pick(RandomEvents.datasets())));
    }
    RandomEvents.datasets().stream()
        .filter(_ -> random.nextBoolean())
        .forEach(dataset -> tags.with("gold", dataset));
    for (int i = random.nextInt(9); i > 0; i--) {
      tags.with("pii", column());
    }
  }

  /** Products with random datasets behind them. */
  FakeProducts products() {
    return products;
  }

  /** Tags of random datasets and columns. */
  FakeTags tags() {
    return tags;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  LineageRequest next() {
    Level level = pick(List.of(Level.values()));
    List<EntityId> roots = new ArrayList<>();
    for (int i = random.nextInt(5) == 0 ? random.nextInt(6) : 0; i >= 0; i--) {
      roots.add(root(level));
    }
    return new LineageRequest(
        roots,
        pick(List.of(Direction.values())),
        random.nextInt(3) > 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(4)),
        level,
        Optional.empty(),
        false,
        filter(),
        random.nextInt(3) > 0 ? 1_000 : 1 + random.nextInt(6));
  }

  /** A page of an answer, after any place. */
  NodesRequest page(LineageRequest question) {
    return new NodesRequest(
        question,
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(new LineageResult.Node(root(Level.JOB), random.nextInt(3))),
        1 + random.nextInt(5));
  }

  /** A way between any two datasets or columns. */
  PathRequest path() {
    return random.nextBoolean()
        ? new PathRequest(column(), column(), Optional.empty())
        : new PathRequest(dataset(), dataset(), Optional.empty());
  }

  private DatasetId dataset() {
    return random.nextInt(9) == 0
        ? new DatasetId("nowhere", "unknown")
        : pick(RandomEvents.datasets());
  }

  private EntityId root(Level level) {
    return switch (random.nextInt(9)) {
      case 0 -> pick(PRODUCTS);
      case 1 -> domain();
      case 2 ->
          level == Level.COLUMN
              ? new ColumnRef(pick(RandomEvents.datasets()), "unheard of")
              : random.nextInt(4) == 0 ? new JobId("etl", "unknown") : pick(RandomEvents.jobs());
      case 3, 4, 5 -> column();
      case 6, 7 -> pick(RandomEvents.datasets());
      default ->
          random.nextInt(3) == 0
              ? new DatasetId("nowhere", "unknown")
              : pick(RandomEvents.datasets());
    };
  }

  private DomainName domain() {
    return new DomainName(random.nextBoolean() ? "logistics" : "nowhere");
  }

  ColumnRef column() {
    return new ColumnRef(pick(RandomEvents.datasets()), pick(List.of("x", "y", "z.w", "*")));
  }

  private LineageFilter filter() {
    if (random.nextInt(3) > 0) {
      return LineageFilter.NONE;
    }
    DatasetId dataset = pick(RandomEvents.datasets());
    return new LineageFilter(
        Set.of(),
        random.nextInt(3) == 0 ? Set.of(dataset.namespace()) : Set.of(),
        random.nextInt(3) == 0 ? Set.of(domain()) : Set.of(),
        random.nextInt(3) == 0 ? pick(List.of(Set.of("pii"), Set.of("PII", "gold"))) : Set.of(),
        random.nextInt(3) == 0 ? dataset.name().substring(dataset.name().length() - 1) : "",
        random.nextBoolean());
  }
}

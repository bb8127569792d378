package io.headwater.lineage;

import io.headwater.product.ProductStore;
import io.headwater.testkit.FakeProducts;
import java.time.Duration;

/** Lineage answers from any source of edges. */
public final class Walks {

  private Walks() {}

  /** Answers without data products. */
  public static LineageQueries over(EdgeSource edges, Duration window) {
    return over(edges, window, new FakeProducts());
  }

  /** Answers with data products. */
  public static LineageQueries over(EdgeSource edges, Duration window, ProductStore products) {
    return new StoredLineage(edges, new Settings(window), new ProductGroups(products));
  }

  private record Settings(Duration window) implements LineageSettings {
    @Override
    public int mostVisited() {
      return 100_000;
    }

    @Override
    public Duration longest() {
      return Duration.ofSeconds(10);
    }
  }
}

package io.headwater.lineage;

import io.headwater.catalog.DatasetTags;
import io.headwater.product.ProductStore;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.FakeTags;
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
    return over(edges, settings(window, 100_000), products);
  }

  /** Answers with data products and bounds, without tags. */
  public static LineageQueries over(
      EdgeSource edges, LineageSettings settings, ProductStore products) {
    return over(edges, settings, products, new FakeTags());
  }

  /** Answers with data products, tags and bounds. */
  public static LineageQueries over(
      EdgeSource edges, LineageSettings settings, ProductStore products, DatasetTags tags) {
    return new StoredLineage(edges, settings, new ProductGroups(products), tags);
  }

  /** Rules and bounds; a walk may take ten seconds. */
  public static LineageSettings settings(Duration window, int mostVisited) {
    return new Settings(window, mostVisited);
  }

  private record Settings(Duration window, int mostVisited) implements LineageSettings {
    @Override
    public Duration longest() {
      return Duration.ofSeconds(10);
    }
  }
}

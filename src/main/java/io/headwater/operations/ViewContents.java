package io.headwater.operations;

import io.headwater.catalog.CatalogReader;
import io.headwater.lineage.graph.GraphSize;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.lineage.graph.LiveGraph;
import io.headwater.model.Times;
import io.headwater.operations.ViewContent.Count;
import io.headwater.product.ProductStore;
import io.headwater.search.Facet.Bucket;
import io.headwater.search.FacetName;
import io.headwater.search.Kind;
import io.headwater.search.SearchIndex;
import io.headwater.search.SearchQuery;
import io.headwater.search.SearchResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Counts what the views of this server hold, and what the stores do. Equal counts are no proof that
 * nothing is missing; different ones of a catalog at rest prove that something is. Thread-safe.
 */
@ApplicationScoped
public class ViewContents {

  private final CatalogReader catalog;
  private final ProductStore products;
  private final GraphCounts graph;
  private final SearchIndex search;
  private final Supplier<Optional<LineageGraph>> lineage;

  @Inject
  ViewContents(
      CatalogReader catalog,
      ProductStore products,
      GraphCounts graph,
      SearchIndex search,
      LiveGraph lineage) {
    this(catalog, products, graph, search, lineage::find);
  }

  /**
   * Counts by these.
   *
   * @param lineage the lineage graph; empty until it has been loaded
   */
  public ViewContents(
      CatalogReader catalog,
      ProductStore products,
      GraphCounts graph,
      SearchIndex search,
      Supplier<Optional<LineageGraph>> lineage) {
    this.catalog = catalog;
    this.products = products;
    this.graph = graph;
    this.search = search;
    this.lineage = lineage;
  }

  /**
   * The search index: a document for each dataset, job, product and domain.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when a store or the index does not
   *     answer
   */
  public ViewContent getSearchContent() {
    SearchResult everything = search.search(SearchQuery.of("", 1));
    List<Count> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long documents =
          everything.getFacet(FacetName.KIND).buckets().stream()
              .filter(bucket -> bucket.value().equals(kind.name()))
              .mapToLong(Bucket::count)
              .sum();
      counts.add(
          switch (kind) {
            case DATASET -> count("datasets", catalog.countDatasets(), documents);
            case JOB -> count("jobs", catalog.listJobs(1, Optional.empty()).total(), documents);
            case DATA_PRODUCT ->
                count(
                    "data products",
                    products.listProducts(Optional.empty(), Optional.empty(), 1).total(),
                    documents);
            case DOMAIN ->
                count("domains", products.listDomains(Optional.empty(), 1).total(), documents);
          });
    }
    return new ViewContent(
        "search", Optional.of(everything.watermark()).filter(Instant.EPOCH::isBefore), counts);
  }

  /**
   * The lineage graph: the names of datasets, and jobs.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when a store does not answer
   */
  public ViewContent getLineageContent() {
    GraphCounts.Counts stored = graph.count();
    Optional<LineageGraph> loaded = lineage.get();
    Optional<GraphSize> size = loaded.map(LineageGraph::size);
    return new ViewContent(
        "lineage",
        loaded.flatMap(graph -> graph.latest().stream().mapToObj(Times::ofNanos).findFirst()),
        List.of(
            new Count(
                "dataset names", stored.datasetNames(), size.map(held -> (long) held.datasets())),
            new Count("jobs", stored.jobs(), size.map(held -> (long) held.jobs()))));
  }

  private static Count count(String what, long inStores, long inView) {
    return new Count(what, inStores, Optional.of(inView));
  }
}

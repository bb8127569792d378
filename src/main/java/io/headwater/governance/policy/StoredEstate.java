package io.headwater.governance.policy;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.Chunk;
import io.headwater.governance.policy.FlowValues.Offer;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageResult.Edge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that the catalog knows, as subjects: products with their ports and columns, live flows
 * between datasets, and who reads whose ports. Thread-safe.
 */
@ApplicationScoped
public class StoredEstate implements Estate {

  /** Most products looked at. */
  public static final int MOST_PRODUCTS = 50_000;

  /** Most datasets whose flows are looked at. */
  public static final int MOST_DATASETS = 200_000;

  private final ProductStore products;
  private final CatalogReader catalog;
  private final LineageQueries lineage;
  private final RememberedManifests manifests;
  private final List<InferredColumns> inferred;
  private final Map<String, String> regions;
  private final InstantSource clock;

  @Inject
  StoredEstate(
      ProductStore products,
      CatalogReader catalog,
      LineageQueries lineage,
      RememberedManifests manifests,
      Instance<InferredColumns> inferred,
      PolicySettings settings) {
    this(
        products,
        catalog,
        lineage,
        manifests,
        inferred.stream().toList(),
        settings.regions(),
        InstantSource.system());
  }

  /** An estate with a clock of its own. */
  public StoredEstate(
      ProductStore products,
      CatalogReader catalog,
      LineageQueries lineage,
      RememberedManifests manifests,
      List<InferredColumns> inferred,
      Map<String, String> regions,
      InstantSource clock) {
    this.products = products;
    this.catalog = catalog;
    this.lineage = lineage;
    this.manifests = manifests;
    this.inferred = List.copyOf(inferred);
    this.regions = Map.copyOf(regions);
    this.clock = clock;
  }

  @Override
  public Inventory take(ClassificationLevels levels) {
    Instant at = clock.instant();
    List<String> missing = new ArrayList<>();
    List<DataProduct> all = listProducts(missing);
    Map<PortId, DatasetId> behind = matches(all);
    Map<ColumnRef, InferredColumns.Fact> facts = new HashMap<>();
    inferred.forEach(source -> facts.putAll(source.findFacts(behind.values())));
    Surroundings around = new Surroundings(levels, regions, behind, facts, at);
    Map<DataProductId, ProductValues> values = new TreeMap<>();
    List<Subject> subjects = new ArrayList<>();
    for (DataProduct product : all) {
      ProductValues made =
          new ProductValues(ProductSource.of(product, manifests.of(product)), around);
      values.put(product.id(), made);
      subjects.addAll(made.subjects());
    }
    Map<DatasetId, Offer> offers = offers(behind, values);
    subjects.addAll(ConsumerValues.of(behind, values, offers, at));
    subjects.addAll(flows(offers, around, missing));
    return new Inventory(
        subjects,
        at,
        missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing)));
  }

  private List<DataProduct> listProducts(List<String> missing) {
    List<DataProduct> all = new ArrayList<>();
    Optional<DataProductId> after = Optional.empty();
    io.headwater.product.Slice<DataProduct> page;
    do {
      page = products.listProducts(Optional.empty(), after, ProductStore.LARGEST_PAGE);
      all.addAll(page.items());
      after = page.items().isEmpty() ? after : Optional.of(page.items().getLast().id());
    } while (page.hasMore() && all.size() < MOST_PRODUCTS);
    if (page.hasMore()) {
      missing.add("only the first " + MOST_PRODUCTS + " products were looked at");
    }
    return all;
  }

  private Map<PortId, DatasetId> matches(List<DataProduct> all) {
    List<ProductPort> ports =
        all.stream()
            .flatMap(product -> product.ports().stream())
            .filter(ProductPort::mayBeDataset)
            .toList();
    Map<PortId, DatasetId> behind = new TreeMap<>();
    products
        .findMatches(ports)
        .forEach((port, match) -> {
          if (match instanceof PortMatch.Matched matched) {
            behind.put(port, matched.dataset());
          }
        });
    return behind;
  }

  /** Who offers each dataset: the first of several products by name. */
  private static Map<DatasetId, Offer> offers(
      Map<PortId, DatasetId> behind, Map<DataProductId, ProductValues> values) {
    Map<DatasetId, Offer> offers = new HashMap<>();
    behind.forEach((port, dataset) -> {
      ProductValues product = values.get(port.product());
      if (product != null && port.direction() == Declaration.Direction.OUTPUT) {
        product
            .findPort(port)
            .ifPresent(
                made -> offers.putIfAbsent(dataset, new Offer(port, product.values(), made)));
      }
    });
    return offers;
  }

  private List<Subject> flows(
      Map<DatasetId, Offer> offers, Surroundings around, List<String> missing) {
    ColumnFlows columns = new ColumnFlows(lineage, offers, missing);
    List<Subject> flows = new ArrayList<>();
    Optional<String> after = Optional.empty();
    int looked = 0;
    do {
      Chunk<DatasetId> page = catalog.listDatasets(1_000, after);
      looked += page.items().size();
      after = page.next();
      for (Edge edge : edges(page.items())) {
        if (edge.from() instanceof DatasetId from && edge.to() instanceof DatasetId to) {
          flows.add(
              FlowValues.of(
                  edge,
                  from,
                  to,
                  Optional.ofNullable(offers.get(from)),
                  Optional.ofNullable(offers.get(to)),
                  columns.between(from, to),
                  around));
        }
      }
    } while (after.isPresent() && looked < MOST_DATASETS);
    if (after.isPresent()) {
      missing.add("only flows from the first " + MOST_DATASETS + " datasets were looked at");
    }
    return flows;
  }

  private List<Edge> edges(Collection<DatasetId> datasets) {
    return datasets.isEmpty()
        ? List.of()
        : lineage.neighbours(datasets, Direction.DOWNSTREAM).values().stream()
            .flatMap(List::stream)
            .toList();
  }
}

package io.headwater.governance.classification;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.RecordReader;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import io.headwater.product.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is said of datasets from the stores: tags as the catalog shows them, columns that
 * contracts declare for output ports, and decisions of people. Thread-safe; methods throw {@link
 * io.headwater.model.CatalogException} with UNAVAILABLE when a store does not answer.
 */
@ApplicationScoped
public class StoredStatements {

  private final CatalogReader catalog;
  private final RecordReader records;
  private final ProductStore products;
  private final ClassificationDecisions decisions;
  private final StatementReader reader;

  /** Reads from stores, in the words of a taxonomy. */
  public StoredStatements(
      CatalogReader catalog,
      RecordReader records,
      ProductStore products,
      ClassificationDecisions decisions,
      Classifications classifications) {
    this.catalog = catalog;
    this.records = records;
    this.products = products;
    this.decisions = decisions;
    this.reader = new StatementReader(classifications.taxonomy());
  }

  /** Names of all datasets of which something may be said. */
  public Set<DatasetId> findStated() {
    Set<DatasetId> names = new HashSet<>(records.findTagged(reader::isUnderstood));
    names.addAll(decisions.findDecided());
    Optional<DataProductId> after = Optional.empty();
    while (true) {
      Slice<DataProduct> page =
          products.listProducts(Optional.empty(), after, ProductStore.LARGEST_PAGE);
      names.addAll(datasets(page.items()));
      if (!page.hasMore()) {
        return names;
      }
      after = Optional.of(page.items().getLast().id());
    }
  }

  /** The datasets behind the output ports of products. */
  public Set<DatasetId> findDatasetsOf(Collection<DataProductId> ids) {
    return datasets(products.findProducts(ids).values());
  }

  private Set<DatasetId> datasets(Collection<DataProduct> some) {
    List<ProductPort> ports =
        some.stream()
            .flatMap(product -> product.ports().stream())
            .filter(port -> port.id().direction() == Declaration.Direction.OUTPUT)
            .toList();
    Set<DatasetId> datasets = new HashSet<>();
    for (PortMatch match : products.findMatches(ports).values()) {
      if (match instanceof PortMatch.Matched matched) {
        datasets.add(matched.dataset());
      }
    }
    return datasets;
  }

  /**
   * What is said of datasets by any of their names now. A name that is not canonical, or not known,
   * is answered too, with nothing: what was said of it is said of another.
   */
  public List<DatasetStatements> find(Collection<DatasetId> names) {
    Map<DatasetId, DatasetEntry> entries = new LinkedHashMap<>();
    catalog.findDatasets(names).values().forEach(entry -> entries.put(entry.id(), entry));
    Map<DatasetId, DatasetStatements> found = new LinkedHashMap<>();
    names.forEach(name -> found.put(name, new DatasetStatements(name, List.of())));
    Map<DatasetId, DatasetId> canonical = new HashMap<>();
    for (DatasetEntry entry : entries.values()) {
      entry
          .names()
          .forEach(name -> {
            canonical.put(name, entry.id());
            found.put(name, new DatasetStatements(name, List.of()));
          });
    }
    Map<DatasetId, List<ProductPort>> outputs = outputs(entries.keySet());
    Map<DatasetId, List<ClassificationDecision>> decided = new HashMap<>();
    for (ClassificationDecision decision : decisions.findHolding(canonical.keySet())) {
      DatasetId dataset = canonical.get(decision.dataset());
      if (dataset != null) {
        decided.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(decision);
      }
    }
    entries.forEach((dataset, entry) ->
        found.put(
            dataset,
            reader.read(
                entry,
                outputs.getOrDefault(dataset, List.of()),
                decided.getOrDefault(dataset, List.of()))));
    return List.copyOf(found.values());
  }

  /** The output ports behind which datasets stand, as declared. */
  private Map<DatasetId, List<ProductPort>> outputs(Set<DatasetId> datasets) {
    Map<DatasetId, List<PortId>> ports = products.findPorts(datasets);
    Set<DataProductId> ids = new HashSet<>();
    ports.values().forEach(some -> some.forEach(port -> ids.add(port.product())));
    Map<PortId, ProductPort> declared = new HashMap<>();
    products
        .findProducts(ids)
        .values()
        .forEach(product -> product.ports().forEach(port -> declared.put(port.id(), port)));
    Map<DatasetId, List<ProductPort>> outputs = new HashMap<>();
    ports.forEach((dataset, some) -> {
      for (PortId id : some) {
        ProductPort port = declared.get(id);
        if (port != null && id.direction() == Declaration.Direction.OUTPUT) {
          outputs.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(port);
        }
      }
    });
    return outputs;
  }
}

package io.headwater.governance.classification;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.RecordReader;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.SchemaField;
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
  private final Words words;

  StoredStatements(
      CatalogReader catalog,
      RecordReader records,
      ProductStore products,
      ClassificationDecisions decisions,
      Classifications classifications) {
    this.catalog = catalog;
    this.records = records;
    this.products = products;
    this.decisions = decisions;
    this.words = new Words(classifications.taxonomy());
  }

  /** Names of all datasets of which something may be said. */
  public Set<DatasetId> findStated() {
    Set<DatasetId> names = new HashSet<>(records.findTagged(words::isUnderstood));
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
    Map<DatasetId, List<Statement>> said = new HashMap<>();
    entries.values().forEach(entry -> said.put(entry.id(), tags(entry)));
    addContracts(said);
    for (ClassificationDecision decision : decisions.findHolding(canonical.keySet())) {
      DatasetId dataset = canonical.get(decision.dataset());
      List<Statement> all = dataset == null ? null : said.get(dataset);
      if (all != null) {
        all.add(decision.statement());
      }
    }
    said.forEach((dataset, all) -> found.put(dataset, new DatasetStatements(dataset, all)));
    return List.copyOf(found.values());
  }

  private List<Statement> tags(DatasetEntry entry) {
    List<Statement> statements = new ArrayList<>();
    addTags("", entry.tags(), statements);
    addTags(entry.columns(), "", statements);
    return statements;
  }

  private void addTags(List<SchemaField> fields, String prefix, List<Statement> statements) {
    for (SchemaField field : fields) {
      addTags(prefix + field.name(), field.tags(), statements);
      addTags(field.fields(), prefix + field.name() + ".", statements);
    }
  }

  private void addTags(String path, List<String> tags, List<Statement> statements) {
    Words.Meaning meaning = words.read(path, tags, Optional.empty());
    if (meaning.saysSomething()) {
      statements.add(
          new Statement(
              path,
              new Statement.Tags(String.join(", ", meaning.understood())),
              meaning.level(),
              meaning.kinds(),
              false));
    }
  }

  private void addContracts(Map<DatasetId, List<Statement>> said) {
    Map<DatasetId, List<PortId>> ports = products.findPorts(said.keySet());
    Set<DataProductId> ids = new HashSet<>();
    ports.values().forEach(some -> some.forEach(port -> ids.add(port.product())));
    Map<PortId, ProductPort> declared = new HashMap<>();
    products
        .findProducts(ids)
        .values()
        .forEach(product -> product.ports().forEach(port -> declared.put(port.id(), port)));
    said.forEach((dataset, statements) -> {
      for (PortId id : ports.getOrDefault(dataset, List.of())) {
        ProductPort port = declared.get(id);
        if (port != null && id.direction() == Declaration.Direction.OUTPUT) {
          port.declared().columns().forEach(column -> addContract(id, column, statements));
        }
      }
    });
  }

  private void addContract(PortId port, Declaration.Column column, List<Statement> statements) {
    List<String> texts = new ArrayList<>(column.tags());
    texts.add(column.classification());
    Words.Meaning meaning = words.read(column.path(), texts, column.pii());
    if (meaning.saysSomething()) {
      statements.add(
          new Statement(
              column.path(),
              new Statement.Contract(port.product(), port.name()),
              meaning.level(),
              meaning.kinds(),
              false));
    }
  }
}

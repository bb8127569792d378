package io.headwater.search;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.DatasetEntry;
import io.headwater.catalog.GraphReader;
import io.headwater.catalog.JobEntry;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Owner;
import io.headwater.model.SchemaField;
import io.headwater.product.DataProduct;
import io.headwater.product.Domain;
import io.headwater.product.PortId;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Search documents of entities as the stores know them now. Thread-safe. */
@ApplicationScoped
public class CatalogDocuments {

  private static final int PAGE = 500;
  private static final Set<String> FOR_EVERYBODY = Set.of("", "public", "open", "none", "internal");

  private final CatalogReader catalog;
  private final GraphReader graph;
  private final ProductStore products;

  CatalogDocuments(CatalogReader catalog, GraphReader graph, ProductStore products) {
    this.catalog = catalog;
    this.graph = graph;
    this.products = products;
  }

  /**
   * What became of the entities asked for.
   *
   * @param documents their documents; a dataset's stands under its canonical name
   * @param gone ids that have no document (any more): names that are not canonical, things that are
   *     not known
   */
  public record Loaded(List<SearchDocument> documents, Set<EntityId> gone) {}

  /** The documents of some entities. A fixed number of store calls. */
  public Loaded load(Collection<EntityId> ids) {
    Set<EntityId> gone = new HashSet<>(ids);
    List<SearchDocument> documents = new ArrayList<>();
    documents.addAll(datasets(only(ids, DatasetId.class)));
    documents.addAll(jobs(only(ids, JobId.class)));
    documents.addAll(products(only(ids, DataProductId.class)));
    documents.addAll(domains(only(ids, DomainName.class)));
    documents.forEach(document -> gone.remove(document.id()));
    return new Loaded(documents, gone);
  }

  /** Every document there is, a page at a time. */
  public void listAll(Consumer<List<SearchDocument>> pages) {
    Optional<String> after = Optional.empty();
    do {
      var page = catalog.listDatasets(PAGE, after);
      pages.accept(datasets(new HashSet<>(page.items())));
      after = page.next();
    } while (after.isPresent());
    do {
      var page = catalog.listJobs(PAGE, after);
      pages.accept(jobs(new HashSet<>(page.items())));
      after = page.next();
    } while (after.isPresent());
    Optional<DomainName> domain = Optional.empty();
    while (true) {
      var page = products.listDomains(domain, PAGE);
      pages.accept(page.items().stream().map(CatalogDocuments::document).toList());
      if (!page.hasMore()) {
        break;
      }
      domain = Optional.of(page.items().getLast().name());
    }
    Optional<DataProductId> product = Optional.empty();
    while (true) {
      var page = products.listProducts(Optional.empty(), product, PAGE);
      pages.accept(page.items().stream().map(CatalogDocuments::document).toList());
      if (!page.hasMore()) {
        break;
      }
      product = Optional.of(page.items().getLast().id());
    }
  }

  private static <T extends EntityId> Set<T> only(Collection<EntityId> ids, Class<T> type) {
    Set<T> some = new LinkedHashSet<>();
    ids.stream().filter(type::isInstance).map(type::cast).forEach(some::add);
    return some;
  }

  private List<SearchDocument> datasets(Set<DatasetId> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<DatasetId, DatasetEntry> entries = new HashMap<>();
    catalog.findDatasets(names).values().forEach(entry -> entries.put(entry.id(), entry));
    Map<DatasetId, List<PortId>> ports = products.findPorts(entries.keySet());
    Map<DataProductId, DataProduct> owners =
        products.findProducts(
            ports.values().stream()
                .flatMap(List::stream)
                .map(PortId::product)
                .collect(java.util.stream.Collectors.toSet()));
    Map<DatasetId, Long> consumers = graph.countConsumers(entries.keySet());
    List<SearchDocument> documents = new ArrayList<>();
    entries.forEach((id, entry) ->
        documents.add(
            DatasetDocuments.of(
                entry, ports.getOrDefault(id, List.of()), owners, consumers.getOrDefault(id, 0L))));
    return documents;
  }

  private List<SearchDocument> jobs(Set<JobId> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    return catalog.findJobs(names).values().stream().map(CatalogDocuments::document).toList();
  }

  private static SearchDocument document(JobEntry job) {
    int slash = job.type().indexOf('/');
    return new SearchDocument(
        job.id(),
        Kind.JOB,
        job.id().name(),
        job.id().namespace(),
        (slash < 0 ? job.type() : job.type().substring(0, slash)).toLowerCase(Locale.ROOT),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        job.description(),
        List.of(),
        List.of(),
        names(job.owners()),
        job.tags(),
        job.lastSeen(),
        job.outputs().size());
  }

  private List<SearchDocument> products(Set<DataProductId> ids) {
    return ids.isEmpty()
        ? List.of()
        : products.findProducts(ids).values().stream().map(CatalogDocuments::document).toList();
  }

  private static SearchDocument document(DataProduct product) {
    List<String> columns = new ArrayList<>();
    List<String> descriptions = new ArrayList<>();
    for (ProductPort port : product.ports()) {
      if (!isForEverybody(port)) {
        continue;
      }
      port.declared()
          .columns()
          .forEach(column -> {
            columns.add(column.path());
            descriptions.add(column.description());
          });
    }
    return new SearchDocument(
        product.id(),
        Kind.DATA_PRODUCT,
        product.id().name(),
        product.id().domain().value(),
        "",
        Optional.of(product.id().domain().value()),
        Optional.of(product.id().name()),
        List.of(),
        product.description(),
        columns.stream().distinct().toList(),
        descriptions.stream().filter(text -> !text.isBlank()).distinct().toList(),
        names(product.owners()),
        product.tags(),
        product.publishedAt(),
        product.ports().size());
  }

  /**
   * A product's document is for everybody: what its strict ports hold stands in the documents of
   * their datasets, which are not.
   */
  private static boolean isForEverybody(ProductPort port) {
    return port.declared().columns().stream()
        .allMatch(column ->
            !column.pii().orElse(false)
                && FOR_EVERYBODY.contains(
                    column.classification().strip().toLowerCase(Locale.ROOT)));
  }

  private List<SearchDocument> domains(Set<DomainName> names) {
    return names.isEmpty()
        ? List.of()
        : products.findDomains(names).values().stream().map(CatalogDocuments::document).toList();
  }

  private static SearchDocument document(Domain domain) {
    return new SearchDocument(
        domain.name(),
        Kind.DOMAIN,
        domain.name().value(),
        "",
        "",
        Optional.of(domain.name().value()),
        Optional.empty(),
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        java.time.Instant.EPOCH,
        domain.productCount());
  }

  static List<String> names(List<Owner> owners) {
    return owners.stream().map(Owner::name).distinct().toList();
  }

  /** The paths of columns, nested ones too, and what is said of them. */
  static void flatten(
      List<SchemaField> fields, String prefix, List<String> paths, List<String> descriptions) {
    for (SchemaField field : fields) {
      paths.add(prefix + field.name());
      if (!field.description().isBlank()) {
        descriptions.add(field.description());
      }
      flatten(field.fields(), prefix + field.name() + ".", paths, descriptions);
    }
  }
}

package io.headwater.product;

import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keeps manifests in the record and products in the graph. The record commits first; the graph is
 * then computed from it under a lock. A crash between the two is mended by applying again, as the
 * intake does with everything it has not acknowledged.
 */
@ApplicationScoped
public class StoredProducts implements ProductStore {

  private final ManifestRecords records;
  private final ProductGraph graph;

  StoredProducts(ManifestRecords records, ProductGraph graph) {
    this.records = records;
    this.graph = graph;
  }

  @Override
  public Applied apply(List<Declaration> declarations) {
    TreeSet<DataProductId> products = new TreeSet<>();
    declarations.forEach(declaration -> products.add(declaration.product()));
    if (products.isEmpty()) {
      return new Applied(0, 0, products);
    }
    int recorded = records.record(declarations);
    graph.project(products, records::findProducts);
    return new Applied(recorded, declarations.size() - recorded, products);
  }

  @Override
  public Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids) {
    return records.findProducts(ids);
  }

  @Override
  public Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first) {
    return records.listProducts(domain, after, checked(first));
  }

  @Override
  public Slice<Domain> listDomains(Optional<DomainName> after, int first) {
    return records.listDomains(after, checked(first));
  }

  @Override
  public Map<DomainName, Domain> findDomains(Collection<DomainName> names) {
    return records.findDomains(names);
  }

  @Override
  public Map<DataProductId, List<ManifestVersion>> findVersions(Collection<DataProductId> ids) {
    return records.findVersions(ids);
  }

  @Override
  public Optional<Declaration> findDeclaration(DataProductId id, String contentHash) {
    return records.findDeclaration(id, contentHash);
  }

  @Override
  public Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
    return graph.findMatches(ports);
  }

  @Override
  public Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets) {
    Map<DatasetId, List<PortId>> found = new LinkedHashMap<>(graph.findPorts(datasets));
    datasets.forEach(dataset -> found.putIfAbsent(dataset, List.of()));
    return found;
  }

  private static int checked(int first) {
    if (first < 0 || first > LARGEST_PAGE) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "first is " + first + "; it must be 0 to " + LARGEST_PAGE);
    }
    return first;
  }
}

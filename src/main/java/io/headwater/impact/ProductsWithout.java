package io.headwater.impact;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import io.headwater.product.Applied;
import io.headwater.product.DataProduct;
import io.headwater.product.Domain;
import io.headwater.product.ManifestVersion;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import io.headwater.product.Slice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Products of which no port leads to some datasets, as if lineage had never seen these. */
final class ProductsWithout implements ProductStore {

  private final ProductStore all;
  private final Set<DatasetId> without;

  ProductsWithout(ProductStore all, Set<DatasetId> without) {
    this.all = all;
    this.without = without;
  }

  @Override
  public Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
    Map<PortId, PortMatch> matches = new HashMap<>(all.findMatches(ports));
    matches.replaceAll((_, match) -> without(match));
    return matches;
  }

  private PortMatch without(PortMatch match) {
    return switch (match) {
      case PortMatch.Matched(DatasetId dataset) -> of(List.of(dataset));
      case PortMatch.Ambiguous(List<DatasetId> datasets) -> of(datasets);
      case PortMatch.Unmatched _ -> match;
    };
  }

  private PortMatch of(List<DatasetId> datasets) {
    List<DatasetId> left = datasets.stream().filter(id -> !without.contains(id)).toList();
    return switch (left.size()) {
      case 0 -> new PortMatch.Unmatched();
      case 1 -> new PortMatch.Matched(left.getFirst());
      default -> new PortMatch.Ambiguous(left);
    };
  }

  @Override
  public Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets) {
    Map<DatasetId, List<PortId>> ports = new HashMap<>(all.findPorts(datasets));
    ports.keySet().removeAll(without);
    return ports;
  }

  @Override
  public Applied apply(List<Declaration> declarations) {
    throw new UnsupportedOperationException("an analysis changes nothing");
  }

  @Override
  public Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids) {
    return all.findProducts(ids);
  }

  @Override
  public Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first) {
    return all.listProducts(domain, after, first);
  }

  @Override
  public Slice<Domain> listDomains(Optional<DomainName> after, int first) {
    return all.listDomains(after, first);
  }

  @Override
  public Map<DomainName, Domain> findDomains(Collection<DomainName> names) {
    return all.findDomains(names);
  }

  @Override
  public Map<DataProductId, List<ManifestVersion>> findVersions(Collection<DataProductId> ids) {
    return all.findVersions(ids);
  }

  @Override
  public Optional<Declaration> findDeclaration(DataProductId id, String contentHash) {
    return all.findDeclaration(id, contentHash);
  }
}

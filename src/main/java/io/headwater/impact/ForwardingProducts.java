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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products that answer as others do, but for what is overridden. */
abstract class ForwardingProducts implements ProductStore {

  private final ProductStore others;

  ForwardingProducts(ProductStore others) {
    this.others = others;
  }

  @Override
  public Applied apply(List<Declaration> declarations) {
    return others.apply(declarations);
  }

  @Override
  public Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids) {
    return others.findProducts(ids);
  }

  @Override
  public Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first) {
    return others.listProducts(domain, after, first);
  }

  @Override
  public Slice<Domain> listDomains(Optional<DomainName> after, int first) {
    return others.listDomains(after, first);
  }

  @Override
  public Map<DomainName, Domain> findDomains(Collection<DomainName> names) {
    return others.findDomains(names);
  }

  @Override
  public Map<DataProductId, List<ManifestVersion>> findVersions(Collection<DataProductId> ids) {
    return others.findVersions(ids);
  }

  @Override
  public Optional<Declaration> findDeclaration(DataProductId id, String contentHash) {
    return others.findDeclaration(id, contentHash);
  }

  @Override
  public Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
    return others.findMatches(ports);
  }

  @Override
  public Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets) {
    return others.findPorts(datasets);
  }
}

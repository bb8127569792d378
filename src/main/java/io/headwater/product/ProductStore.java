package io.headwater.product;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Data products and the manifests that declare them. Thread-safe. All methods throw {@link
 * io.headwater.model.CatalogException} with UNAVAILABLE when a store does not answer.
 */
public interface ProductStore {

  /** Most items of one page. */
  int LARGEST_PAGE = 1_000;

  /**
   * Records declarations and makes the current ones visible. Any order, any repeats and any batches
   * of the same declarations end in the same content.
   */
  Applied apply(List<Declaration> declarations);

  /** A product as its current manifests declare it. */
  default Optional<DataProduct> findProduct(DataProductId id) {
    return Optional.ofNullable(findProducts(List.of(id)).get(id));
  }

  /** Several products at once; those that nobody declared are absent. */
  Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids);

  /**
   * Products by domain, then name.
   *
   * @param domain only this domain's; empty for all
   * @param after the last product of the page before; empty for the first page
   * @param first how many, 0 to {@link #LARGEST_PAGE}
   */
  Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first);

  /**
   * Domains that own products, by name.
   *
   * @param after the last domain of the page before; empty for the first page
   * @param first how many, 0 to {@link #LARGEST_PAGE}
   */
  Slice<Domain> listDomains(Optional<DomainName> after, int first);

  /** Several domains at once; those that own no product are absent. */
  Map<DomainName, Domain> findDomains(Collection<DomainName> names);

  /** Every version of every manifest of a product, the current ones first, then newest first. */
  default List<ManifestVersion> listVersions(DataProductId id) {
    return findVersions(List.of(id)).getOrDefault(id, List.of());
  }

  /** The same of several products at once; those that nobody declared are absent. */
  Map<DataProductId, List<ManifestVersion>> findVersions(Collection<DataProductId> ids);

  /** One version whole, with its text as sent and all keys that are not understood. */
  Optional<Declaration> findDeclaration(DataProductId id, String contentHash);

  /** Which dataset stands behind each port; every port asked for is answered. */
  Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports);

  /** The ports behind which a dataset stands; datasets by any of their names. */
  Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets);
}

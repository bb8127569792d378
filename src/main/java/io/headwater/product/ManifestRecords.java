package io.headwater.product;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record of every manifest ever published. Thread-safe; each call is one transaction. */
public interface ManifestRecords {

  /**
   * Keeps declarations durably before it returns.
   *
   * @return how many changed the record
   */
  int record(Collection<Declaration> declarations);

  /** Products as their current manifests declare them, committed before the call. */
  Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids);

  /** See {@link ProductStore#listProducts}. */
  Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first);

  /** See {@link ProductStore#listDomains}. */
  Slice<Domain> listDomains(Optional<DomainName> after, int first);

  /** See {@link ProductStore#findDomains}. */
  Map<DomainName, Domain> findDomains(Collection<DomainName> names);

  /** See {@link ProductStore#findVersions}. */
  Map<DataProductId, List<ManifestVersion>> findVersions(Collection<DataProductId> ids);

  /** See {@link ProductStore#findDeclaration}. */
  Optional<Declaration> findDeclaration(DataProductId id, String contentHash);
}

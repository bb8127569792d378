package io.headwater.product.jpa;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import io.headwater.platform.jpa.Transactions;
import io.headwater.product.DataProduct;
import io.headwater.product.Domain;
import io.headwater.product.ManifestContent;
import io.headwater.product.ManifestRecords;
import io.headwater.product.ManifestVersion;
import io.headwater.product.ProductUnion;
import io.headwater.product.ProductUnion.Current;
import io.headwater.product.Slice;
import io.headwater.product.VersionOrder;
import io.headwater.product.jpa.ManifestVersions.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The record of manifests in PostgreSQL. */
@ApplicationScoped
class PostgresManifestRecords implements ManifestRecords {

  /** Rows of one statement; bounds the size of its JSON parameter. */
  private static final int BATCH = 200;

  private static final Comparator<ManifestVersion> CURRENT_THEN_NEWEST =
      Comparator.comparing((ManifestVersion version) -> !version.isCurrent())
          .thenComparing(ManifestVersion::publishedAt, Comparator.reverseOrder())
          .thenComparing(ManifestVersion::series)
          .thenComparing(ManifestVersion::contentHash);

  private final ManifestVersions versions;
  private final DataProducts products;

  PostgresManifestRecords(ManifestVersions versions, DataProducts products) {
    this.versions = versions;
    this.products = products;
  }

  @Override
  public int record(Collection<Declaration> declarations) {
    List<ManifestRow> rows = ManifestRow.coalesce(declarations);
    return Transactions.call(() -> upsert(rows));
  }

  private int upsert(List<ManifestRow> rows) {
    int recorded = 0;
    for (int from = 0; from < rows.size(); from += BATCH) {
      recorded += versions.upsert(rows.subList(from, Math.min(from + BATCH, rows.size())));
    }
    return recorded;
  }

  @Override
  public Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids) {
    return Transactions.call(() -> read(ids));
  }

  @Override
  public Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first) {
    return Transactions.call(() -> {
      Slice<DataProductId> ids = products.list(domain, after, first);
      Map<DataProductId, DataProduct> found = read(ids.items());
      return new Slice<>(ids.items().stream().map(found::get).toList(), ids.hasMore(), ids.total());
    });
  }

  @Override
  public Slice<Domain> listDomains(Optional<DomainName> after, int first) {
    return Transactions.call(() -> products.listDomains(after, first));
  }

  @Override
  public Map<DomainName, Domain> findDomains(Collection<DomainName> names) {
    Map<DomainName, Domain> found = new LinkedHashMap<>();
    if (!names.isEmpty()) {
      Transactions.call(() -> products.findDomains(names))
          .forEach(domain -> found.put(domain.name(), domain));
    }
    return found;
  }

  @Override
  public Map<DataProductId, List<ManifestVersion>> findVersions(Collection<DataProductId> ids) {
    List<Stored> stored = Transactions.call(() -> versions.find(ids));
    Set<Stored> current = new HashSet<>(currents(stored));
    Map<DataProductId, List<ManifestVersion>> found = new HashMap<>();
    stored.stream()
        .map(one -> one.version().withCurrent(current.contains(one)))
        .sorted(CURRENT_THEN_NEWEST)
        .forEach(version ->
            found.computeIfAbsent(version.product(), _ -> new ArrayList<>()).add(version));
    return found;
  }

  @Override
  public Optional<Declaration> findDeclaration(DataProductId id, String contentHash) {
    return Transactions.call(() ->
        versions.find(List.of(id)).stream()
            .filter(stored -> stored.version().contentHash().equals(contentHash))
            .min(Comparator.comparing(stored -> stored.version().series()))
            .map(versions::declaration));
  }

  private Map<DataProductId, DataProduct> read(Collection<DataProductId> ids) {
    Collection<Stored> currents = currents(versions.find(ids));
    Map<Long, ManifestContent> contents =
        versions.contents(currents.stream().map(Stored::id).toList());
    Map<DataProductId, List<Current>> byProduct = new LinkedHashMap<>();
    for (Stored stored : currents) {
      ManifestContent content = contents.get(stored.id());
      if (content != null) {
        byProduct
            .computeIfAbsent(stored.version().product(), _ -> new ArrayList<>())
            .add(new Current(stored.version().withCurrent(true), content));
      }
    }
    Map<DataProductId, DataProduct> found = new LinkedHashMap<>();
    byProduct.forEach((id, current) -> found.put(id, ProductUnion.of(current)));
    return found;
  }

  private static Collection<Stored> currents(List<Stored> stored) {
    Map<Series, Stored> greatest = new HashMap<>();
    for (Stored one : stored) {
      greatest.merge(
          new Series(one.version().product(), one.version().series()),
          one,
          (a, b) ->
              VersionOrder.rank(a.version()).compareTo(VersionOrder.rank(b.version())) >= 0
                  ? a
                  : b);
    }
    return greatest.values();
  }

  private record Series(DataProductId product, String series) {}
}

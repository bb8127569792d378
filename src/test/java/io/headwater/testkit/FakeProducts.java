package io.headwater.testkit;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Data products in memory; counts calls. Not thread-safe. */
public final class FakeProducts implements ProductStore {

  /** How often each method was called. */
  public final Calls calls = new Calls();

  private final Map<DataProductId, DataProduct> products = new TreeMap<>();
  private final Map<PortId, PortMatch> matches = new HashMap<>();

  /** Adds a product. */
  public FakeProducts with(DataProduct product) {
    products.put(product.id(), product);
    return this;
  }

  /** Says what stands behind a port. */
  public FakeProducts with(PortId port, PortMatch match) {
    matches.put(port, match);
    return this;
  }

  @Override
  public Applied apply(List<Declaration> declarations) {
    throw new UnsupportedOperationException("tests add products directly");
  }

  @Override
  public Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids) {
    calls.count("findProducts");
    Map<DataProductId, DataProduct> found = new HashMap<>(products);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first) {
    calls.count("listProducts");
    List<DataProduct> all =
        products.values().stream()
            .filter(product -> domain.map(product.id().domain()::equals).orElse(true))
            .toList();
    return slice(all, DataProduct::id, after, first);
  }

  @Override
  public Slice<Domain> listDomains(Optional<DomainName> after, int first) {
    calls.count("listDomains");
    return slice(List.copyOf(domains().values()), Domain::name, after, first);
  }

  @Override
  public Map<DomainName, Domain> findDomains(Collection<DomainName> names) {
    calls.count("findDomains");
    Map<DomainName, Domain> found = domains();
    found.keySet().retainAll(names);
    return found;
  }

  private Map<DomainName, Domain> domains() {
    Map<DomainName, Domain> domains = new TreeMap<>();
    for (DataProductId id : products.keySet()) {
      domains.merge(
          id.domain(),
          new Domain(id.domain(), 1),
          (one, other) -> new Domain(one.name(), one.productCount() + other.productCount()));
    }
    return domains;
  }

  private static <T, K extends Comparable<K>> Slice<T> slice(
      List<T> all, Function<T, K> keyOf, Optional<K> after, int first) {
    List<T> rest = new ArrayList<>();
    @Nullable K from = after.orElse(null);
    for (T item : all) {
      if (from == null || keyOf.apply(item).compareTo(from) > 0) {
        rest.add(item);
      }
    }
    return new Slice<>(
        rest.subList(0, Math.min(first, rest.size())), rest.size() > first, all.size());
  }

  @Override
  public Map<DataProductId, List<ManifestVersion>> findVersions(Collection<DataProductId> ids) {
    calls.count("findVersions");
    Map<DataProductId, List<ManifestVersion>> found = new HashMap<>();
    products.forEach((id, product) -> {
      if (ids.contains(id)) {
        found.put(id, product.manifests());
      }
    });
    return found;
  }

  @Override
  public Optional<Declaration> findDeclaration(DataProductId id, String contentHash) {
    calls.count("findDeclaration");
    return Optional.empty();
  }

  @Override
  public Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
    calls.count("findMatches");
    Map<PortId, PortMatch> found = new HashMap<>();
    ports.forEach(
        port -> found.put(port.id(), matches.getOrDefault(port.id(), new PortMatch.Unmatched())));
    return found;
  }

  @Override
  public Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets) {
    calls.count("findPorts");
    Map<DatasetId, List<PortId>> found = new HashMap<>();
    matches.forEach((port, match) -> {
      if (match instanceof PortMatch.Matched(DatasetId dataset) && datasets.contains(dataset)) {
        found.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(port);
      }
    });
    return found;
  }
}

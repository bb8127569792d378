package io.headwater.product;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import io.headwater.product.PortMatch.Matched;
import io.headwater.product.PortMatching.Candidate;
import io.headwater.product.ProductUnion.Current;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The same promises kept by a map: what the real adapters are measured against. */
public final class InMemoryProductStore implements ProductStore {

  private record Key(DataProductId product, String series, String hash) {}

  private record Kept(Instant first, Declaration last) {}

  private final Map<Key, Kept> kept = new HashMap<>();
  private final List<Candidate> datasets = new ArrayList<>();

  /** Lets lineage know a dataset by one of its names. */
  public synchronized void addDataset(DatasetId name, DatasetId canonical) {
    datasets.add(new Candidate(name, canonical));
  }

  @Override
  public synchronized Applied apply(List<Declaration> declarations) {
    Map<Key, Kept> before = Map.copyOf(kept);
    TreeSet<DataProductId> products = new TreeSet<>();
    for (Declaration one : declarations) {
      products.add(one.product());
      Key key = new Key(one.product(), ManifestVersion.series(one), one.raw().hash());
      kept.merge(key, new Kept(one.at(), one), InMemoryProductStore::united);
    }
    int recorded = 0;
    for (Map.Entry<Key, Kept> entry : kept.entrySet()) {
      recorded += entry.getValue().equals(before.get(entry.getKey())) ? 0 : 1;
    }
    return new Applied(recorded, declarations.size() - recorded, products);
  }

  private static Kept united(Kept one, Kept other) {
    Comparator<Declaration> newest =
        Comparator.comparing(Declaration::at)
            .thenComparing(d -> io.headwater.model.ContentHash.of(d.source()));
    return new Kept(
        one.first().isBefore(other.first()) ? one.first() : other.first(),
        newest.compare(one.last(), other.last()) >= 0 ? one.last() : other.last());
  }

  private Map<String, Current> currents(DataProductId id) {
    Map<String, Current> greatest = new TreeMap<>();
    kept.forEach((key, value) -> {
      if (key.product().equals(id)) {
        ManifestVersion version = version(key, value).withCurrent(true);
        greatest.merge(
            key.series(),
            new Current(version, ManifestContent.of(value.last())),
            (a, b) ->
                VersionOrder.rank(a.version()).compareTo(VersionOrder.rank(b.version())) > 0
                    ? a
                    : b);
      }
    });
    return greatest;
  }

  private static ManifestVersion version(Key key, Kept kept) {
    Declaration last = kept.last();
    return new ManifestVersion(
        key.product(),
        key.series(),
        last.contractId(),
        last.version(),
        last.shape(),
        last.status(),
        key.hash(),
        kept.first(),
        last.at(),
        false,
        last.warnings());
  }

  @Override
  public synchronized Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids) {
    Map<DataProductId, DataProduct> found = new LinkedHashMap<>();
    for (DataProductId id : ids) {
      Map<String, Current> currents = currents(id);
      if (!currents.isEmpty()) {
        found.put(id, ProductUnion.of(currents.values()));
      }
    }
    return found;
  }

  private Set<DataProductId> products() {
    return kept.keySet().stream().map(Key::product).collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public synchronized Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first) {
    List<DataProductId> all =
        products().stream()
            .filter(id -> domain.isEmpty() || domain.get().equals(id.domain()))
            .toList();
    List<DataProductId> rest =
        all.stream().filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0).toList();
    List<DataProductId> page = rest.stream().limit(first).toList();
    return new Slice<>(List.copyOf(findProducts(page).values()), rest.size() > first, all.size());
  }

  @Override
  public synchronized Slice<Domain> listDomains(Optional<DomainName> after, int first) {
    TreeSet<DomainName> all = new TreeSet<>();
    products().forEach(id -> all.add(id.domain()));
    List<DomainName> rest =
        all.stream().filter(name -> after.isEmpty() || name.compareTo(after.get()) > 0).toList();
    List<DomainName> page = rest.stream().limit(first).toList();
    return new Slice<>(
        List.copyOf(new TreeMap<>(findDomains(page)).values()), rest.size() > first, all.size());
  }

  @Override
  public synchronized Map<DomainName, Domain> findDomains(Collection<DomainName> names) {
    Map<DomainName, Domain> found = new HashMap<>();
    for (DomainName name : names) {
      long count = products().stream().filter(id -> id.domain().equals(name)).count();
      if (count > 0) {
        found.put(name, new Domain(name, count));
      }
    }
    return found;
  }

  @Override
  public synchronized Map<DataProductId, List<ManifestVersion>> findVersions(
      Collection<DataProductId> ids) {
    Map<DataProductId, List<ManifestVersion>> found = new HashMap<>();
    ids.forEach(id -> found.put(id, versionsOf(id)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private List<ManifestVersion> versionsOf(DataProductId id) {
    List<ManifestVersion> current = currents(id).values().stream().map(Current::version).toList();
    return kept.entrySet().stream()
        .filter(entry -> entry.getKey().product().equals(id))
        .map(entry -> version(entry.getKey(), entry.getValue()))
        .map(version -> version.withCurrent(current.contains(version.withCurrent(true))))
        .sorted(
            Comparator.comparing((ManifestVersion version) -> !version.isCurrent())
                .thenComparing(ManifestVersion::publishedAt, Comparator.reverseOrder())
                .thenComparing(ManifestVersion::series)
                .thenComparing(ManifestVersion::contentHash))
        .toList();
  }

  @Override
  public synchronized Optional<Declaration> findDeclaration(DataProductId id, String contentHash) {
    return kept.entrySet().stream()
        .filter(e -> e.getKey().product().equals(id) && e.getKey().hash().equals(contentHash))
        .min(Comparator.comparing(e -> e.getKey().series()))
        .map(e -> e.getValue().last());
  }

  @Override
  public synchronized Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
    Map<PortId, PortMatch> matches = new LinkedHashMap<>();
    ports.forEach(port -> matches.put(port.id(), PortMatching.decide(port, datasets)));
    return matches;
  }

  @Override
  public synchronized Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> asked) {
    Map<DatasetId, List<PortId>> found = new LinkedHashMap<>();
    for (DatasetId dataset : asked) {
      List<PortId> ports = new ArrayList<>();
      datasets.stream()
          .filter(candidate -> candidate.name().equals(dataset))
          .forEach(candidate ->
              findProducts(products()).values().stream()
                  .flatMap(product -> product.ports().stream())
                  .filter(port ->
                      PortMatching.decide(port, datasets)
                          .equals(new Matched(candidate.canonical())))
                  .forEach(port -> ports.add(port.id())));
      found.put(dataset, ports.stream().sorted().toList());
    }
    return found;
  }
}

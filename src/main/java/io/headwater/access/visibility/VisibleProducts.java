package io.headwater.access.visibility;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import io.headwater.platform.Visible;
import io.headwater.product.Applied;
import io.headwater.product.DataProduct;
import io.headwater.product.Domain;
import io.headwater.product.ManifestVersion;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import io.headwater.product.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Products as the caller may see them. Every product is known to everybody, but not those of its
 * ports that hold what is hidden; its manifests are whole, so they are shown whole or not at all.
 */
@ApplicationScoped
@Visible
public class VisibleProducts implements ProductStore {

  private final ProductStore all;
  private final Sights sights;

  /** What a store holds, as far as it may be seen. */
  public VisibleProducts(ProductStore all, Sights sights) {
    this.all = all;
    this.sights = sights;
  }

  @Override
  public Applied apply(List<Declaration> declarations) {
    throw new UnsupportedOperationException("callers only read products");
  }

  @Override
  public Map<DataProductId, DataProduct> findProducts(Collection<DataProductId> ids) {
    Sight sight = sights.currentSight();
    Map<DataProductId, DataProduct> found = all.findProducts(ids);
    if (sight.seesAllData()) {
      return found;
    }
    Map<DataProductId, DataProduct> shown = new HashMap<>(found);
    shown.replaceAll((_, product) -> shown(product, sight));
    return shown;
  }

  private static DataProduct shown(DataProduct product, Sight sight) {
    List<ProductPort> ports =
        product.ports().stream().filter(port -> !sight.hides(port.id())).toList();
    if (ports.size() == product.ports().size()) {
      return product;
    }
    return new DataProduct(
        product.id(),
        product.version(),
        product.status(),
        product.description(),
        product.owners(),
        product.tags(),
        ports,
        product.serviceLevels(),
        product.compatibility(),
        product.publishedAt(),
        product.manifests().stream().map(VisibleProducts::withoutWarnings).toList());
  }

  /** Warnings quote what they are about. */
  private static ManifestVersion withoutWarnings(ManifestVersion version) {
    return new ManifestVersion(
        version.product(),
        version.series(),
        version.contractId(),
        version.version(),
        version.shape(),
        version.status(),
        version.contentHash(),
        version.firstPublishedAt(),
        version.publishedAt(),
        version.isCurrent(),
        List.of());
  }

  @Override
  public Slice<DataProduct> listProducts(
      Optional<DomainName> domain, Optional<DataProductId> after, int first) {
    Sight sight = sights.currentSight();
    Slice<DataProduct> slice = all.listProducts(domain, after, first);
    return sight.seesAllData()
        ? slice
        : new Slice<>(
            slice.items().stream().map(product -> shown(product, sight)).toList(),
            slice.hasMore(),
            slice.total());
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
    Sight sight = sights.currentSight();
    Map<DataProductId, List<ManifestVersion>> found = all.findVersions(ids);
    if (sight.seesAllData()) {
      return found;
    }
    Map<DataProductId, List<ManifestVersion>> shown = new HashMap<>(found);
    all.findProducts(found.keySet()).values().stream()
        .filter(product -> hasHidden(product, sight))
        .forEach(product ->
            shown.computeIfPresent(
                product.id(),
                (_, versions) -> versions.stream().map(VisibleProducts::withoutWarnings).toList()));
    return shown;
  }

  /**
   * Older versions may declare ports that are no more, of which nobody knows how strict they were:
   * whoever sees not everything of a product now sees none of its manifests.
   */
  @Override
  public Optional<Declaration> findDeclaration(DataProductId id, String contentHash) {
    Sight sight = sights.currentSight();
    Optional<Declaration> found = all.findDeclaration(id, contentHash);
    if (sight.seesAllData()) {
      return found;
    }
    boolean partly = all.findProduct(id).filter(product -> hasHidden(product, sight)).isPresent();
    return found.filter(_ -> !partly);
  }

  private static boolean hasHidden(DataProduct product, Sight sight) {
    return product.ports().stream().anyMatch(port -> sight.hides(port.id()));
  }

  @Override
  public Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
    Sight sight = sights.currentSight();
    Map<PortId, PortMatch> found = all.findMatches(ports);
    if (sight.seesAllData()) {
      return found;
    }
    Map<PortId, PortMatch> shown = new HashMap<>(found);
    shown.replaceAll((_, match) -> shown(match, sight));
    return shown;
  }

  private static PortMatch shown(PortMatch match, Sight sight) {
    return switch (match) {
      case PortMatch.Matched(DatasetId dataset) ->
          sight.hides(dataset) ? new PortMatch.Unmatched() : match;
      case PortMatch.Ambiguous(List<DatasetId> datasets) ->
          new PortMatch.Ambiguous(List.copyOf(sight.visible(datasets)));
      case PortMatch.Unmatched _ -> match;
    };
  }

  @Override
  public Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets) {
    Sight sight = sights.currentSight();
    Map<DatasetId, List<PortId>> found = all.findPorts(datasets);
    if (sight.seesAllData()) {
      return found;
    }
    Map<DatasetId, List<PortId>> shown = sight.visible(found);
    shown.replaceAll((_, ports) -> ports.stream().filter(port -> !sight.hides(port)).toList());
    return shown;
  }
}

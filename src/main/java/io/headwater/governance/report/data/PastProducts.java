package io.headwater.governance.report.data;

import io.headwater.governance.report.ReportGap;
import io.headwater.model.DataProductId;
import io.headwater.model.Declaration;
import io.headwater.product.DataProduct;
import io.headwater.product.ManifestContent;
import io.headwater.product.ManifestVersion;
import io.headwater.product.ProductStore;
import io.headwater.product.ProductUnion;
import io.headwater.product.Slice;
import io.headwater.product.VersionOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Products as the manifests that held at a time declare them: of each series the greatest version
 * that had been published. Used by one thread.
 */
final class PastProducts {

  private final ProductStore store;
  private final Instant at;
  private final List<ReportGap> gaps;

  PastProducts(ProductStore store, Instant at, List<ReportGap> gaps) {
    this.store = store;
    this.at = at;
    this.gaps = gaps;
  }

  /** As they are now. */
  NavigableMap<DataProductId, DataProduct> current() {
    NavigableMap<DataProductId, DataProduct> all = new TreeMap<>();
    Optional<DataProductId> after = Optional.empty();
    Slice<DataProduct> page;
    do {
      page = store.listProducts(Optional.empty(), after, ProductStore.LARGEST_PAGE);
      page.items().forEach(product -> all.put(product.id(), product));
      after = page.items().isEmpty() ? after : Optional.of(page.items().getLast().id());
    } while (page.hasMore() && all.size() < MeshStates.MOST_PRODUCTS);
    if (page.hasMore()) {
      gaps.add(
          ReportGap.of(
              "only the first " + all.size() + " of " + page.total() + " products were looked at"));
    }
    return all;
  }

  /** As they were at the time. */
  NavigableMap<DataProductId, DataProduct> held() {
    NavigableMap<DataProductId, DataProduct> held = new TreeMap<>();
    List<DataProductId> ids = List.copyOf(current().keySet());
    for (int from = 0; from < ids.size(); from += MeshStates.AT_ONCE) {
      store
          .findVersions(ids.subList(from, Math.min(ids.size(), from + MeshStates.AT_ONCE)))
          .forEach(
              (id, versions) -> held(id, versions).ifPresent(product -> held.put(id, product)));
    }
    return held;
  }

  private Optional<DataProduct> held(DataProductId id, Collection<ManifestVersion> versions) {
    Map<String, List<ManifestVersion>> bySeries = new TreeMap<>();
    for (ManifestVersion version : versions) {
      if (!version.firstPublishedAt().isAfter(at)) {
        bySeries.computeIfAbsent(version.series(), _ -> new ArrayList<>()).add(version);
      }
    }
    List<ProductUnion.Current> currents = new ArrayList<>();
    for (List<ManifestVersion> series : bySeries.values()) {
      ManifestVersion greatest = greatest(id, series);
      Optional<Declaration> declared = store.findDeclaration(id, greatest.contentHash());
      declared.ifPresentOrElse(
          declaration ->
              currents.add(
                  new ProductUnion.Current(
                      greatest.withCurrent(true), ManifestContent.of(declaration))),
          () -> gaps.add(ReportGap.about("a manifest of ", id, " cannot be read any more")));
    }
    return currents.isEmpty() ? Optional.empty() : Optional.of(ProductUnion.of(currents));
  }

  /** Of a content the first and the last publication are known, and none between. */
  private ManifestVersion greatest(DataProductId id, List<ManifestVersion> series) {
    ManifestVersion greatest =
        series.stream()
            .max((one, other) -> rank(one, earliest(one)).compareTo(rank(other, earliest(other))))
            .orElseThrow();
    for (ManifestVersion other : series) {
      boolean mayBeGreater =
          !other.equals(greatest)
              && rank(other, latest(other)).compareTo(rank(greatest, earliest(greatest))) > 0;
      if (mayBeGreater) {
        gaps.add(
            ReportGap.about(
                "which of the manifests of ",
                id,
                " with version '"
                    + greatest.version()
                    + "' held then is not certain: one was published again later"));
        break;
      }
    }
    return greatest;
  }

  private static VersionOrder.Rank rank(ManifestVersion version, Instant publishedAt) {
    return new VersionOrder.Rank(version.version(), publishedAt, version.contentHash());
  }

  private Instant earliest(ManifestVersion version) {
    return version.publishedAt().isAfter(at) ? version.firstPublishedAt() : version.publishedAt();
  }

  private Instant latest(ManifestVersion version) {
    return version.publishedAt().isAfter(at) ? at : version.publishedAt();
  }
}

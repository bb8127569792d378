package io.headwater.product.graphql;

import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.catalog.graphql.Dataset;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Batch;
import io.headwater.product.DataProduct;
import io.headwater.product.Domain;
import io.headwater.product.ManifestVersion;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import io.headwater.product.Slice;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Fields of domains and data products that need a port. */
@GraphQLApi
public class ProductFields {

  private final ProductStore store;
  private final CatalogNodes catalog;

  /** The API over its ports. */
  public ProductFields(@Visible ProductStore store, CatalogNodes catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  /** How many products each domain owns. */
  @Description("How many data products it owns.")
  public List<@NonNull Integer> productCount(@Source List<DomainNode> domains) {
    Map<DomainName, Domain> found =
        store.findDomains(domains.stream().map(DomainNode::domainName).distinct().toList());
    return domains.stream()
        .map(domain -> found.get(domain.domainName()))
        .map(
            domain -> domain == null ? 0 : (int) Math.min(domain.productCount(), Integer.MAX_VALUE))
        .toList();
  }

  /** The products of a domain, by name. */
  @Description("Its data products, by name. first: 1 to 1,000, 20 if not given.")
  public DataProductConnection products(
      @Source DomainNode domain, @Nullable Integer first, @Nullable String after) {
    return ProductQueries.products(store, Optional.of(domain.domainName()), first, after);
  }

  /** The datasets behind the output ports of a domain's products, by name. */
  @Description("The datasets behind the output ports of its data products, by name.")
  public List<@NonNull Dataset> datasets(@Source DomainNode domain) {
    List<ProductPort> outputs = new ArrayList<>();
    Optional<DataProductId> after = Optional.empty();
    Slice<DataProduct> page;
    do {
      page = store.listProducts(Optional.of(domain.domainName()), after, ProductStore.LARGEST_PAGE);
      for (DataProduct product : page.items()) {
        product.ports().stream()
            .filter(port -> port.id().direction() == Direction.OUTPUT)
            .forEach(outputs::add);
        after = Optional.of(product.id());
      }
    } while (page.hasMore());
    TreeSet<DatasetId> names = new TreeSet<>();
    if (!outputs.isEmpty()) {
      store.findMatches(outputs).values().forEach(match -> names.addAll(datasetsOf(match)));
    }
    Map<DatasetId, Dataset> found = catalog.datasets(names);
    return names.stream()
        .flatMap(name -> Optional.ofNullable(found.get(name)).stream())
        .distinct()
        .toList();
  }

  static Collection<DatasetId> datasetsOf(PortMatch match) {
    return switch (match) {
      case PortMatch.Matched matched -> List.of(matched.dataset());
      case PortMatch.Ambiguous ambiguous -> ambiguous.datasets();
      case PortMatch.Unmatched _ -> List.of();
    };
  }

  /** Whether lineage knows a dataset behind each port. */
  @Description("Whether lineage knows a dataset behind it.")
  public List<@NonNull PortMatchStatus> matchStatus(@Source List<PortNode> ports) {
    Map<PortId, PortMatch> matches = matches(ports);
    return ports.stream().map(port -> status(port.port(), matches.get(port.port().id()))).toList();
  }

  private static PortMatchStatus status(
      ProductPort port, @org.jspecify.annotations.Nullable PortMatch match) {
    return switch (match == null ? new PortMatch.Unmatched() : match) {
      case PortMatch.Matched _ -> PortMatchStatus.MATCHED;
      case PortMatch.Ambiguous _ -> PortMatchStatus.AMBIGUOUS;
      case PortMatch.Unmatched _ ->
          port.mayBeDataset() ? PortMatchStatus.UNMATCHED : PortMatchStatus.NOT_A_DATASET;
    };
  }

  /** The one dataset behind each port. */
  @Description("The dataset behind it; null unless it is MATCHED.")
  public List<@Nullable Dataset> dataset(@Source List<PortNode> ports) {
    Map<PortId, PortMatch> matches = matches(ports);
    return Batch.singles(
        ports,
        port ->
            matches.get(port.port().id()) instanceof PortMatch.Matched matched
                ? Optional.of(matched.dataset())
                : Optional.empty(),
        catalog::datasets);
  }

  /** Every dataset that fits each port. */
  @Description("Every dataset that fits: one when MATCHED, several when AMBIGUOUS.")
  public List<List<@NonNull Dataset>> datasets(@Source List<PortNode> ports) {
    Map<PortId, PortMatch> matches = matches(ports);
    return Batch.lists(
        ports,
        port -> datasetsOf(matches.getOrDefault(port.port().id(), new PortMatch.Unmatched())),
        catalog::datasets);
  }

  private Map<PortId, PortMatch> matches(List<PortNode> ports) {
    return store.findMatches(ports.stream().map(PortNode::port).distinct().toList());
  }

  /** Every version of every manifest of a product. */
  @Description("Every version of every manifest, the current ones first, then newest first.")
  public List<List<@NonNull ManifestNode>> versions(@Source List<ProductNode> products) {
    Map<DataProductId, List<ManifestVersion>> found =
        store.findVersions(products.stream().map(ProductNode::productId).distinct().toList());
    return products.stream()
        .map(product -> found.getOrDefault(product.productId(), List.of()))
        .map(versions -> versions.stream().map(ManifestNode::new).toList())
        .toList();
  }

  /** The leading manifest of a product, whole. */
  @Nullable
  @Description(
      "The leading manifest as canonical JSON text, keys that are not understood included.")
  public String raw(@Source ProductNode product) {
    List<ManifestVersion> manifests = product.product().manifests();
    return manifests.isEmpty() ? null : declaration(manifests.getFirst());
  }

  /** A manifest, whole. */
  @Nullable
  @Description("The manifest as canonical JSON text, keys that are not understood included.")
  public String raw(@Source ManifestNode manifest) {
    return declaration(manifest.manifest());
  }

  /** A manifest as it was sent. */
  @Nullable
  @Description("The manifest's text as it was sent.")
  public String source(@Source ManifestNode manifest) {
    ManifestVersion version = manifest.manifest();
    return store
        .findDeclaration(version.product(), version.contentHash())
        .map(Declaration::source)
        .orElse(null);
  }

  private @org.jspecify.annotations.Nullable String declaration(ManifestVersion version) {
    return store
        .findDeclaration(version.product(), version.contentHash())
        .map(declared -> declared.raw().json())
        .orElse(null);
  }
}

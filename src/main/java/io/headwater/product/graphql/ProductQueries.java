package io.headwater.product.graphql;

import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.Paging;
import io.headwater.product.DataProduct;
import io.headwater.product.Domain;
import io.headwater.product.ProductStore;
import io.headwater.product.Slice;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Finds and lists domains and data products. */
@GraphQLApi
public class ProductQueries {

  private final ProductStore store;
  private final ProductNodes nodes;

  /** The API over its ports. */
  public ProductQueries(@Visible ProductStore store, ProductNodes nodes) {
    this.store = store;
    this.nodes = nodes;
  }

  /** The domain with this name; null when it owns no product. */
  @Query
  @Nullable
  @Description("A domain by its name; null when it owns no data product.")
  public DomainNode domain(String name) {
    DomainName domain = new DomainName(name);
    return store.findDomains(List.of(domain)).containsKey(domain) ? new DomainNode(domain) : null;
  }

  /** The data product with this name; null when nobody declared it. */
  @Query
  @Nullable
  @Description("A data product by its domain and name; null when nobody declared it.")
  public ProductNode dataProduct(String domain, String name) {
    DataProductId id = new DataProductId(new DomainName(domain), name);
    return nodes.products(List.of(id)).get(id);
  }

  /** Domains that own products, by name. */
  @Query
  @Description("Domains that own data products, by name. first: 1 to 1,000, 20 if not given.")
  public DomainConnection domains(@Nullable Integer first, @Nullable String after) {
    Page<Domain> page =
        Paging.page(
            "domains",
            first,
            after,
            (n, from) ->
                part(
                    store.listDomains(from.map(place -> at(place, DomainName.class)), n),
                    Domain::name));
    return DomainConnection.of(page.map(domain -> new DomainNode(domain.name())));
  }

  /** Data products of one domain or of all, by domain, then name. */
  @Query
  @Description("Data products by domain, then name. first: 1 to 1,000, 20 if not given.")
  public DataProductConnection dataProducts(
      @Nullable String domain, @Nullable Integer first, @Nullable String after) {
    return products(store, Optional.ofNullable(domain).map(DomainName::new), first, after);
  }

  static DataProductConnection products(
      ProductStore store,
      Optional<DomainName> domain,
      @Nullable Integer first,
      @Nullable String after) {
    Page<DataProduct> page =
        Paging.page(
            domain.map(name -> "data products of " + name.nodeId()).orElse("data products"),
            first,
            after,
            (n, from) ->
                part(
                    store.listProducts(
                        domain, from.map(place -> at(place, DataProductId.class)), n),
                    DataProduct::id));
    return DataProductConnection.of(page.map(ProductNode::new));
  }

  private static <T> Paging.Part<T> part(Slice<T> slice, Function<T, EntityId> idOf) {
    Optional<String> next =
        slice.hasMore()
            ? Optional.of(idOf.apply(slice.items().getLast()).nodeId())
            : Optional.empty();
    return new Paging.Part<>(slice.items(), next, slice.total());
  }

  private static <I extends EntityId> I at(String place, Class<I> kind) {
    EntityId id = NodeIds.parse(place);
    if (!kind.isInstance(id)) {
      throw new CatalogException(
          ErrorCode.INVALID_CURSOR, "the cursor is damaged; pass one as it was given");
    }
    return kind.cast(id);
  }
}

package io.headwater.product.graphql;

import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.ErrorCode;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.Paging;
import io.headwater.product.ProductPort;
import io.headwater.product.UnresolvedPorts;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Lists ports that lead to no one dataset. */
@GraphQLApi
public class UnresolvedPortApi {

  private final UnresolvedPorts unresolved;
  private final ProductNodes nodes;

  /** The API over its use case. */
  public UnresolvedPortApi(UnresolvedPorts unresolved, ProductNodes nodes) {
    this.unresolved = unresolved;
    this.nodes = nodes;
  }

  /** Ports that lead to no dataset, or to several. */
  @Query
  @Description(
      "Ports that lead to no dataset that lineage knows, or to several, by domain and product. Each"
          + " page looks at the first 10,000 products anew; cursors are places in the list."
          + " first: 1 to 1,000, 20 if not given.")
  public UnresolvedPortConnection unresolvedPorts(@Nullable Integer first, @Nullable String after) {
    Paging.size(first);
    UnresolvedPorts.Found found = unresolved.find();
    Page<ProductPort> page =
        Paging.page("unresolved ports", first, after, (n, from) -> part(found.ports(), n, from));
    Map<DataProductId, ProductNode> products =
        nodes.products(
            page.items().stream().map(port -> port.id().product()).collect(Collectors.toSet()));
    return UnresolvedPortConnection.of(
        page.resolve(ports ->
            ports.stream()
                .filter(port -> products.containsKey(port.id().product()))
                .collect(Collectors.toMap(port -> port, port -> view(port, products)))),
        found);
  }

  private static UnresolvedPort view(ProductPort port, Map<DataProductId, ProductNode> products) {
    return new UnresolvedPort(
        new PortNode(port), Objects.requireNonNull(products.get(port.id().product())));
  }

  private static Paging.Part<ProductPort> part(
      List<ProductPort> all, int most, Optional<String> from) {
    int start = Math.min(all.size(), from.map(UnresolvedPortApi::place).orElse(0));
    int end = Math.min(all.size(), start + most);
    return new Paging.Part<>(
        all.subList(start, end),
        end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty(),
        all.size());
  }

  private static int place(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new CatalogException(
          ErrorCode.INVALID_CURSOR, "the cursor is damaged; pass one as it was given");
    }
    return Integer.parseInt(text);
  }
}

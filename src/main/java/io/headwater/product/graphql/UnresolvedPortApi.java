package io.headwater.product.graphql;

import io.headwater.model.DataProductId;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.Paging;
import io.headwater.product.ProductPort;
import io.headwater.product.UnresolvedPorts;
import io.smallrye.graphql.api.Nullable;
import java.util.Map;
import java.util.Objects;
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
    Page<ProductPort> page = Paging.pageOf("unresolved ports", first, after, found.ports());
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
}

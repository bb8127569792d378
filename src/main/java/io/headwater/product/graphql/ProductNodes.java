package io.headwater.product.graphql;

import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Node;
import io.headwater.platform.graphql.NodeLoader;
import io.headwater.product.ProductStore;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Domains and data products as nodes. One port call per kind, none for nothing. */
@Singleton
public class ProductNodes implements NodeLoader {

  private final ProductStore store;

  /** Nodes of what a store finds. */
  public ProductNodes(@Visible ProductStore store) {
    this.store = store;
  }

  @Override
  public boolean loads(EntityId id) {
    return switch (id) {
      case DataProductId _, DomainName _ -> true;
      case DatasetId _, ColumnRef _, JobId _, RunId _ -> false;
    };
  }

  @Override
  public Map<EntityId, Node> load(Collection<EntityId> ids) {
    Set<DataProductId> products = new LinkedHashSet<>();
    Set<DomainName> domains = new LinkedHashSet<>();
    for (EntityId id : ids) {
      switch (id) {
        case DataProductId product -> products.add(product);
        case DomainName domain -> domains.add(domain);
        case DatasetId _, ColumnRef _, JobId _, RunId _ ->
            throw new IllegalArgumentException(id.nodeId());
      }
    }
    Map<EntityId, Node> nodes = new HashMap<>(products(products));
    if (!domains.isEmpty()) {
      store.findDomains(domains).keySet().forEach(name -> nodes.put(name, new DomainNode(name)));
    }
    return nodes;
  }

  /** Data products by id. */
  Map<DataProductId, ProductNode> products(Collection<DataProductId> ids) {
    Map<DataProductId, ProductNode> found = new HashMap<>();
    if (!ids.isEmpty()) {
      store.findProducts(ids).forEach((id, product) -> found.put(id, new ProductNode(product)));
    }
    return found;
  }
}

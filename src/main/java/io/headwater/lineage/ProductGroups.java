package io.headwater.lineage;

import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import io.headwater.product.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which datasets belong to which products and domains: those behind output ports. */
@ApplicationScoped
public class ProductGroups {

  private final ProductStore products;

  /** Groups as products declare them. */
  public ProductGroups(ProductStore products) {
    this.products = products;
  }

  GroupStepper.Grouping grouping(Level level) {
    return level == Level.DOMAIN ? domains() : products();
  }

  GroupStepper.Grouping products() {
    return new ByPort(port -> port.product());
  }

  GroupStepper.Grouping domains() {
    return new ByPort(port -> port.product().domain());
  }

  /** Those of some products and domains that were declared. */
  Set<EntityId> findKnown(Set<EntityId> groups) {
    if (groups.isEmpty()) {
      return Set.of();
    }
    Set<EntityId> known = new HashSet<>();
    known.addAll(products.findProducts(Ids.only(groups, DataProductId.class)).keySet());
    known.addAll(products.findDomains(Ids.only(groups, DomainName.class)).keySet());
    return known;
  }

  /** What a root stands for at a level: at PRODUCT, a domain stands for its products. */
  Collection<EntityId> at(Level level, EntityId root) {
    if (level == Level.PRODUCT && root instanceof DomainName domain) {
      return List.copyOf(productsOf(domain).stream().map(DataProduct::id).toList());
    }
    return List.of(root);
  }

  private List<DataProduct> productsOf(DomainName domain) {
    List<DataProduct> all = new ArrayList<>();
    Optional<DataProductId> after = Optional.empty();
    while (true) {
      Slice<DataProduct> page =
          products.listProducts(Optional.of(domain), after, ProductStore.LARGEST_PAGE);
      all.addAll(page.items());
      if (!page.hasMore()) {
        return all;
      }
      after = Optional.of(page.items().getLast().id());
    }
  }

  /** The datasets behind the output ports of products and domains. */
  public Map<EntityId, Set<DatasetId>> datasetsOf(Collection<EntityId> groups) {
    Map<EntityId, List<ProductPort>> ports = new HashMap<>();
    for (DataProduct product :
        products.findProducts(Ids.only(groups, DataProductId.class)).values()) {
      ports.computeIfAbsent(product.id(), _ -> new ArrayList<>()).addAll(outputs(product));
    }
    for (DomainName domain : Ids.only(groups, DomainName.class)) {
      for (DataProduct product : productsOf(domain)) {
        ports.computeIfAbsent(domain, _ -> new ArrayList<>()).addAll(outputs(product));
      }
    }
    Map<PortId, PortMatch> matches =
        products.findMatches(ports.values().stream().flatMap(List::stream).toList());
    Map<EntityId, Set<DatasetId>> datasets = new HashMap<>();
    ports.forEach((group, own) -> {
      for (ProductPort port : own) {
        if (matches.get(port.id()) instanceof PortMatch.Matched matched) {
          datasets.computeIfAbsent(group, _ -> new HashSet<>()).add(matched.dataset());
        }
      }
    });
    return datasets;
  }

  private static List<ProductPort> outputs(DataProduct product) {
    return product.ports().stream()
        .filter(port -> port.id().direction() == Direction.OUTPUT)
        .toList();
  }

  private final class ByPort implements GroupStepper.Grouping {

    private final Function<PortId, EntityId> group;

    ByPort(Function<PortId, EntityId> group) {
      this.group = group;
    }

    @Override
    public Map<DatasetId, Set<EntityId>> groupsOf(Set<DatasetId> datasets) {
      Map<DatasetId, Set<EntityId>> groups = new HashMap<>();
      products
          .findPorts(datasets)
          .forEach((dataset, ports) -> {
            for (PortId port : ports) {
              if (port.direction() == Direction.OUTPUT) {
                groups.computeIfAbsent(dataset, _ -> new HashSet<>()).add(group.apply(port));
              }
            }
          });
      return groups;
    }

    @Override
    public Map<EntityId, Set<DatasetId>> datasetsOf(Set<EntityId> groups) {
      return ProductGroups.this.datasetsOf(groups);
    }
  }
}

package io.headwater.product;

import io.headwater.model.CatalogException;
import io.headwater.model.DataProductId;
import io.headwater.model.ErrorCode;
import io.headwater.platform.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the ports behind which lineage knows no dataset, or several: a promise that nothing
 * watches, or one whose name is written otherwise than by those who write the data. Thread-safe.
 */
@ApplicationScoped
public class UnresolvedPorts {

  /** Most products that are looked at. */
  public static final int MOST_PRODUCTS = 10_000;

  private final ProductStore store;
  private final int most;

  @Inject
  UnresolvedPorts(@Visible ProductStore store) {
    this(store, MOST_PRODUCTS);
  }

  /**
   * Looks at some products only.
   *
   * @param most at least 1
   */
  public UnresolvedPorts(ProductStore store, int most) {
    this.store = store;
    this.most = most;
  }

  /**
   * What was found.
   *
   * @param ports by domain, product, then as declared
   * @param portsLookedAt all that could lead to a dataset, resolved ones included
   * @param isPartial whether there are products beyond those looked at
   */
  public record Found(List<ProductPort> ports, int portsLookedAt, boolean isPartial) {

    public Found {
      ports = List.copyOf(ports);
    }
  }

  /**
   * Looks at all products, in the order of their names.
   *
   * @throws CatalogException {@link ErrorCode#UNAVAILABLE} when a store does not answer
   */
  public Found find() {
    List<ProductPort> unresolved = new ArrayList<>();
    int looked = 0;
    int products = 0;
    Optional<DataProductId> after = Optional.empty();
    Slice<DataProduct> page;
    do {
      page =
          store.listProducts(
              Optional.empty(), after, Math.min(ProductStore.LARGEST_PAGE, most - products));
      List<ProductPort> ports =
          page.items().stream()
              .flatMap(product -> product.ports().stream())
              .filter(ProductPort::mayBeDataset)
              .toList();
      if (!ports.isEmpty()) {
        Map<PortId, PortMatch> matches = store.findMatches(ports);
        ports.stream()
            .filter(port -> !(matches.get(port.id()) instanceof PortMatch.Matched))
            .forEach(unresolved::add);
      }
      looked += ports.size();
      products += page.items().size();
      after = page.items().isEmpty() ? after : Optional.of(page.items().getLast().id());
    } while (page.hasMore() && products < most);
    return new Found(unresolved, looked, page.hasMore());
  }
}

package io.headwater.product;

import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Unites the current manifests of a product. Manifests of the product lead contracts, greater ranks
 * lead smaller ones; the leader's word counts where only one can, and the others fill what it
 * leaves open.
 */
public final class ProductUnion {

  private static final List<String> LEADING_SHAPES =
      List.of("mesh-manifest", "data-product", "data-contract");

  private static final Comparator<Current> LEADERS_FIRST =
      Comparator.comparingInt(Current::shapeRank)
          .thenComparing(c -> VersionOrder.rank(c.version()), Comparator.reverseOrder())
          .thenComparing(c -> c.version().series());

  private ProductUnion() {}

  /**
   * The current version of one series.
   *
   * @param version what it is
   * @param content what it says
   */
  public record Current(ManifestVersion version, ManifestContent content) {

    private int shapeRank() {
      int rank = LEADING_SHAPES.indexOf(version.shape());
      return rank < 0 ? LEADING_SHAPES.size() : rank;
    }
  }

  /**
   * The product.
   *
   * @param currents at least one, each of another series of the same product
   */
  public static DataProduct of(Collection<Current> currents) {
    List<Current> sorted = currents.stream().sorted(LEADERS_FIRST).toList();
    DataProductId id = sorted.getFirst().version().product();
    Set<Owner> owners = new LinkedHashSet<>();
    Set<String> tags = new LinkedHashSet<>();
    Set<ServiceLevel> levels = new LinkedHashSet<>();
    for (Current current : sorted) {
      owners.addAll(current.content().owners());
      tags.addAll(current.content().tags());
      levels.addAll(current.content().serviceLevels());
    }
    return new DataProduct(
        id,
        first(sorted, c -> c.version().version()),
        first(sorted, c -> c.version().status()),
        first(sorted, c -> c.content().description()),
        List.copyOf(owners),
        List.copyOf(tags),
        ports(id, sorted),
        List.copyOf(levels),
        first(sorted, c -> c.content().compatibility()),
        newest(sorted),
        sorted.stream().map(Current::version).toList());
  }

  private static Instant newest(List<Current> currents) {
    return currents.stream()
        .map(c -> c.version().publishedAt())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String first(List<Current> currents, Function<Current, String> property) {
    return currents.stream().map(property).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static List<ProductPort> ports(DataProductId id, List<Current> currents) {
    List<Port> ports = new ArrayList<>();
    for (Current current : currents) {
      // Within one manifest ports are apart, even if they stand for the same place.
      int others = ports.size();
      for (Port port : current.content().ports()) {
        int same = PortUnion.indexOfSame(ports.subList(0, others), port);
        if (same < 0) {
          ports.add(port);
        } else {
          ports.set(same, PortUnion.unite(ports.get(same), port));
        }
      }
    }
    return ports.stream()
        .map(port -> new ProductPort(new PortId(id, port.direction(), port.name()), port))
        .toList();
  }
}

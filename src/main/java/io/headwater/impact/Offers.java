package io.headwater.impact;

import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.product.ManifestVersion;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import io.headwater.product.VersionOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What manifests offer on their output ports. */
final class Offers {

  private Offers() {}

  /** The output ports that a manifest declares, by name, in its order. */
  static Map<String, ProductPort> outputs(Declaration declaration) {
    Map<String, ProductPort> ports = new LinkedHashMap<>();
    for (Port port : declaration.ports()) {
      if (port.direction() == Direction.OUTPUT) {
        PortId id = new PortId(declaration.product(), Direction.OUTPUT, port.name());
        ports.put(port.name(), new ProductPort(id, port));
      }
    }
    return ports;
  }

  /** The datasets behind a port; none, one, or several of which any may be meant. */
  static List<DatasetId> behind(ProductPort port, Map<PortId, PortMatch> matches) {
    return switch (matches.getOrDefault(port.id(), new PortMatch.Unmatched())) {
      case PortMatch.Matched matched -> List.of(matched.dataset());
      case PortMatch.Ambiguous several -> several.datasets();
      case PortMatch.Unmatched _ -> List.of();
    };
  }

  /**
   * The datasets that a product offers by its other manifests, once everything that is proposed
   * together has taken effect.
   *
   * @param old the text that goes
   * @param fresh the text that comes in its place
   * @param together everything that is proposed at once
   */
  static Set<DatasetId> ofOthers(
      Declaration old, Declaration fresh, List<Declaration> together, ProductStore products) {
    Map<String, Declaration> bySeries = new HashMap<>();
    for (ManifestVersion version : products.listVersions(old.product())) {
      if (version.isCurrent()) {
        products
            .findDeclaration(old.product(), version.contentHash())
            .ifPresent(registered -> bySeries.put(version.series(), registered));
      }
    }
    for (Declaration proposed : together) {
      if (proposed.product().equals(old.product())) {
        bySeries.merge(ManifestVersion.series(proposed), proposed, Offers::greater);
      }
    }
    bySeries.remove(ManifestVersion.series(old));
    bySeries.remove(ManifestVersion.series(fresh));
    Set<DatasetId> offered = new TreeSet<>();
    for (Declaration other : bySeries.values()) {
      Map<String, ProductPort> ports = outputs(other);
      // One call for each: ports of two manifests may have one name.
      Map<PortId, PortMatch> matches = products.findMatches(ports.values());
      ports.values().forEach(port -> offered.addAll(behind(port, matches)));
    }
    return offered;
  }

  private static Declaration greater(Declaration one, Declaration later) {
    return VersionOrder.VERSIONS.compare(one.version(), later.version()) > 0 ? one : later;
  }
}

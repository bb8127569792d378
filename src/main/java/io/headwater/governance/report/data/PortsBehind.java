package io.headwater.governance.report.data;

import io.headwater.model.DatasetId;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which dataset stands behind which port.
 *
 * @param products where the catalog's datasets are matched with ports
 */
record PortsBehind(ProductStore products) {

  private static final int AT_ONCE = 5_000;

  /**
   * Finds them.
   *
   * @param existed whether a dataset was known at the time that is meant
   */
  NavigableMap<PortId, DatasetId> find(
      Collection<DataProduct> declared, Predicate<DatasetId> existed) {
    List<ProductPort> ports = new ArrayList<>();
    declared.forEach(
        product -> product.ports().stream().filter(ProductPort::mayBeDataset).forEach(ports::add));
    NavigableMap<PortId, DatasetId> behind = new TreeMap<>();
    for (int from = 0; from < ports.size(); from += AT_ONCE) {
      Map<PortId, PortMatch> matches =
          products.findMatches(ports.subList(from, Math.min(ports.size(), from + AT_ONCE)));
      matches.forEach(
          (port, match) -> dataset(match, existed).ifPresent(one -> behind.put(port, one)));
    }
    return behind;
  }

  /** What came into being later made nothing ambiguous then. */
  private static Optional<DatasetId> dataset(PortMatch match, Predicate<DatasetId> existed) {
    return switch (match) {
      case PortMatch.Matched(DatasetId dataset) -> Optional.of(dataset).filter(existed);
      case PortMatch.Ambiguous(List<DatasetId> datasets) -> {
        List<DatasetId> then = datasets.stream().filter(existed).toList();
        yield then.size() == 1 ? Optional.of(then.getFirst()) : Optional.empty();
      }
      case PortMatch.Unmatched() -> Optional.empty();
    };
  }
}

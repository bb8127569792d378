package io.headwater.impact;

import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.product.Applied;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.product.ProductStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products of which no port leads to some datasets, as if lineage had never seen these. */
final class ProductsWithout extends ForwardingProducts {

  private final Set<DatasetId> without;

  ProductsWithout(ProductStore all, Set<DatasetId> without) {
    super(all);
    this.without = without;
  }

  @Override
  public Applied apply(List<Declaration> declarations) {
    throw new UnsupportedOperationException("an analysis changes nothing");
  }

  @Override
  public Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports) {
    Map<PortId, PortMatch> matches = new HashMap<>(super.findMatches(ports));
    matches.replaceAll((_, match) -> without(match));
    return matches;
  }

  private PortMatch without(PortMatch match) {
    return switch (match) {
      case PortMatch.Matched(DatasetId dataset) -> of(List.of(dataset));
      case PortMatch.Ambiguous(List<DatasetId> datasets) -> of(datasets);
      case PortMatch.Unmatched _ -> match;
    };
  }

  private PortMatch of(List<DatasetId> datasets) {
    List<DatasetId> left = datasets.stream().filter(id -> !without.contains(id)).toList();
    return switch (left.size()) {
      case 0 -> new PortMatch.Unmatched();
      case 1 -> new PortMatch.Matched(left.getFirst());
      default -> new PortMatch.Ambiguous(left);
    };
  }

  @Override
  public Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets) {
    Map<DatasetId, List<PortId>> ports = new HashMap<>(super.findPorts(datasets));
    ports.keySet().removeAll(without);
    return ports;
  }
}

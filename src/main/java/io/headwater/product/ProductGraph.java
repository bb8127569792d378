package io.headwater.product;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Products in the graph of record. Thread-safe. */
public interface ProductGraph {

  /**
   * Replaces products, whole, by what they are now.
   *
   * @param ids which
   * @param current reads what they are now; called while the products are locked, so that whoever
   *     writes last has seen everything that was recorded before. May be called again when the
   *     transaction is retried
   */
  void project(
      Set<DataProductId> ids,
      Function<Collection<DataProductId>, Map<DataProductId, DataProduct>> current);

  /** See {@link ProductStore#findMatches}. */
  Map<PortId, PortMatch> findMatches(Collection<ProductPort> ports);

  /** The ports that mean some datasets, in their order; datasets that no port means are absent. */
  Map<DatasetId, List<PortId>> findPorts(Collection<DatasetId> datasets);
}

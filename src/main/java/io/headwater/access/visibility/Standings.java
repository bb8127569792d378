package io.headwater.access.visibility;

import io.headwater.model.DatasetId;
import io.headwater.product.PortId;
import java.util.List;
import java.util.Map;

/**
 * Everything that is kept more strictly than INTERNAL; what is not here is INTERNAL or PUBLIC,
 * which are told apart by nobody who signed in.
 *
 * @param version another one whenever the content may be another
 * @param datasets by canonical name
 * @param canonical of each name of these datasets, the canonical ones included
 * @param ports what ports declare, and what the datasets behind them are
 */
public record Standings(
    long version,
    Map<DatasetId, Standing> datasets,
    Map<DatasetId, DatasetId> canonical,
    Map<PortId, List<Standing>> ports) {

  /** Nothing is kept strictly. */
  public static final Standings NONE = new Standings(0, Map.of(), Map.of(), Map.of());

  public Standings {
    datasets = Map.copyOf(datasets);
    canonical = Map.copyOf(canonical);
    ports = Map.copyOf(ports);
  }
}

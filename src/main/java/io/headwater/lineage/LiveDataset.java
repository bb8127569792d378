package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A dataset with everything that leads into it: the unit in which lineage is copied into memory.
 *
 * @param dataset its canonical name
 * @param flows dataset edges into it
 * @param accesses the jobs that read or write it
 * @param columnFlows column edges into its columns, or into all of it
 * @param columns the paths of its columns that are known
 */
public record LiveDataset(
    DatasetId dataset,
    List<LiveLineage.Flow> flows,
    List<LiveLineage.Access> accesses,
    List<LiveLineage.ColumnFlow> columnFlows,
    SortedSet<String> columns) {

  /** A dataset that nothing is known of. */
  public static LiveDataset empty(DatasetId dataset) {
    return new LiveDataset(
        dataset, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
  }

  /**
   * Reads some datasets as they live, in a fixed number of calls.
   *
   * @param datasets canonical names; what bears no such name now is answered without content
   */
  public static List<LiveDataset> list(LiveLineage live, Set<DatasetId> datasets) {
    Map<DatasetId, LiveDataset> found = new LinkedHashMap<>();
    datasets.forEach(dataset -> found.put(dataset, empty(dataset)));
    for (LiveLineage.Flow flow : live.flows(datasets, Side.INTO)) {
      if (found.containsKey(flow.to())) {
        found.get(flow.to()).flows().add(flow);
      }
    }
    for (LiveLineage.Access access : live.accesses(datasets)) {
      if (found.containsKey(access.dataset())) {
        found.get(access.dataset()).accesses().add(access);
      }
    }
    for (LiveLineage.ColumnFlow flow : live.columns(datasets, Side.INTO)) {
      if (found.containsKey(flow.to().dataset())) {
        found.get(flow.to().dataset()).columnFlows().add(flow);
      }
    }
    addColumns(live.findColumns(datasets), found);
    return List.copyOf(found.values());
  }

  private static void addColumns(
      Map<DatasetId, ? extends Collection<String>> columns, Map<DatasetId, LiveDataset> found) {
    columns.forEach((dataset, paths) -> {
      LiveDataset known = found.get(dataset);
      if (known != null) {
        known.columns().addAll(paths);
      }
    });
  }
}

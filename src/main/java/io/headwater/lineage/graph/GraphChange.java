package io.headwater.lineage.graph;

import io.headwater.lineage.LiveDataset;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is new in the lineage; all of it becomes visible at once.
 *
 * @param datasets datasets as they live now, each whole, in place of what was known of them. Where
 *     a name is canonical no longer, it comes without content, and what leads out of it comes with
 *     the datasets that it leads into
 * @param canonical by name: its canonical name now, itself where it is that
 * @param jobs jobs that are known, whether or not they read or write anything
 * @param latest the latest event time, in nanoseconds since the epoch; an earlier one than known
 *     changes nothing
 */
public record GraphChange(
    Collection<LiveDataset> datasets,
    Map<DatasetId, DatasetId> canonical,
    Set<JobId> jobs,
    OptionalLong latest) {

  /** Some datasets, and nothing else. */
  public static GraphChange of(Collection<LiveDataset> datasets) {
    return new GraphChange(List.copyOf(datasets), Map.of(), Set.of(), OptionalLong.empty());
  }

  /** The names of datasets of which something else is known afterwards. */
  Set<DatasetId> names() {
    Set<DatasetId> names = new HashSet<>(canonical.keySet());
    datasets.forEach(live -> names.add(live.dataset()));
    return names;
  }
}

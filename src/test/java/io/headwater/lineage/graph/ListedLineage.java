package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;

/** Lineage by looking at every edge. */
record ListedLineage(List<LiveDataset> datasets) implements LiveLineage {

  @Override
  public Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names) {
    Map<DatasetId, DatasetId> found = new HashMap<>();
    datasets.stream()
        .map(LiveDataset::dataset)
        .filter(names::contains)
        .forEach(dataset -> found.put(dataset, dataset));
    return found;
  }

  @Override
  public Set<JobId> findJobs(Collection<JobId> jobs) {
    Set<JobId> found = new HashSet<>();
    for (LiveDataset live : datasets) {
      live.accesses().forEach(access -> found.add(access.job()));
      live.flows().forEach(flow -> flow.job().ifPresent(found::add));
    }
    found.retainAll(jobs);
    return found;
  }

  @Override
  public Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> asked) {
    Map<DatasetId, SortedSet<String>> found = new HashMap<>();
    datasets.stream()
        .filter(live -> asked.contains(live.dataset()) && !live.columns().isEmpty())
        .forEach(live -> found.put(live.dataset(), live.columns()));
    return found;
  }

  @Override
  public List<Flow> flows(Set<DatasetId> asked, Side side) {
    return datasets.stream()
        .flatMap(live -> live.flows().stream())
        .filter(flow -> asked.contains(side == Side.INTO ? flow.to() : flow.from()))
        .toList();
  }

  @Override
  public List<Access> accesses(Set<DatasetId> asked) {
    return datasets.stream()
        .flatMap(live -> live.accesses().stream())
        .filter(access -> asked.contains(access.dataset()))
        .toList();
  }

  @Override
  public List<Access> accessesOf(Set<JobId> jobs) {
    return datasets.stream()
        .flatMap(live -> live.accesses().stream())
        .filter(access -> jobs.contains(access.job()))
        .toList();
  }

  @Override
  public List<ColumnFlow> columns(Set<DatasetId> asked, Side side) {
    return datasets.stream()
        .flatMap(live -> live.columnFlows().stream())
        .filter(
            flow -> asked.contains(side == Side.INTO ? flow.to().dataset() : flow.from().dataset()))
        .toList();
  }

  @Override
  public OptionalLong latest() {
    return OptionalLong.of(7);
  }
}

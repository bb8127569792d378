package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.testkit.memory.RandomEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** What stores hold of {@link RandomEvents}, copied into memory. */
final class Copies {

  private Copies() {}

  /** Everything, as a change to nothing. */
  static GraphChange everything(EdgeSource edges, LineageSettings settings) {
    LiveLineage live = LiveLineage.now(edges, settings);
    Map<DatasetId, DatasetId> canonical = live.findCanonical(RandomEvents.datasets());
    Set<JobId> jobs = live.findJobs(RandomEvents.jobs());
    return new GraphChange(
        LiveDataset.list(live, new TreeSet<>(canonical.values())), canonical, jobs, live.latest());
  }

  /** A graph that is built at once. */
  static LineageGraph built(GraphChange all) {
    GraphBuilder builder = new GraphBuilder();
    all.datasets().forEach(builder::put);
    all.canonical().forEach(builder::alias);
    all.jobs().forEach(builder::job);
    return builder.build(all.latest());
  }

  /** What has to be replaced to get from one copy to a later one. */
  static GraphChange difference(GraphChange before, GraphChange after) {
    Map<DatasetId, LiveDataset> now = new HashMap<>();
    before.datasets().forEach(live -> now.put(live.dataset(), LiveDataset.empty(live.dataset())));
    after.datasets().forEach(live -> now.put(live.dataset(), live));
    before
        .datasets()
        .forEach(old -> {
          now.computeIfPresent(old.dataset(), (_, live) -> isSame(old, live) ? null : live);
        });
    Map<DatasetId, DatasetId> names = new HashMap<>(after.canonical());
    names.entrySet().removeAll(before.canonical().entrySet());
    Set<JobId> jobs = new TreeSet<>(after.jobs());
    jobs.removeAll(before.jobs());
    OptionalLong latest =
        after.latest().equals(before.latest()) ? OptionalLong.empty() : after.latest();
    return new GraphChange(List.copyOf(now.values()), names, jobs, latest);
  }

  private static boolean isSame(LiveDataset one, LiveDataset other) {
    return Set.copyOf(one.flows()).equals(Set.copyOf(other.flows()))
        && Set.copyOf(one.accesses()).equals(Set.copyOf(other.accesses()))
        && Set.copyOf(one.columnFlows()).equals(Set.copyOf(other.columnFlows()))
        && one.columns().equals(other.columns());
  }
}

package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.ColumnFlow;
import io.headwater.lineage.EdgeSource.Observation;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which stored column edges are live at a time. Of what a job said of an output, the
 * observation seen last at or before the time is live, whole; older ones are history. What was
 * dropped or renamed since is treated as for datasets.
 */
final class LiveColumns {

  private final Incarnations incarnations;
  private final long at;

  LiveColumns(Incarnations incarnations, long at) {
    this.incarnations = incarnations;
    this.at = at;
  }

  private record Key(Optional<JobId> job, DatasetId output) {}

  /**
   * When an observation was last seen; of several at one time a stated one counts, then the
   * greatest by content.
   */
  private record Latest(long point, boolean stated, String id) implements Comparable<Latest> {
    @Override
    public int compareTo(Latest other) {
      int byTime = Long.compare(point, other.point);
      int byKind = byTime != 0 ? byTime : Boolean.compare(stated, other.stated);
      return byKind != 0 ? byKind : id.compareTo(other.id);
    }
  }

  /**
   * Which of these edges are live.
   *
   * @param observations every observation of the outputs of these edges, and of their former names
   */
  List<LiveLineage.ColumnFlow> edges(
      Collection<ColumnFlow> flows, Collection<Observation> observations) {
    Map<Key, Latest> latest = new HashMap<>();
    for (Observation observation : observations) {
      for (long point : observation.seen().points()) {
        if (point <= at) {
          incarnations
              .locate(observation.output(), point, at)
              .ifPresent(output ->
                  latest.merge(
                      new Key(observation.job(), output),
                      new Latest(point, observation.stated(), observation.id()),
                      (one, other) -> one.compareTo(other) >= 0 ? one : other));
        }
      }
    }
    Map<String, List<Map.Entry<Key, Latest>>> byObservation = new HashMap<>();
    latest
        .entrySet()
        .forEach(entry ->
            byObservation
                .computeIfAbsent(entry.getValue().id(), _ -> new ArrayList<>())
                .add(entry));
    List<LiveLineage.ColumnFlow> live = new ArrayList<>();
    for (ColumnFlow flow : flows) {
      for (Map.Entry<Key, Latest> entry :
          byObservation.getOrDefault(flow.observation().id(), List.of())) {
        long point = entry.getValue().point();
        incarnations
            .locate(flow.from().dataset(), point, at)
            .ifPresent(from ->
                live.add(
                    new LiveLineage.ColumnFlow(
                        new ColumnRef(from, flow.from().path()),
                        new ColumnRef(entry.getKey().output(), flow.to().path()),
                        flow.observation().job(),
                        flow.transformations(),
                        flow.observation().seen().points()[0],
                        point)));
      }
    }
    return live;
  }

  /** Every column edge ever observed, by the names it was observed under. */
  static List<LiveLineage.ColumnFlow> history(Collection<ColumnFlow> flows) {
    List<LiveLineage.ColumnFlow> all = new ArrayList<>();
    for (ColumnFlow flow : flows) {
      long[] points = flow.observation().seen().points();
      all.add(
          new LiveLineage.ColumnFlow(
              flow.from(),
              flow.to(),
              flow.observation().job(),
              flow.transformations(),
              points[0],
              points[points.length - 1]));
    }
    return all;
  }
}

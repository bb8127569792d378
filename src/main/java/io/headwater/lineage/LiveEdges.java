package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Access;
import io.headwater.lineage.EdgeSource.Flow;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which stored edges are live at a time, and between which names.
 *
 * <p>An edge is live at t when it was seen at or before t, and min(t, the job's last COMPLETE) is
 * not more than the window after its last sighting. A job that stopped, or never completes, keeps
 * its last lineage; one that runs on without a dataset loses that edge. Sightings count for what
 * the names stood for at the time: what was dropped since is gone, what was renamed is found under
 * its new name. An edge that was inferred counts only where the job was seen since without a
 * statement of its own about that output.
 */
final class LiveEdges {

  private final Incarnations incarnations;
  private final Map<JobId, Long> lastCompleted;
  private final long window;
  private final long at;

  /**
   * The rules at one time.
   *
   * @param window nanoseconds
   * @param at nanoseconds since the epoch
   */
  LiveEdges(Incarnations incarnations, Map<JobId, Long> lastCompleted, long window, long at) {
    this.incarnations = incarnations;
    this.lastCompleted = lastCompleted;
    this.window = window;
    this.at = at;
  }

  private record Key(DatasetId from, DatasetId to, Optional<JobId> job, boolean stated) {}

  /** The sightings of one edge that count, and whether it is seen again later as the same thing. */
  private static final class Counted {
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private boolean seenLater;

    void add(long point) {
      first = Math.min(first, point);
      last = Math.max(last, point);
    }
  }

  /** Which of these flows are live. */
  List<LiveLineage.Flow> flows(Collection<Flow> flows, Collection<Access> accesses) {
    Map<Key, Counted> counted = new HashMap<>();
    for (Flow flow : flows) {
      for (long point : flow.seen().points()) {
        if (point <= at) {
          locate(flow.from(), point)
              .ifPresent(from ->
                  locate(flow.to(), point)
                      .ifPresent(to ->
                          count(counted, new Key(from, to, flow.job(), flow.stated())).add(point)));
        }
      }
    }
    // Another alias of the same edge may be the one that was seen before.
    for (Flow flow : flows) {
      Counted unchanged = counted.get(new Key(flow.from(), flow.to(), flow.job(), flow.stated()));
      if (unchanged != null && isSeenLater(flow)) {
        unchanged.seenLater = true;
      }
    }
    Map<StatedKey, Long> stated = stated(accesses);
    List<LiveLineage.Flow> live = new ArrayList<>();
    counted.forEach((key, edge) -> {
      if (isInWindow(key.job(), edge) && !isOverridden(key, edge, stated)) {
        live.add(new LiveLineage.Flow(key.from(), key.to(), key.job(), edge.first, edge.last));
      }
    });
    return live;
  }

  private static Counted count(Map<Key, Counted> counted, Key key) {
    return counted.computeIfAbsent(key, _ -> new Counted());
  }

  private Optional<DatasetId> locate(DatasetId name, long point) {
    return incarnations.locate(name, point, at);
  }

  private boolean isSeenLater(Flow flow) {
    Long later = flow.seen().asSet().higher(at);
    return later != null
        && incarnations.isSame(flow.from(), at, later)
        && incarnations.isSame(flow.to(), at, later);
  }

  private boolean isInWindow(Optional<JobId> job, Counted edge) {
    if (edge.seenLater || job.isEmpty()) {
      return true;
    }
    Long completed = lastCompleted.get(job.get());
    return completed == null || Math.min(at, completed) - edge.last <= window;
  }

  private record StatedKey(JobId job, DatasetId output) {}

  /** When each job last stated itself, at or before the time, what an output is made from. */
  private Map<StatedKey, Long> stated(Collection<Access> accesses) {
    Map<StatedKey, Long> stated = new HashMap<>();
    for (Access access : accesses) {
      if (access.kind() == Access.Kind.STATES) {
        for (long point : access.seen().points()) {
          if (point <= at) {
            locate(access.dataset(), point)
                .ifPresent(
                    output -> stated.merge(new StatedKey(access.job(), output), point, Math::max));
          }
        }
      }
    }
    return stated;
  }

  private static boolean isOverridden(Key key, Counted edge, Map<StatedKey, Long> stated) {
    if (key.stated() || key.job().isEmpty()) {
      return false;
    }
    Long statedLast = stated.get(new StatedKey(key.job().get(), key.to()));
    return statedLast != null && statedLast >= edge.last;
  }

  /**
   * Which of these accesses are live: the same rule, for one dataset. STATES is no access of its
   * own.
   */
  List<LiveLineage.Access> accesses(Collection<Access> accesses) {
    Map<AccessKey, Counted> counted = new HashMap<>();
    for (Access access : accesses) {
      if (access.kind() != Access.Kind.STATES) {
        for (long point : access.seen().points()) {
          if (point <= at) {
            locate(access.dataset(), point)
                .ifPresent(dataset ->
                    counted
                        .computeIfAbsent(
                            new AccessKey(access.job(), dataset, access.kind()), _ -> new Counted())
                        .add(point));
          }
        }
      }
    }
    for (Access access : accesses) {
      Counted unchanged = counted.get(new AccessKey(access.job(), access.dataset(), access.kind()));
      Long later = access.seen().asSet().higher(at);
      if (unchanged != null && later != null && incarnations.isSame(access.dataset(), at, later)) {
        unchanged.seenLater = true;
      }
    }
    List<LiveLineage.Access> live = new ArrayList<>();
    counted.forEach((key, seen) -> {
      if (isInWindow(Optional.of(key.job()), seen)) {
        live.add(
            new LiveLineage.Access(key.job(), key.dataset(), key.kind(), seen.first, seen.last));
      }
    });
    return live;
  }

  private record AccessKey(JobId job, DatasetId dataset, Access.Kind kind) {}

  /**
   * Every flow ever observed, by the names it was observed under: all but inferred ones that the
   * job itself always stated otherwise.
   */
  static List<LiveLineage.Flow> history(Collection<Flow> flows, Collection<Access> accesses) {
    Map<StatedKey, Sightings> stated = new HashMap<>();
    for (Access access : accesses) {
      if (access.kind() == Access.Kind.STATES) {
        stated.merge(
            new StatedKey(access.job(), access.dataset()), access.seen(), Sightings::union);
      }
    }
    List<LiveLineage.Flow> all = new ArrayList<>();
    for (Flow flow : flows) {
      long[] points = flow.seen().points();
      Sightings own = flow.job().map(job -> stated.get(new StatedKey(job, flow.to()))).orElse(null);
      boolean overridden =
          own != null && !flow.stated() && java.util.Arrays.stream(points).allMatch(own::covers);
      if (!overridden) {
        all.add(
            new LiveLineage.Flow(
                flow.from(), flow.to(), flow.job(), points[0], points[points.length - 1]));
      }
    }
    return all;
  }
}

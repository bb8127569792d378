package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counts the neighbours of nodes that are not shown. Used by one thread. */
final class HiddenNeighbours {

  private final Step.Stepper stepper;
  private final Predicate<EntityId> mayEnter;
  private final Set<EntityId> shown;
  private final Map<EntityId, Set<EntityId>> hidden = new HashMap<>();

  /**
   * A count that has not begun.
   *
   * @param mayEnter which nodes count
   * @param shown the nodes to count for, which do not count themselves
   */
  HiddenNeighbours(Step.Stepper stepper, Predicate<EntityId> mayEnter, Set<EntityId> shown) {
    this.stepper = stepper;
    this.mayEnter = mayEnter;
    this.shown = shown;
  }

  /** Counts in some directions, each neighbour once. */
  Map<EntityId, Integer> count(List<Side> sides) {
    // Steps from jobs among datasets cannot be told from those of the jobs between datasets.
    Set<EntityId> jobs = new LinkedHashSet<>(Ids.only(shown, JobId.class));
    Set<EntityId> others = new LinkedHashSet<>(shown);
    others.removeAll(jobs);
    for (Side side : sides) {
      count(jobs, side);
      count(others, side);
    }
    Map<EntityId, Integer> counts = new HashMap<>();
    shown.forEach(node -> counts.put(node, hidden.getOrDefault(node, Set.of()).size()));
    return counts;
  }

  private void count(Set<EntityId> nodes, Side side) {
    if (nodes.isEmpty()) {
      return;
    }
    Map<DatasetId, List<ColumnRef>> columns = new HashMap<>();
    for (ColumnRef column : Ids.only(nodes, ColumnRef.class)) {
      columns.computeIfAbsent(column.dataset(), _ -> new ArrayList<>()).add(column);
    }
    for (Step step : stepper.from(nodes, side)) {
      if (!shown.contains(step.far()) && mayEnter.test(step.far())) {
        for (EntityId node : nodesAt(step.near(), nodes, columns, side)) {
          hidden.computeIfAbsent(node, _ -> new HashSet<>()).add(step.far());
        }
      }
    }
  }

  /** The nodes from which a step is taken that begins at one: an influence on a dataset too. */
  private static Collection<? extends EntityId> nodesAt(
      EntityId near, Set<EntityId> nodes, Map<DatasetId, List<ColumnRef>> columns, Side side) {
    if (near instanceof ColumnRef column) {
      boolean isWhole = column.path().equals(ColumnRef.WHOLE_DATASET);
      return columns.getOrDefault(column.dataset(), List.of()).stream()
          .filter(node ->
              node.equals(column)
                  || (side == Side.INTO ? isWhole : node.path().equals(ColumnRef.WHOLE_DATASET)))
          .toList();
    }
    return nodes.contains(near) ? List.of(near) : List.of();
  }
}

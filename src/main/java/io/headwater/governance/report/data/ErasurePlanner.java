package io.headwater.governance.report.data;

import io.headwater.governance.report.ProofStep;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows the row of a subject: all columns of the dataset that holds the key, and every column
 * that their values reach. Where a job does not tell columns, all of what it writes counts as
 * reached. Used by one thread, once.
 */
final class ErasurePlanner {

  private final MeshState state;
  private final ValueFlow flow;
  private final int mostVisited;
  private final SortedMap<DatasetId, SortedSet<String>> columns = new TreeMap<>();
  private final Map<ColumnRef, Came> came = new HashMap<>();
  private final Map<DatasetId, ColumnRef> first = new LinkedHashMap<>();
  private final Set<DatasetId> unknown = new TreeSet<>();
  private final SortedMap<DatasetId, SortedSet<DatasetId>> next = new TreeMap<>();
  private final List<ValueFlow.Hop> stops = new ArrayList<>();
  private final List<ValueFlow.Hop> influences = new ArrayList<>();
  private final List<ValueFlow.Blind> pending = new ArrayList<>();

  private record Came(Optional<ColumnRef> from, Optional<ProofStep> step) {}

  /**
   * A planner.
   *
   * @param mostVisited most columns followed
   */
  ErasurePlanner(MeshState state, ValueFlow flow, int mostVisited) {
    this.state = state;
    this.flow = flow;
    this.mostVisited = mostVisited;
  }

  /**
   * A dataset to erase from.
   *
   * @param order from 1; those of a cycle have the same
   * @param cycle all datasets of the cycle; this one alone where there is none
   * @param columns the paths that are reached; empty where none is known
   * @param isAssumed whether no way to it is told by columns alone
   * @param isWhole whether some job that writes it does not tell columns, so that all count
   * @param proof the shortest way from the key's dataset
   */
  record Step(
      int order,
      DatasetId dataset,
      SortedSet<DatasetId> cycle,
      SortedSet<String> columns,
      boolean isAssumed,
      boolean isWhole,
      List<ProofStep> proof) {}

  /**
   * What to erase, in which order.
   *
   * @param column the key, by the canonical name of its dataset
   * @param stops edges at which recognisable values end
   * @param influences edges along which no values flow
   * @param gap why something may be missing; empty when nothing is
   */
  record Plan(
      ColumnRef column,
      List<Step> steps,
      List<ValueFlow.Hop> stops,
      List<ValueFlow.Hop> influences,
      Optional<String> gap) {}

  /**
   * The plan.
   *
   * @throws CatalogException NOT_FOUND when the column is not known
   */
  Plan plan(ColumnRef asked) {
    DatasetId dataset =
        state.lineage().findCanonical(List.of(asked.dataset())).get(asked.dataset());
    ColumnRef key = dataset == null ? asked : new ColumnRef(dataset, asked.path());
    SortedSet<String> row = dataset == null ? new TreeSet<>() : flow.columns(dataset);
    if (!row.contains(key.path())) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND,
          asked.nodeId()
              + " is not known"
              + (row.isEmpty()
                  ? "; search for the column by name"
                  : "; columns of its dataset: "
                      + String.join(", ", row.stream().limit(20).toList())));
    }
    List<ColumnRef> frontier = new ArrayList<>();
    reach(key, new Came(Optional.empty(), Optional.empty()), frontier);
    row.forEach(path ->
        reach(
            new ColumnRef(key.dataset(), path),
            new Came(Optional.empty(), Optional.empty()),
            frontier));
    Optional<String> gap = walk(frontier);
    return new Plan(key, steps(), sorted(stops), sorted(influences), gap);
  }

  private static List<ValueFlow.Hop> sorted(List<ValueFlow.Hop> hops) {
    return hops.stream()
        .sorted(
            java.util.Comparator.comparing(ValueFlow.Hop::from).thenComparing(ValueFlow.Hop::to))
        .toList();
  }

  private Optional<String> walk(List<ColumnRef> start) {
    List<ColumnRef> frontier = start;
    while (!frontier.isEmpty()) {
      if (came.size() > mostVisited) {
        return Optional.of(
            "only the nearest " + came.size() + " columns were followed; the plan is not whole");
      }
      SortedMap<DatasetId, SortedSet<String>> byDataset = new TreeMap<>();
      frontier.forEach(column ->
          byDataset.computeIfAbsent(column.dataset(), _ -> new TreeSet<>()).add(column.path()));
      flow.load(byDataset.keySet());
      List<ColumnRef> reached = new ArrayList<>();
      byDataset.forEach((dataset, paths) -> follow(dataset, paths, reached));
      frontier = reached.isEmpty() ? assume() : reached;
    }
    return Optional.empty();
  }

  /** Where columns are not told, only after all that they tell: what is certain stays certain. */
  private List<ColumnRef> assume() {
    List<ColumnRef> reached = new ArrayList<>();
    for (ValueFlow.Blind blind : pending) {
      link(blind.from(), blind.to());
      unknown.add(blind.to());
      arrive(
          new ColumnRef(blind.to(), ColumnRef.WHOLE_DATASET),
          new Came(Optional.ofNullable(first.get(blind.from())), Optional.of(blind.proof())),
          reached);
    }
    pending.clear();
    return reached;
  }

  private void follow(DatasetId dataset, SortedSet<String> paths, List<ColumnRef> reached) {
    ValueFlow.Out out = flow.of(dataset);
    boolean isWhole = paths.contains(ColumnRef.WHOLE_DATASET);
    for (ValueFlow.Hop hop : out.hops()) {
      if (isWhole || paths.contains(hop.from().path())) {
        if (!hop.carriesValues()) {
          influences.add(hop);
        } else if (hop.passes()) {
          link(dataset, hop.to().dataset());
          arrive(hop.to(), new Came(Optional.of(hop.from()), Optional.of(hop.proof())), reached);
        } else {
          stops.add(hop);
        }
      }
    }
    pending.addAll(out.blind());
  }

  private void link(DatasetId from, DatasetId to) {
    next.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
  }

  /** What reaches all of a dataset reaches each of its columns. */
  private void arrive(ColumnRef column, Came how, List<ColumnRef> reached) {
    reach(column, how, reached);
    if (column.path().equals(ColumnRef.WHOLE_DATASET)) {
      flow.columns(column.dataset())
          .forEach(path -> reach(new ColumnRef(column.dataset(), path), how, reached));
    }
  }

  private void reach(ColumnRef column, Came how, List<ColumnRef> reached) {
    if (came.putIfAbsent(column, how) == null) {
      reached.add(column);
      first.putIfAbsent(column.dataset(), column);
      SortedSet<String> paths = columns.computeIfAbsent(column.dataset(), _ -> new TreeSet<>());
      if (!column.path().equals(ColumnRef.WHOLE_DATASET)) {
        paths.add(column.path());
      }
    }
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    int order = 0;
    for (SortedSet<DatasetId> together : Order.of(columns.keySet(), next)) {
      order++;
      for (DatasetId dataset : together) {
        steps.add(
            new Step(
                order,
                dataset,
                together,
                columns.getOrDefault(dataset, new TreeSet<>()),
                isAssumed(dataset),
                unknown.contains(dataset),
                proof(dataset)));
      }
    }
    return steps;
  }

  private boolean isAssumed(DatasetId dataset) {
    return proof(dataset).stream().anyMatch(step -> step.from() instanceof DatasetId);
  }

  private List<ProofStep> proof(DatasetId dataset) {
    List<ProofStep> proof = new ArrayList<>();
    Optional<ColumnRef> at = Optional.ofNullable(first.get(dataset));
    while (at.isPresent()) {
      Came how = came.get(at.get());
      if (how == null) {
        break;
      }
      how.step().ifPresent(step -> proof.addFirst(step));
      at = how.from();
    }
    return proof;
  }
}

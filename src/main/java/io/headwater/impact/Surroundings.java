package io.headwater.impact;

import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.product.PortId;
import io.headwater.product.ProductStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lineage and ports downstream of everything that changes, read once for all steps: four walks and
 * one look at who gave column lineage, however many steps there are. Used by one thread.
 */
final class Surroundings {

  private static final int MOST_ROOTS = 10_000;
  private static final int MOST_NODES = 100_000;

  private final LineageQueries lineage;
  private final Map<EntityId, List<LineageResult.Edge>> outOf = new HashMap<>();
  private final Map<DatasetId, Set<ColumnRef>> readColumns = new HashMap<>();
  private final Map<DatasetId, Set<Optional<JobId>>> explained = new HashMap<>();
  private final Map<DatasetId, Set<JobId>> endingJobs = new HashMap<>();
  private final Map<DatasetId, Set<JobId>> writers = new HashMap<>();
  private final Map<DatasetId, List<PortId>> ports = new HashMap<>();
  private final Set<String> reasons = new LinkedHashSet<>();
  private Instant watermark = Instant.MAX;

  private Surroundings(LineageQueries lineage) {
    this.lineage = lineage;
  }

  /**
   * Reads what lies downstream.
   *
   * @param columns canonical
   * @param datasets canonical, those of the columns included
   * @param outputs canonical, those of which it matters who writes them
   */
  static Surroundings read(
      LineageQueries lineage,
      ProductStore products,
      Set<ColumnRef> columns,
      Set<DatasetId> datasets,
      Set<DatasetId> outputs) {
    Surroundings around = new Surroundings(lineage);
    for (LineageResult.Edge edge : around.edges(columns, Direction.DOWNSTREAM, Level.COLUMN)) {
      around.add(edge);
      around.explain(edge);
      if (edge.from() instanceof ColumnRef from) {
        around.readColumns.computeIfAbsent(from.dataset(), _ -> new TreeSet<>()).add(from);
      }
    }
    Set<DatasetId> reached = new TreeSet<>(datasets);
    Set<DatasetId> unclear = new TreeSet<>();
    for (LineageResult.Edge edge : around.edges(datasets, Direction.DOWNSTREAM, Level.DATASET)) {
      around.add(edge);
      if (edge.to() instanceof DatasetId to && around.unexplained(edge).isPresent()) {
        unclear.add(to);
      }
      if (edge.to() instanceof DatasetId to) {
        reached.add(to);
      }
    }
    around.addEndingJobs(around.edges(datasets, Direction.DOWNSTREAM, Level.JOB));
    around.addWriters(around.edges(outputs, Direction.UPSTREAM, Level.JOB));
    if (!columns.isEmpty()) {
      around.addExplained(unclear);
    }
    if (!reached.isEmpty()) {
      around.ports.putAll(products.findPorts(reached));
    }
    return around;
  }

  private List<LineageResult.Edge> edges(
      Collection<? extends EntityId> roots, Direction direction, Level level) {
    List<LineageResult.Edge> edges = new ArrayList<>();
    List<EntityId> all = List.copyOf(roots);
    for (int from = 0; from < all.size(); from += MOST_ROOTS) {
      LineageResult result =
          lineage.walk(
              new LineageRequest(
                  all.subList(from, Math.min(all.size(), from + MOST_ROOTS)),
                  direction,
                  direction == Direction.UPSTREAM ? OptionalInt.of(1) : OptionalInt.empty(),
                  level,
                  Optional.empty(),
                  false,
                  LineageFilter.NONE,
                  MOST_NODES));
      edges.addAll(result.edges());
      result.partialReason().ifPresent(reasons::add);
      watermark = result.watermark().isBefore(watermark) ? result.watermark() : watermark;
    }
    return edges;
  }

  private void add(LineageResult.Edge edge) {
    outOf.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
  }

  /** Jobs that read, and lead nowhere. */
  private void addEndingJobs(List<LineageResult.Edge> edges) {
    Set<EntityId> writing = new HashSet<>();
    edges.stream().map(LineageResult.Edge::from).forEach(writing::add);
    for (LineageResult.Edge edge : edges) {
      if (edge.from() instanceof DatasetId from
          && edge.to() instanceof JobId job
          && !writing.contains(job)) {
        endingJobs.computeIfAbsent(from, _ -> new TreeSet<>()).add(job);
      }
    }
  }

  private void addWriters(List<LineageResult.Edge> edges) {
    for (LineageResult.Edge edge : edges) {
      if (edge.from() instanceof JobId job && edge.to() instanceof DatasetId to) {
        writers.computeIfAbsent(to, _ -> new TreeSet<>()).add(job);
      }
    }
  }

  /**
   * Which jobs gave column lineage for which datasets, as far as what is downstream of the columns
   * does not show it already: that is most of it, and reading all edges into all datasets is much.
   */
  private void addExplained(Set<DatasetId> datasets) {
    edges(datasets, Direction.UPSTREAM, Level.COLUMN).forEach(this::explain);
  }

  /** Who makes a column edge gave column lineage for the dataset that it leads to. */
  private void explain(LineageResult.Edge edge) {
    if (edge.to() instanceof ColumnRef to) {
      Set<Optional<JobId>> by = explained.computeIfAbsent(to.dataset(), _ -> new HashSet<>());
      edge.jobs().forEach(job -> by.add(Optional.of(job)));
      if (edge.jobs().isEmpty()) {
        by.add(Optional.empty());
      }
    }
  }

  /**
   * The edges out of a column or dataset, of its own level, by their far end. An influence on a
   * whole dataset goes on with every column of it.
   */
  List<LineageResult.Edge> outOf(EntityId id) {
    if (id instanceof ColumnRef(DatasetId dataset, String path)
        && path.equals(ColumnRef.WHOLE_DATASET)) {
      return readColumns.getOrDefault(dataset, Set.of()).stream()
          .flatMap(column -> outOf.getOrDefault(column, List.of()).stream())
          .toList();
    }
    return outOf.getOrDefault(id, List.of());
  }

  /** Of the jobs that make an edge between datasets, those that gave no column lineage for it. */
  Optional<Set<JobId>> unexplained(LineageResult.Edge edge) {
    Set<Optional<JobId>> by =
        edge.to() instanceof DatasetId to ? explained.getOrDefault(to, Set.of()) : Set.of();
    if (edge.jobs().isEmpty()) {
      return by.isEmpty() ? Optional.of(Set.of()) : Optional.empty();
    }
    Set<JobId> silent = new TreeSet<>(edge.jobs());
    silent.removeIf(job -> by.contains(Optional.of(job)));
    return silent.isEmpty() ? Optional.empty() : Optional.of(silent);
  }

  /** The jobs that read a dataset and write nothing. */
  Set<JobId> endingJobs(DatasetId dataset) {
    return endingJobs.getOrDefault(dataset, Set.of());
  }

  /** The jobs that write a dataset, of those whose writers were asked for. */
  Set<JobId> writers(DatasetId dataset) {
    return writers.getOrDefault(dataset, Set.of());
  }

  /** The products that offer a dataset on an output port, or read it by an input port. */
  Set<DataProductId> products(DatasetId dataset, Declaration.Direction direction) {
    Set<DataProductId> found = new TreeSet<>();
    for (PortId port : ports.getOrDefault(dataset, List.of())) {
      if (port.direction() == direction) {
        found.add(port.product());
      }
    }
    return found;
  }

  /**
   * The products that declare to read a dataset, while nothing of theirs is made from it: lineage
   * does not know what they use.
   */
  Set<DataProductId> silentReaders(DatasetId dataset) {
    Set<DataProductId> readers = products(dataset, Declaration.Direction.INPUT);
    if (!readers.isEmpty()) {
      for (DatasetId further : closure(dataset)) {
        readers.removeAll(products(further, Declaration.Direction.OUTPUT));
      }
    }
    return readers;
  }

  private Set<DatasetId> closure(DatasetId dataset) {
    Set<DatasetId> seen = new LinkedHashSet<>(List.of(dataset));
    List<DatasetId> open = new ArrayList<>(seen);
    while (!open.isEmpty()) {
      for (LineageResult.Edge edge : outOf(open.removeLast())) {
        if (edge.to() instanceof DatasetId to && seen.add(to)) {
          open.add(to);
        }
      }
    }
    return seen;
  }

  /** Why some of it is missing; empty when nothing is. */
  Set<String> reasons() {
    return reasons;
  }

  /** The oldest watermark of the walks; empty when nothing was walked. */
  Optional<Instant> watermark() {
    return watermark.equals(Instant.MAX) ? Optional.empty() : Optional.of(watermark);
  }
}

package io.headwater.impact;

import static io.headwater.testkit.Entries.DAWN;

import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageResult;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import io.headwater.testkit.Calls;
import io.headwater.testkit.OnlyWalks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lineage of datasets, columns and jobs in memory, by its levels. Not thread-safe. */
final class Mesh implements OnlyWalks {

  static final Transformation IDENTITY =
      new Transformation(Transformation.Kind.DIRECT, "IDENTITY", false);
  static final Transformation FILTER =
      new Transformation(Transformation.Kind.INDIRECT, "FILTER", false);

  final Calls calls = new Calls();
  Optional<String> partialReason = Optional.empty();
  final List<Instant> watermarks = new ArrayList<>(List.of(DAWN));

  private final List<LineageResult.Edge> datasets = new ArrayList<>();
  private final List<LineageResult.Edge> columns = new ArrayList<>();
  private final List<LineageResult.Edge> endings = new ArrayList<>();
  private final List<LineageResult.Edge> beginnings = new ArrayList<>();

  /** A job that makes one dataset from another and gives no column lineage. */
  Mesh flow(DatasetId from, DatasetId to, JobId job) {
    datasets.add(edge(from, to, job, Set.of()));
    return this;
  }

  /** A job that makes one column from another. */
  Mesh column(ColumnRef from, ColumnRef to, JobId job, Transformation how) {
    columns.add(edge(from, to, job, Set.of(how)));
    return flow(from.dataset(), to.dataset(), job);
  }

  /** A job that writes a dataset and reads nothing. */
  Mesh writing(JobId job, DatasetId to) {
    beginnings.add(edge(job, to, job, Set.of()));
    return this;
  }

  /** A job that reads a dataset and writes nothing. */
  Mesh ending(DatasetId from, JobId job) {
    endings.add(edge(from, job, job, Set.of()));
    return this;
  }

  List<LineageResult.Edge> datasetEdges() {
    return datasets;
  }

  List<LineageResult.Edge> columnEdges() {
    return columns;
  }

  private static LineageResult.Edge edge(
      EntityId from, EntityId to, JobId job, Set<Transformation> how) {
    return new LineageResult.Edge(
        from, to, DAWN, DAWN, new TreeSet<>(List.of(job)), new TreeSet<>(how));
  }

  @Override
  public LineageResult walk(LineageRequest request) {
    calls.count("walk");
    List<LineageResult.Edge> passed = new ArrayList<>();
    switch (request.level()) {
      case COLUMN -> {
        if (request.direction() == Direction.UPSTREAM) {
          columns.stream()
              .filter(edge ->
                  edge.to() instanceof ColumnRef to && request.roots().contains(to.dataset()))
              .forEach(passed::add);
        } else {
          passed.addAll(downstream(request.roots(), columns));
        }
      }
      case DATASET -> passed.addAll(downstream(request.roots(), datasets));
      case JOB -> {
        if (request.direction() == Direction.UPSTREAM) {
          passed.addAll(writers(request.roots()));
          break;
        }
        Set<EntityId> reached = new HashSet<>(request.roots());
        downstream(request.roots(), datasets).forEach(edge -> reached.add(edge.to()));
        endings.stream().filter(edge -> reached.contains(edge.from())).forEach(passed::add);
      }
      case PRODUCT, DOMAIN ->
          throw new IllegalArgumentException("impact analysis never walks products");
    }
    Instant watermark = watermarks.size() > 1 ? watermarks.removeFirst() : watermarks.getFirst();
    return new LineageResult(
        request.roots(), List.of(), passed, 0, passed.size(), partialReason, watermark);
  }

  private List<LineageResult.Edge> writers(Collection<? extends EntityId> datasets) {
    return Stream.concat(
            beginnings.stream(),
            this.datasets.stream()
                .map(flow -> edge(flow.jobs().first(), flow.to(), flow.jobs().first(), Set.of())))
        .filter(edge -> datasets.contains(edge.to()))
        .toList();
  }

  private static Set<LineageResult.Edge> downstream(
      Collection<? extends EntityId> roots, List<LineageResult.Edge> edges) {
    Set<EntityId> reached = new HashSet<>(roots);
    Set<LineageResult.Edge> passed = new LinkedHashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (LineageResult.Edge edge : edges) {
        if (isReached(edge.from(), reached) && passed.add(edge)) {
          reached.add(edge.to());
          grew = true;
        }
      }
    }
    return passed;
  }

  private static boolean isReached(EntityId from, Set<EntityId> reached) {
    return reached.contains(from)
        || (from instanceof ColumnRef column
            && reached.contains(new ColumnRef(column.dataset(), ColumnRef.WHOLE_DATASET)));
  }
}

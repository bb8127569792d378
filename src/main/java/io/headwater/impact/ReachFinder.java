package io.headwater.impact;

import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.Hit.PathStep;
import io.headwater.impact.Reach.Reached;
import io.headwater.lineage.LineageResult;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows what a change reaches, breadth first, so that the way to each is a shortest one; among
 * shortest ways, the first by ids. Columns are followed by column lineage. Where a job gave none
 * for a dataset, that whole dataset counts as reached, and so does what lies behind it.
 */
final class ReachFinder {

  private final Surroundings around;
  private final boolean directOnly;
  private final Map<EntityId, Reached> reached = new LinkedHashMap<>();
  private final Set<DatasetId> touched = new HashSet<>();
  private final Set<DatasetId> subjects = new HashSet<>();

  private ReachFinder(Surroundings around, boolean directOnly) {
    this.around = around;
    this.directOnly = directOnly;
  }

  /** What a column reaches. */
  static Reach ofColumn(Surroundings around, ColumnRef column) {
    Reached subject = Reached.subject(column, Certainty.COLUMN_LINEAGE);
    List<Reached> all = new ReachFinder(around, false).run(List.of(subject));
    Set<EntityId> direct = new HashSet<>();
    new ReachFinder(around, true).run(List.of(subject)).forEach(hit -> direct.add(hit.id()));
    return new Reach(all, direct);
  }

  /** What the values of a column flow to; who only filters or joins by it holds none of them. */
  static Reach ofValues(Surroundings around, ColumnRef column) {
    List<Reached> all =
        new ReachFinder(around, true)
            .run(List.of(Reached.subject(column, Certainty.COLUMN_LINEAGE)));
    return new Reach(all, Set.copyOf(all.stream().map(Reached::id).toList()));
  }

  /** What datasets reach as a whole. */
  static Reach ofDatasets(Surroundings around, Collection<DatasetId> datasets) {
    List<Reached> all =
        new ReachFinder(around, false)
            .run(
                new TreeSet<>(datasets)
                    .stream()
                        .map(dataset -> Reached.subject(dataset, Certainty.DATASET_LINEAGE))
                        .toList());
    return new Reach(all, Set.copyOf(all.stream().map(Reached::id).toList()));
  }

  /**
   * What outputs that a job gives up reach.
   *
   * @param abandoned those of them that no other job writes: who reads the rest still gets rows
   */
  static Reach ofOutputs(
      Surroundings around, Collection<DatasetId> outputs, Collection<DatasetId> abandoned) {
    return new Reach(ofDatasets(around, outputs).all(), ofDatasets(around, abandoned).direct());
  }

  private List<Reached> run(List<Reached> from) {
    for (Reached subject : from) {
      reached.put(subject.id(), subject);
      subject.dataset().ifPresent(subjects::add);
    }
    List<Reached> frontier = from;
    while (!frontier.isEmpty()) {
      Map<String, Reached> next = new TreeMap<>();
      for (Reached at : frontier) {
        switch (at.id()) {
          case ColumnRef column -> {
            columns(at, next);
            silent(at, column.dataset(), next);
          }
          case DatasetId dataset -> datasets(at, dataset, next);
          default -> {}
        }
      }
      // A level is finished before the next begins, in the order of ids.
      next.values().forEach(found -> reached.put(found.id(), found));
      frontier = List.copyOf(next.values());
    }
    from.forEach(subject -> reached.remove(subject.id()));
    return List.copyOf(reached.values());
  }

  private void columns(Reached at, Map<String, Reached> next) {
    for (LineageResult.Edge edge : around.outOf(at.id())) {
      if (!directOnly || isDirect(edge)) {
        add(
            at.next(
                Certainty.COLUMN_LINEAGE,
                new PathStep(at.id(), edge.to(), edge.jobs(), edge.transformations())),
            next);
      }
    }
  }

  /** An edge whose producer did not say how it came about counts as one along which values flow. */
  private static boolean isDirect(LineageResult.Edge edge) {
    return edge.transformations().isEmpty()
        || edge.transformations().stream()
            .anyMatch(how -> how.kind() == Transformation.Kind.DIRECT);
  }

  /** What reads the dataset of a column without telling which columns. */
  private void silent(Reached at, DatasetId dataset, Map<String, Reached> next) {
    if (!touched.add(dataset)) {
      return;
    }
    for (LineageResult.Edge edge : around.outOf(dataset)) {
      around
          .unexplained(edge)
          .ifPresent(jobs -> addDataset(at, edge.to(), jobs, Certainty.ASSUMED, next));
    }
    others(at, dataset, Certainty.ASSUMED, next);
  }

  private void datasets(Reached at, DatasetId dataset, Map<String, Reached> next) {
    for (LineageResult.Edge edge : around.outOf(dataset)) {
      addDataset(at, edge.to(), edge.jobs(), at.certainty(), next);
    }
    others(at, dataset, at.certainty(), next);
  }

  private void addDataset(
      Reached at, EntityId to, Set<JobId> jobs, Certainty how, Map<String, Reached> next) {
    if (to instanceof DatasetId dataset && !subjects.contains(dataset)) {
      add(at.next(how, new PathStep(at.id(), to, jobs, new TreeSet<>())), next);
    }
  }

  /** Jobs that end here, and products that only declare to read. */
  private void others(Reached at, DatasetId dataset, Certainty how, Map<String, Reached> next) {
    for (JobId job : around.endingJobs(dataset)) {
      add(at.next(how, new PathStep(at.id(), job, Set.of(job), new TreeSet<>())), next);
    }
    for (DataProductId product : around.silentReaders(dataset)) {
      add(
          at.next(Certainty.ASSUMED, new PathStep(at.id(), product, Set.of(), new TreeSet<>())),
          next);
    }
  }

  private void add(Reached found, Map<String, Reached> next) {
    if (!reached.containsKey(found.id())) {
      next.putIfAbsent(found.id().nodeId(), found);
    }
  }
}

package io.headwater.governance.classification;

import io.headwater.lineage.graph.ColumnGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Why a column has its label, and why it has not another: found in the graph when somebody asks.
 * Searches go up, nearest first; of columns equally near the first by id. Used by one thread.
 */
final class Explanation {

  /** Most barriers, and most influences, that are told of a column. */
  static final int MOST = 100;

  private final ClassifiedGraph classified;
  private final ColumnGraph graph;
  private final ColumnGraph.Edges edges;
  private final ColumnGraph.Edges other;
  private final int mostVisited;

  Explanation(ClassifiedGraph classified, int mostVisited) {
    this.classified = classified;
    this.graph = classified.graph();
    this.edges = graph.edges();
    this.other = graph.edges();
    this.mostVisited = mostVisited;
  }

  /** The levels and kinds that a column has from elsewhere, each with its shortest path. */
  List<Inference> inferences(int column) {
    long inferred = classified.inferred(column);
    List<Inference> found = new ArrayList<>();
    Labels.findLevel(inferred)
        .ifPresent(level ->
            found.add(inference(column, Labels.bit(level), Optional.of(level), Optional.empty())));
    for (DataKind kind : classified.taxonomy().kinds(inferred)) {
      long bit = classified.taxonomy().bits(List.of(kind.id()));
      found.add(inference(column, bit, Optional.empty(), Optional.of(kind)));
    }
    return found;
  }

  private Inference inference(
      int column, long bit, Optional<Level> level, Optional<DataKind> kind) {
    Map<Integer, Integer> next = new HashMap<>();
    List<Integer> frontier = List.of(column);
    next.put(column, column);
    while (!frontier.isEmpty()) {
      Optional<Integer> origin =
          frontier.stream().filter(one -> (classified.own(one) & bit) != 0).findFirst();
      if (origin.isPresent()) {
        return new Inference(
            level,
            kind,
            origin.map(graph::column),
            path(origin.get(), column, bit, next),
            Optional.empty());
      }
      if (next.size() > mostVisited) {
        return new Inference(
            level,
            kind,
            Optional.empty(),
            List.of(),
            Optional.of("the origin is not among the nearest " + mostVisited + " columns"));
      }
      List<Integer> reached = new ArrayList<>();
      for (int one : frontier) {
        for (int upstream : suppliers(one, bit)) {
          if (next.putIfAbsent(upstream, one) == null) {
            reached.add(upstream);
          }
        }
      }
      reached.sort(graph::compare);
      frontier = reached;
    }
    throw new IllegalStateException(
        "no origin of a label of " + graph.column(column) + ": labels and lineage disagree");
  }

  /** The columns from which a column has a bit. */
  private List<Integer> suppliers(int column, long bit) {
    List<Integer> suppliers = new ArrayList<>();
    if ((classified.own(column) & Labels.SEALED) != 0) {
      return suppliers;
    }
    edges.into(column);
    for (int i = 0; i < edges.size(); i++) {
      int upstream = edges.end(i);
      if ((classified.label(upstream) & classified.result().masks().of(edges.combination(i)) & bit)
          != 0) {
        suppliers.add(upstream);
      }
    }
    int star = edges.whole(graph.datasetOf(column));
    if (star != ColumnGraph.NONE && (classified.label(star) & bit) != 0) {
      suppliers.add(star);
    }
    return suppliers;
  }

  private List<LabelStep> path(int origin, int column, long bit, Map<Integer, Integer> next) {
    List<LabelStep> path = new ArrayList<>();
    for (int at = origin; at != column; ) {
      int to = next.getOrDefault(at, column);
      path.add(step(at, to, how -> (classified.result().masks().of(how) & bit) != 0));
      at = to;
    }
    return path;
  }

  private LabelStep step(int from, int to) {
    return step(from, to, _ -> true);
  }

  /** The step between two columns by those edges that count. */
  private LabelStep step(int from, int to, IntPredicate counts) {
    TreeSet<Transformation> how = new TreeSet<>();
    TreeSet<JobId> jobs = new TreeSet<>();
    other.into(to);
    for (int i = other.find(from); i < other.size() && other.end(i) == from; i++) {
      if (counts.test(other.combination(i))) {
        how.addAll(graph.combination(other.combination(i)));
        other.job(i).ifPresent(jobs::add);
      }
    }
    return new LabelStep(
        graph.column(from),
        graph.column(to),
        Collections.unmodifiableSortedSet(how),
        Collections.unmodifiableSortedSet(jobs));
  }

  /** Where something stopped on the way to a column; nearest first, at most {@link #MOST}. */
  List<BarrierMet> barriers(int column) {
    List<BarrierMet> met = new ArrayList<>();
    Set<Integer> seen = new HashSet<>(List.of(column));
    List<Integer> frontier = List.of(column);
    while (!frontier.isEmpty() && met.size() < MOST && seen.size() <= mostVisited) {
      List<Integer> reached = new ArrayList<>();
      for (int one : frontier) {
        for (int upstream : barriersAt(one, met)) {
          if (seen.add(upstream)) {
            reached.add(upstream);
          }
        }
      }
      reached.sort(graph::compare);
      frontier = reached;
    }
    return met.size() > MOST ? met.subList(0, MOST) : met;
  }

  /** Notes the barriers at one column, and says where the search goes on. */
  private List<Integer> barriersAt(int column, List<BarrierMet> met) {
    boolean isSealed = (classified.own(column) & Labels.SEALED) != 0;
    Optional<Statement.Person> decision = isSealed ? decision(column) : Optional.empty();
    List<Integer> onward = new ArrayList<>();
    edges.into(column);
    for (int i = 0; i < edges.size(); ) {
      int upstream = edges.end(i);
      long passes = 0;
      boolean carries = false;
      for (; i < edges.size() && edges.end(i) == upstream; i++) {
        passes |= classified.result().masks().of(edges.combination(i));
        carries |= Barriers.carriesValues(graph.combination(edges.combination(i)));
      }
      if (!carries) {
        continue;
      }
      long stopped = classified.label(upstream) & Labels.FLOWING & ~(isSealed ? 0 : passes);
      if (stopped != 0 && upstream != column) {
        met.add(
            new BarrierMet(
                step(upstream, column),
                Labels.findLevel(stopped),
                classified.taxonomy().kinds(stopped),
                decision));
      }
      if (passes != 0 && !isSealed) {
        onward.add(upstream);
      }
    }
    int star = isSealed ? ColumnGraph.NONE : edges.whole(graph.datasetOf(column));
    if (star != ColumnGraph.NONE) {
      onward.add(star);
    }
    return onward;
  }

  private Optional<Statement.Person> decision(int column) {
    ColumnRef ref = graph.column(column);
    for (Statement one : classified.statements(ref.dataset()).ofColumn(ref.path())) {
      if (one.inheritsNothing() && one.origin() instanceof Statement.Person person) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  /**
   * Classified columns that only influence a column, or all of its dataset; at most {@link #MOST}.
   */
  List<Influence> influences(int column) {
    List<Influence> found = new ArrayList<>();
    addInfluences(column, found);
    int star = edges.whole(graph.datasetOf(column));
    if (star != ColumnGraph.NONE && star != column) {
      addInfluences(star, found);
    }
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private void addInfluences(int column, List<Influence> found) {
    edges.into(column);
    for (int i = 0; i < edges.size(); ) {
      int upstream = edges.end(i);
      boolean carries = false;
      for (; i < edges.size() && edges.end(i) == upstream; i++) {
        carries |= Barriers.carriesValues(graph.combination(edges.combination(i)));
      }
      long label = classified.label(upstream);
      if (!carries && Labels.saysSomething(label)) {
        found.add(
            new Influence(
                step(upstream, column),
                Labels.findLevel(label),
                classified.taxonomy().kinds(label)));
      }
    }
  }
}

package io.headwater.governance.report.data;

import io.headwater.governance.classification.Barriers;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.Level;
import io.headwater.governance.classification.Statement;
import io.headwater.governance.report.ProofStep;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What flows out of datasets: by columns where lineage tells them; else whole datasets. Lineage is
 * asked for many datasets at once. Used by one thread.
 */
final class ValueFlow {

  private final MeshState state;
  private final Barriers barriers;
  private final Map<DatasetId, Out> known = new HashMap<>();
  private final Map<DatasetId, Set<Optional<JobId>>> tellers = new HashMap<>();

  ValueFlow(MeshState state, Barriers barriers) {
    this.state = state;
    this.barriers = barriers;
  }

  /**
   * An edge between columns, of all jobs together.
   *
   * @param ways the transformations of each job
   * @param passes whether personal data is recognisable behind it
   * @param sealedBy the decision by which the column inherits nothing; empty when there is none
   */
  record Hop(
      ColumnRef from,
      ColumnRef to,
      List<SortedSet<Transformation>> ways,
      SortedSet<JobId> jobs,
      boolean passes,
      Optional<Statement.Person> sealedBy) {

    /** Whether values flow along it, recognisable or not; else it only influences. */
    boolean carriesValues() {
      return ways.stream().anyMatch(Barriers::carriesValues);
    }

    /** Whether personal data stops here. */
    boolean stops() {
      return carriesValues() && !passes;
    }

    SortedSet<Transformation> how() {
      TreeSet<Transformation> how = new TreeSet<>();
      ways.forEach(how::addAll);
      return how;
    }

    ProofStep proof() {
      return new ProofStep(from, to, Cells.how(how()), List.copyOf(jobs));
    }
  }

  /** An edge between datasets of which no job tells the columns. */
  record Blind(DatasetId from, DatasetId to, SortedSet<JobId> jobs) {

    ProofStep proof() {
      return new ProofStep(from, to, List.of(), List.copyOf(jobs));
    }
  }

  /** Everything that flows out of a dataset, by what it leads to. */
  record Out(List<Hop> hops, List<Blind> blind) {}

  /** What is left of a level behind an edge; empty when nothing is. */
  Optional<Level> passed(Level level, Hop hop) {
    if (hop.sealedBy().isPresent()) {
      return Optional.empty();
    }
    return hop.ways().stream()
        .flatMap(way -> barriers.passed(level, way).stream())
        .max(Comparator.naturalOrder());
  }

  /** The columns that are known of a dataset; none is an effect on all of them. */
  SortedSet<String> columns(DatasetId dataset) {
    SortedSet<String> paths =
        new TreeSet<>(
            state.lineage().findColumns(List.of(dataset)).getOrDefault(dataset, new TreeSet<>()));
    paths.remove(ColumnRef.WHOLE_DATASET);
    return paths;
  }

  /** What flows out of a dataset. */
  Out of(DatasetId dataset) {
    load(Set.of(dataset));
    return known.getOrDefault(dataset, new Out(List.of(), List.of()));
  }

  /** Reads what flows out of datasets, in a fixed number of calls. */
  void load(Collection<DatasetId> datasets) {
    Set<DatasetId> wanted = new TreeSet<>(datasets);
    wanted.removeAll(known.keySet());
    if (wanted.isEmpty()) {
      return;
    }
    Map<DatasetId, List<Hop>> hops = hops(wanted);
    Map<DatasetId, List<Blind>> blind = blind(wanted);
    wanted.forEach(dataset ->
        known.put(
            dataset,
            new Out(
                hops.getOrDefault(dataset, List.of()), blind.getOrDefault(dataset, List.of()))));
  }

  private record Ends(ColumnRef from, ColumnRef to) implements Comparable<Ends> {
    @Override
    public int compareTo(Ends other) {
      int byFrom = from.compareTo(other.from);
      return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }
  }

  private Map<DatasetId, List<Hop>> hops(Set<DatasetId> wanted) {
    Map<Ends, List<LiveLineage.ColumnFlow>> byEnds = new TreeMap<>();
    for (LiveLineage.ColumnFlow flow : state.lineage().columns(wanted, Side.OUT_OF)) {
      if (wanted.contains(flow.from().dataset())) {
        byEnds.computeIfAbsent(new Ends(flow.from(), flow.to()), _ -> new ArrayList<>()).add(flow);
      }
    }
    Map<ColumnRef, ColumnClassification> ends =
        state.labels().findColumns(byEnds.keySet().stream().map(Ends::to).distinct().toList());
    Map<DatasetId, List<Hop>> hops = new HashMap<>();
    byEnds.forEach((pair, flows) -> {
      Optional<Statement.Person> sealedBy =
          Optional.ofNullable(ends.get(pair.to())).flatMap(ValueFlow::seal);
      hops.computeIfAbsent(pair.from().dataset(), _ -> new ArrayList<>())
          .add(hop(pair, flows, sealedBy));
    });
    return hops;
  }

  private Hop hop(
      Ends ends, List<LiveLineage.ColumnFlow> flows, Optional<Statement.Person> sealedBy) {
    List<SortedSet<Transformation>> ways =
        flows.stream()
            .map(LiveLineage.ColumnFlow::transformations)
            .distinct()
            .sorted(Comparator.comparing(Object::toString))
            .toList();
    TreeSet<JobId> jobs = new TreeSet<>();
    flows.forEach(flow -> flow.job().ifPresent(jobs::add));
    boolean passes = sealedBy.isEmpty() && ways.stream().anyMatch(barriers::passesPersonalData);
    return new Hop(ends.from(), ends.to(), ways, jobs, passes, sealedBy);
  }

  private static Optional<Statement.Person> seal(ColumnClassification column) {
    for (Statement statement : column.statements()) {
      if (statement.inheritsNothing() && statement.origin() instanceof Statement.Person person) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  private Map<DatasetId, List<Blind>> blind(Set<DatasetId> wanted) {
    List<LiveLineage.Flow> flows =
        state.lineage().flows(wanted, Side.OUT_OF).stream()
            .filter(flow -> wanted.contains(flow.from()) && !flow.from().equals(flow.to()))
            .toList();
    findTellers(flows.stream().map(LiveLineage.Flow::to).toList());
    Map<DatasetId, Map<DatasetId, TreeSet<JobId>>> jobs = new HashMap<>();
    for (LiveLineage.Flow flow : flows) {
      if (!tellers.getOrDefault(flow.to(), Set.of()).contains(flow.job())) {
        TreeSet<JobId> some =
            jobs.computeIfAbsent(flow.from(), _ -> new TreeMap<>())
                .computeIfAbsent(flow.to(), _ -> new TreeSet<>());
        flow.job().ifPresent(some::add);
      }
    }
    Map<DatasetId, List<Blind>> blind = new HashMap<>();
    jobs.forEach((from, byTarget) ->
        byTarget.forEach((to, some) ->
            blind.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Blind(from, to, some))));
    return blind;
  }

  /** Who tells by columns what a dataset is made from: of the others nobody knows. */
  private void findTellers(Collection<DatasetId> targets) {
    Set<DatasetId> unknown = new HashSet<>(targets);
    unknown.removeAll(tellers.keySet());
    if (unknown.isEmpty()) {
      return;
    }
    unknown.forEach(target -> tellers.put(target, new HashSet<>()));
    for (LiveLineage.ColumnFlow flow : state.lineage().columns(unknown, Side.INTO)) {
      Set<Optional<JobId>> jobs = tellers.get(flow.to().dataset());
      if (jobs != null) {
        jobs.add(flow.job());
      }
    }
  }
}

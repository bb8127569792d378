package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Observation;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Lineage at one time, or over all times: stored edges with the rules applied. Used by one thread.
 */
final class Moment implements LiveLineage {

  private final EdgeSource source;
  private final long window;
  private final OptionalLong at;

  /**
   * Lineage at a time.
   *
   * @param window nanoseconds
   * @param at nanoseconds since the epoch; empty for everything ever observed
   */
  Moment(EdgeSource source, long window, OptionalLong at) {
    this.source = source;
    this.window = window;
    this.at = at;
  }

  @Override
  public Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names) {
    return source.findCanonical(names);
  }

  @Override
  public Set<JobId> findJobs(Collection<JobId> jobs) {
    return source.findJobs(jobs);
  }

  @Override
  public Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> datasets) {
    return source.findColumns(datasets);
  }

  @Override
  public OptionalLong latest() {
    return source.latest();
  }

  @Override
  public List<Flow> flows(Set<DatasetId> datasets, Side side) {
    Set<DatasetId> names = formerNames(datasets);
    List<EdgeSource.Flow> flows = source.listFlows(names, side);
    Set<DatasetId> outputs = flows.stream().map(EdgeSource.Flow::to).collect(Collectors.toSet());
    if (at.isEmpty()) {
      return LiveEdges.history(flows, outputs.isEmpty() ? List.of() : source.listAccesses(outputs));
    }
    List<EdgeSource.Access> accesses =
        outputs.isEmpty() ? List.of() : source.listAccesses(formerNames(laterNames(outputs)));
    Set<DatasetId> ends = new HashSet<>(names);
    flows.forEach(flow -> {
      ends.add(flow.from());
      ends.add(flow.to());
    });
    accesses.forEach(access -> ends.add(access.dataset()));
    Set<JobId> jobs =
        flows.stream().flatMap(flow -> flow.job().stream()).collect(Collectors.toSet());
    return rules(ends, jobs).flows(flows, accesses);
  }

  /**
   * These names and every name they were renamed to since: what a job says of an output later, it
   * says of the later name.
   */
  private Set<DatasetId> laterNames(Set<DatasetId> names) {
    Set<DatasetId> later = new HashSet<>(names);
    source
        .findEndings(names)
        .values()
        .forEach(ends -> ends.values().forEach(renamedTo -> renamedTo.ifPresent(later::add)));
    return later;
  }

  @Override
  public List<Access> accesses(Set<DatasetId> datasets) {
    return live(source.listAccesses(formerNames(datasets)));
  }

  @Override
  public List<Access> accessesOf(Set<JobId> jobs) {
    return live(source.listAccessesOf(jobs));
  }

  private List<Access> live(List<EdgeSource.Access> accesses) {
    if (at.isEmpty()) {
      return accesses.stream()
          .filter(access -> access.kind() != EdgeSource.Access.Kind.STATES)
          .map(Moment::always)
          .toList();
    }
    return rules(
            accesses.stream().map(EdgeSource.Access::dataset).collect(Collectors.toSet()),
            accesses.stream().map(EdgeSource.Access::job).collect(Collectors.toSet()))
        .accesses(accesses);
  }

  private static Access always(EdgeSource.Access access) {
    long[] points = access.seen().points();
    return new Access(
        access.job(), access.dataset(), access.kind(), points[0], points[points.length - 1]);
  }

  @Override
  public List<ColumnFlow> columns(Set<DatasetId> datasets, Side side) {
    Set<DatasetId> names = formerNames(datasets);
    List<EdgeSource.ColumnFlow> flows = source.listColumnFlows(names, side);
    if (at.isEmpty()) {
      return LiveColumns.history(flows);
    }
    Set<DatasetId> outputs =
        flows.stream().map(flow -> flow.to().dataset()).collect(Collectors.toSet());
    List<Observation> observations =
        outputs.isEmpty() ? List.of() : source.listObservations(formerNames(laterNames(outputs)));
    Set<DatasetId> ends = new HashSet<>(names);
    flows.forEach(flow -> ends.add(flow.from().dataset()));
    observations.forEach(observation -> ends.add(observation.output()));
    return new LiveColumns(new Incarnations(source.findEndings(ends)), at.getAsLong())
        .edges(flows, observations);
  }

  private Set<DatasetId> formerNames(Set<DatasetId> datasets) {
    return at.isEmpty() ? datasets : source.findFormerNames(datasets);
  }

  private LiveEdges rules(Collection<DatasetId> ends, Collection<JobId> jobs) {
    return new LiveEdges(
        new Incarnations(source.findEndings(ends)),
        source.findLastCompleted(jobs),
        window,
        at.getAsLong());
  }
}

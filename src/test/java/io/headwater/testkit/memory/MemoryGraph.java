package io.headwater.testkit.memory;

import io.headwater.catalog.GraphBatch;
import io.headwater.catalog.GraphBatch.Access;
import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.GraphBatch.Flow;
import io.headwater.catalog.GraphBatch.JobTimes;
import io.headwater.catalog.GraphBatch.Observation;
import io.headwater.catalog.GraphStore;
import io.headwater.catalog.identity.Identities;
import io.headwater.catalog.identity.IdentityFacts;
import io.headwater.catalog.identity.SpellingRules;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.ColumnEdge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The graph of record as sets and maps. Not thread-safe. */
public final class MemoryGraph implements GraphStore {

  final NavigableSet<DatasetId> datasets = new TreeSet<>();
  final NavigableMap<JobId, JobTimes> jobs = new TreeMap<>();
  final NavigableSet<ColumnRef> columns = new TreeSet<>();
  final Set<Alias> aliases = new HashSet<>();
  final Map<Ending, Boolean> endings = new HashMap<>();
  final Map<Flow, Sightings> flows = new HashMap<>();
  final Map<Access, Sightings> accesses = new HashMap<>();
  final Map<Observation, Sightings> observations = new HashMap<>();
  private final Map<DatasetId, DatasetId> canonical = new HashMap<>();

  /** What people decided. */
  public final MemoryDecisions decisions = new MemoryDecisions();

  SpellingRules rules = SpellingRules.usual();

  /** Goes on with other rules, as a server that is started again with other settings. */
  public void use(SpellingRules rules) {
    this.rules = rules;
    settle();
  }

  /** Computes all identities from what is known. */
  void settle() {
    canonical.clear();
    canonical.putAll(Identities.of(new IdentityFacts(datasets, aliases, decisions.all()), rules));
  }

  /** Some names, and all names of their datasets. */
  Set<DatasetId> namesOfSets(Collection<DatasetId> names) {
    Set<DatasetId> chosen = new HashSet<>();
    names.forEach(name -> chosen.add(canonical(name)));
    Set<DatasetId> found = new HashSet<>();
    canonical.forEach((name, one) -> {
      if (chosen.contains(one)) {
        found.add(name);
      }
    });
    return found;
  }

  @Override
  public Set<DatasetId> add(GraphBatch batch) {
    datasets.addAll(batch.datasets());
    batch.jobs().forEach((job, times) -> jobs.merge(job, times, JobTimes::or));
    batch
        .columns()
        .forEach(
            (dataset, paths) -> paths.forEach(path -> columns.add(new ColumnRef(dataset, path))));
    aliases.addAll(batch.aliases());
    batch.endings().forEach((ending, failed) -> endings.merge(ending, failed, Boolean::logicalOr));
    batch.flows().forEach((flow, seen) -> flows.merge(flow, seen, Sightings::union));
    batch.accesses().forEach((access, seen) -> accesses.merge(access, seen, Sightings::union));
    batch
        .observations()
        .forEach((observation, seen) -> {
          observations.merge(observation, seen, Sightings::union);
          for (ColumnEdge edge : observation.edges()) {
            columns.add(edge.from());
            columns.add(new ColumnRef(observation.output(), edge.to()));
          }
        });
    checkEnds();
    Map<DatasetId, DatasetId> before = Map.copyOf(canonical);
    settle();
    Set<DatasetId> regrouped = new HashSet<>();
    canonical.forEach((name, chosen) -> {
      if (!chosen.equals(before.getOrDefault(name, name))) {
        regrouped.add(name);
      }
    });
    return namesOfSets(regrouped);
  }

  /** A graph database cannot hold an edge without its ends, and would leave it out silently. */
  private void checkEnds() {
    aliases.forEach(alias -> require(alias.dataset(), alias.alias()));
    flows
        .keySet()
        .forEach(flow -> {
          require(flow.from(), flow.to());
          flow.job().ifPresent(this::require);
        });
    accesses
        .keySet()
        .forEach(access -> {
          require(access.dataset());
          require(access.job());
        });
    observations
        .keySet()
        .forEach(observation -> {
          require(observation.output());
          observation.job().ifPresent(this::require);
          observation.edges().forEach(edge -> require(edge.from().dataset()));
        });
    endings
        .keySet()
        .forEach(ending -> {
          require(ending.dataset());
          ending.renamedTo().ifPresent(this::require);
        });
  }

  private void require(DatasetId... ids) {
    for (DatasetId id : ids) {
      if (!datasets.contains(id)) {
        throw new AssertionError("an edge leads to " + id + ", which has no node");
      }
    }
  }

  private void require(JobId id) {
    if (!jobs.containsKey(id)) {
      throw new AssertionError("an edge leads to " + id + ", which has no node");
    }
  }

  @Override
  public void forget() {
    // Nothing is remembered beside the content itself.
  }

  /** The canonical name of a name; itself where it has no other. */
  DatasetId canonical(DatasetId name) {
    return canonical.getOrDefault(name, name);
  }

  /** Every end that was heard of. */
  public Set<Ending> listEndings() {
    return Set.copyOf(endings.keySet());
  }

  /** Everything, one line per node and edge, in a fixed order. */
  public String dump() {
    Dump dump = new Dump();
    datasets.forEach(id -> dump.line("dataset", id.nodeId(), "canonical", canonical(id).nodeId()));
    jobs.forEach(
        (id, times) -> dump.line("job", id.nodeId(), times.lastSeen(), times.lastCompleted()));
    columns.forEach(column -> dump.line("column", column.nodeId()));
    aliases.forEach(alias ->
        dump.line("alias", alias.dataset().nodeId(), alias.alias().nodeId(), alias.kind()));
    endings.forEach((ending, failed) ->
        dump.line(
            "ending",
            ending.dataset().nodeId(),
            ending.at(),
            ending.renamedTo().map(DatasetId::nodeId),
            failed));
    flows.forEach((flow, seen) ->
        dump.line(
            "flow",
            flow.from().nodeId(),
            flow.to().nodeId(),
            flow.job().map(JobId::nodeId),
            flow.stated(),
            Dump.points(seen)));
    accesses.forEach((access, seen) ->
        dump.line(
            "access",
            access.job().nodeId(),
            access.dataset().nodeId(),
            access.kind(),
            Dump.points(seen)));
    observations.forEach((observation, seen) ->
        dump.line(
            "observation",
            observation.hash(),
            observation.output().nodeId(),
            observation.job().map(JobId::nodeId),
            observation.stated(),
            observation.edges(),
            Dump.points(seen)));
    return dump.text();
  }
}

package io.headwater.lineage.kafka;

import io.headwater.catalog.RecordReader;
import io.headwater.catalog.RunReach;
import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.graph.GraphSource;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads again what may live in another way when something changed. */
@ApplicationScoped
class ChangedDatasets {

  private final GraphSource graph;
  private final EdgeSource source;
  private final RecordReader records;

  ChangedDatasets(GraphSource graph, EdgeSource source, RecordReader records) {
    this.graph = graph;
    this.source = source;
    this.records = records;
  }

  /**
   * What was read again.
   *
   * @param datasets as they live now; names that are canonical no longer are among them
   * @param canonical the canonical name of every name that may have got another one
   * @param latest the latest event time that all of it has taken in
   */
  record Affected(
      Collection<LiveDataset> datasets, Map<DatasetId, DatasetId> canonical, OptionalLong latest) {}

  /**
   * Names of the datasets that runs bear on: what they read and wrote, and all that their jobs do,
   * for a COMPLETE bears on every edge of its job.
   */
  Set<DatasetId> of(Set<RunId> runs) {
    RunReach reach = records.getReach(runs);
    Set<DatasetId> datasets = new HashSet<>(reach.datasets());
    datasets.addAll(graph.findCanonical(Set.of(), reach.jobs()));
    return datasets;
  }

  /**
   * Reads the datasets that may live in another way when something about some names or jobs
   * changed.
   *
   * @param known the names as the graph has them; brought up to date
   * @param downstream datasets that the graph has edges to from some datasets
   */
  Affected read(
      Set<DatasetId> names,
      Set<JobId> jobs,
      AliasSets known,
      UnaryOperator<Set<DatasetId>> downstream) {
    return takeIn(names, fetch(ask(names, known), jobs), known, downstream);
  }

  /** All names of the datasets that some names stand for. */
  Set<DatasetId> ask(Set<DatasetId> names, AliasSets known) {
    Set<DatasetId> asked = new HashSet<>(names);
    names.forEach(name -> asked.addAll(known.names(known.canonical(name))));
    return asked;
  }

  /** Reads; that alone may be done beside the thread that has the names. */
  GraphSource.Fresh fetch(Set<DatasetId> asked, Set<JobId> jobs) {
    return graph.read(asked, jobs);
  }

  /**
   * What {@link #read} returns, of what was fetched.
   *
   * @param names as they were asked for, while {@code known} was as it is
   */
  Affected takeIn(
      Set<DatasetId> names,
      GraphSource.Fresh fresh,
      AliasSets known,
      UnaryOperator<Set<DatasetId>> downstream) {
    Set<DatasetId> before = new HashSet<>();
    names.forEach(name -> before.add(known.canonical(name)));
    Map<DatasetId, LiveDataset> datasets = new LinkedHashMap<>();
    Map<DatasetId, DatasetId> now = new HashMap<>();
    Set<DatasetId> moved = new HashSet<>();
    for (GraphSource.Found found : fresh.datasets()) {
      datasets.put(found.canonical(), found.live());
      for (DatasetId name : found.names()) {
        now.put(name, found.canonical());
        DatasetId old = known.canonical(name);
        if (!old.equals(found.canonical())) {
          moved.add(old);
          moved.add(found.canonical());
        }
      }
    }
    before.forEach(known::remove);
    moved.forEach(known::remove);
    fresh.datasets().forEach(found -> known.put(found.canonical(), found.names()));

    // What was renamed, dropped or joined with another name is found under another name, or no
    // longer, by whatever was made from it.
    Set<DatasetId> elsewhere = new HashSet<>(moved);
    if (fresh.datasets().stream().anyMatch(GraphSource.Found::ended)) {
      Set<DatasetId> all = new HashSet<>(datasets.keySet());
      all.addAll(moved);
      elsewhere.addAll(ended(all));
    }
    if (!elsewhere.isEmpty()) {
      elsewhere.addAll(downstream.apply(elsewhere));
      elsewhere.removeAll(datasets.keySet());
    }
    if (!elsewhere.isEmpty()) {
      elsewhere.forEach(name -> datasets.put(name, LiveDataset.empty(name)));
      graph
          .read(elsewhere, Set.of())
          .datasets()
          .forEach(found -> datasets.replace(found.canonical(), found.live()));
    }
    return new Affected(datasets.values(), now, fresh.latest());
  }

  /** Those that ended, and the names they live on under. */
  private Set<DatasetId> ended(Set<DatasetId> datasets) {
    Set<DatasetId> ended = new HashSet<>();
    for (Map.Entry<DatasetId, NavigableMap<Long, Optional<DatasetId>>> entry :
        source.findEndings(datasets).entrySet()) {
      ended.add(entry.getKey());
      entry.getValue().values().forEach(renamedTo -> renamedTo.ifPresent(ended::add));
    }
    return ended;
  }
}

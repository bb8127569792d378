package io.headwater.lineage.kafka;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.RunEntry;
import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.graph.GraphSource;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Says which datasets must be read again when something changed. */
@ApplicationScoped
class ChangedDatasets {

  private final GraphSource graph;
  private final EdgeSource source;
  private final CatalogReader catalog;

  ChangedDatasets(GraphSource graph, EdgeSource source, CatalogReader catalog) {
    this.graph = graph;
    this.source = source;
    this.catalog = catalog;
  }

  /**
   * What to read again.
   *
   * @param datasets by canonical name; names that are canonical no longer among them
   * @param canonical the canonical name of every name that may have got another one
   */
  record Affected(Set<DatasetId> datasets, Map<DatasetId, DatasetId> canonical) {}

  /**
   * What runs bear on.
   *
   * @param datasets what they read and wrote
   * @param jobs theirs: a COMPLETE bears on every edge of its job, not only on those of the run
   */
  record Touched(Set<DatasetId> datasets, Set<JobId> jobs) {}

  Touched touchedBy(Set<RunId> runs) {
    Touched touched = new Touched(new HashSet<>(), new HashSet<>());
    for (RunEntry run : catalog.findRuns(runs).values()) {
      touched.jobs().add(run.job());
      touched.datasets().addAll(run.inputs());
      touched.datasets().addAll(run.outputs());
    }
    return touched;
  }

  /**
   * The datasets to read again when something about some names or jobs changed.
   *
   * @param known the names as the graph has them; brought up to date
   * @param downstream datasets that the graph has edges to from some datasets
   */
  Affected of(Touched changed, AliasSets known, UnaryOperator<Set<DatasetId>> downstream) {
    Set<DatasetId> before = new HashSet<>();
    changed.datasets().forEach(name -> before.add(known.canonical(name)));
    Set<DatasetId> asked = new HashSet<>(changed.datasets());
    before.forEach(chosen -> asked.addAll(known.names(chosen)));
    List<GraphSource.Named> named = graph.findNamed(asked, changed.jobs());

    Map<DatasetId, DatasetId> now = new HashMap<>();
    Set<DatasetId> moved = new HashSet<>();
    for (GraphSource.Named dataset : named) {
      for (DatasetId name : dataset.names()) {
        now.put(name, dataset.canonical());
        DatasetId old = known.canonical(name);
        if (!old.equals(dataset.canonical())) {
          moved.add(old);
          moved.add(dataset.canonical());
        }
      }
    }
    before.forEach(known::remove);
    moved.forEach(known::remove);
    named.forEach(dataset -> known.put(dataset.canonical(), dataset.names()));

    Set<DatasetId> datasets = new HashSet<>(now.values());
    datasets.addAll(moved);
    // What was renamed, dropped or joined with another name is found under another name, or no
    // longer, by whatever was made from it.
    Set<DatasetId> elsewhere = new HashSet<>(moved);
    if (named.stream().anyMatch(GraphSource.Named::ended)) {
      elsewhere.addAll(ended(datasets));
    }
    datasets.addAll(elsewhere);
    if (!elsewhere.isEmpty()) {
      datasets.addAll(downstream.apply(elsewhere));
    }
    return new Affected(datasets, now);
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

package io.headwater.lineage.kafka;

import io.headwater.catalog.CatalogReader;
import io.headwater.catalog.GraphReader;
import io.headwater.catalog.RunEntry;
import io.headwater.lineage.EdgeSource;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/** Says which datasets must be read again when something changed. */
@ApplicationScoped
class ChangedDatasets {

  private final EdgeSource source;
  private final GraphReader names;
  private final CatalogReader catalog;

  ChangedDatasets(EdgeSource source, GraphReader names, CatalogReader catalog) {
    this.source = source;
    this.names = names;
    this.catalog = catalog;
  }

  /**
   * What to read again.
   *
   * @param datasets by canonical name; names that are canonical no longer among them
   * @param canonical the canonical name of every name that may have got another one
   */
  record Affected(Set<DatasetId> datasets, Map<DatasetId, DatasetId> canonical) {}

  /** Names of datasets whose edges may have changed because a run or job did. */
  Set<DatasetId> touchedBy(Collection<? extends EntityId> changed) {
    Set<JobId> jobs = new HashSet<>();
    Set<RunId> runs = new HashSet<>();
    for (EntityId id : changed) {
      if (id instanceof JobId job) {
        jobs.add(job);
      } else if (id instanceof RunId run) {
        runs.add(run);
      }
    }
    Set<DatasetId> touched = new HashSet<>();
    if (!runs.isEmpty()) {
      for (RunEntry run : catalog.findRuns(runs).values()) {
        // Its COMPLETE bears on every edge of the job, not only on those of this run.
        jobs.add(run.job());
        touched.addAll(run.inputs());
        touched.addAll(run.outputs());
      }
    }
    source.listAccessesOf(jobs).forEach(access -> touched.add(access.dataset()));
    return touched;
  }

  /**
   * The datasets to read again when something about some names changed.
   *
   * @param known the names as the graph has them; brought up to date
   * @param downstream datasets that the graph has edges to from some datasets
   */
  Affected of(Set<DatasetId> changed, AliasSets known, UnaryOperator<Set<DatasetId>> downstream) {
    Set<DatasetId> before = new HashSet<>();
    changed.forEach(name -> before.add(known.canonical(name)));
    Set<DatasetId> asked = new HashSet<>(changed);
    before.forEach(chosen -> asked.addAll(known.names(chosen)));
    Map<DatasetId, DatasetId> now = new HashMap<>(source.findCanonical(asked));
    Map<DatasetId, SortedSet<DatasetId>> sets = names.findNames(new HashSet<>(now.values()));
    sets.forEach((chosen, all) -> all.forEach(name -> now.put(name, chosen)));

    Set<DatasetId> moved = new HashSet<>();
    now.forEach((name, chosen) -> {
      DatasetId old = known.canonical(name);
      if (!old.equals(chosen)) {
        moved.add(old);
        moved.add(chosen);
      }
    });
    before.forEach(known::remove);
    moved.forEach(known::remove);
    sets.forEach(known::put);

    Set<DatasetId> datasets = new HashSet<>(now.values());
    datasets.addAll(moved);
    // What was renamed, dropped or joined with another name is found under another name, or no
    // longer, by whatever was made from it.
    Set<DatasetId> ended = ended(datasets);
    datasets.addAll(ended);
    ended.addAll(moved);
    if (!ended.isEmpty()) {
      datasets.addAll(downstream.apply(ended));
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

package io.headwater.ingest;

import io.headwater.catalog.GraphBatch;
import io.headwater.catalog.GraphBatch.Access;
import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.GraphBatch.Flow;
import io.headwater.catalog.GraphBatch.JobTimes;
import io.headwater.catalog.GraphBatch.Observation;
import io.headwater.catalog.RunRecord;
import io.headwater.model.AliasKind;
import io.headwater.model.CatalogChange.AliasSeen;
import io.headwater.model.CatalogChange.ColumnLineageSeen;
import io.headwater.model.CatalogChange.Ending;
import io.headwater.model.CatalogChange.ExplicitInputs;
import io.headwater.model.CatalogChange.JobDescribed;
import io.headwater.model.CatalogChange.SourcesStated;
import io.headwater.model.ColumnLineage;
import io.headwater.model.ContentHash;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import io.headwater.model.Times;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Collects what a batch adds to the graph. What follows from runs is taken from the runs as they
 * are after the merge, so an edge between an input that one event names and an output that another
 * one names is found whichever came first.
 */
final class GraphAssembler {

  private final Set<DatasetId> datasets = new HashSet<>();
  private final Map<JobId, JobTimes> jobs = new HashMap<>();
  private final Map<DatasetId, SortedSet<String>> columns = new HashMap<>();
  private final Set<Alias> aliases = new HashSet<>();
  private final Map<Ending, Boolean> endings = new HashMap<>();
  private final Map<Flow, Sightings> flows = new HashMap<>();
  private final Map<Access, Sightings> accesses = new HashMap<>();
  private final Map<Observed, Sightings> observations = new HashMap<>();

  void dataset(DatasetId id) {
    datasets.add(id);
  }

  void job(JobId id, long lastSeen, OptionalLong lastCompleted) {
    jobs.merge(id, new JobTimes(lastSeen, lastCompleted), JobTimes::or);
  }

  /** Columns of a dataset; often the very same set as in the event before. */
  void columns(DatasetId dataset, SortedSet<String> paths) {
    columns.merge(
        dataset,
        paths,
        (known, added) -> {
          if (known.equals(added)) {
            return known;
          }
          SortedSet<String> all = new TreeSet<>(known);
          all.addAll(added);
          return all;
        });
  }

  void alias(AliasSeen seen) {
    datasets.add(seen.dataset());
    datasets.add(seen.alias());
    // A location that a catalog name points to is the same pair the other way round: kept one way,
    // so that it is one alias.
    aliases.add(
        seen.kind() == AliasKind.LOCATION
            ? new Alias(seen.alias(), seen.dataset(), AliasKind.CATALOG)
            : new Alias(seen.dataset(), seen.alias(), seen.kind()));
  }

  /** An end; {@code failed} where the run that did it failed. Once failed, always failed. */
  void end(Ending ending, boolean failed) {
    datasets.add(ending.dataset());
    ending.renamedTo().ifPresent(datasets::add);
    endings.merge(ending, failed, Boolean::logicalOr);
  }

  void describe(JobDescribed described) {
    lineage(
        Optional.of(described.job()),
        described.inputs(),
        described.outputs(),
        described.explicit(),
        Sightings.at(described.at()));
  }

  void state(SourcesStated stated) {
    stated(
        Optional.empty(),
        stated.explicit().output(),
        stated.explicit().inputs(),
        Sightings.at(stated.at()));
  }

  void observe(ColumnLineageSeen seen) {
    datasets.add(seen.output());
    datasets.addAll(seen.lineage().sources());
    observations.merge(
        new Observed(seen.job(), seen.output(), seen.explicit(), seen.lineage()),
        Sightings.at(seen.at()),
        Sightings::union);
  }

  /** Column lineage as it was said, before it has its name in the graph. */
  private record Observed(
      Optional<JobId> job, DatasetId output, boolean stated, ColumnLineage lineage) {

    Observation named() {
      String hash =
          ContentHash.of(
              job.map(JobId::nodeId).orElse("")
                  + "\n"
                  + output.nodeId()
                  + "\n"
                  + stated
                  + "\n"
                  + lineage.hash());
      return new Observation(job, output, stated, lineage.edges(), hash);
    }
  }

  /** What follows from a run as it is now. */
  void run(RunRecord run) {
    boolean failed = run.state().isUnsuccessful();
    run.endings().forEach(ending -> end(ending, failed));
    if (run.seen().isEmpty()) {
      return;
    }
    Set<ExplicitInputs> explicit = new HashSet<>();
    run.explicit().forEach((output, inputs) -> explicit.add(new ExplicitInputs(output, inputs)));
    for (JobId job : run.jobs()) {
      lineage(Optional.of(job), run.inputs(), run.outputs(), explicit, run.seen().get());
    }
  }

  private void lineage(
      Optional<JobId> job,
      Set<DatasetId> inputs,
      Set<DatasetId> outputs,
      Collection<ExplicitInputs> explicit,
      Sightings seen) {
    datasets.addAll(inputs);
    datasets.addAll(outputs);
    for (DatasetId input : inputs) {
      access(job, input, Access.Kind.READS, seen);
    }
    for (DatasetId output : outputs) {
      access(job, output, Access.Kind.WRITES, seen);
      for (DatasetId input : inputs) {
        flows.merge(new Flow(input, output, job, false), seen, Sightings::union);
      }
    }
    for (ExplicitInputs stated : explicit) {
      stated(job, stated.output(), stated.inputs(), seen);
    }
  }

  private void stated(
      Optional<JobId> job, DatasetId output, Set<DatasetId> inputs, Sightings seen) {
    datasets.add(output);
    access(job, output, Access.Kind.STATES, seen);
    for (DatasetId input : inputs) {
      datasets.add(input);
      access(job, input, Access.Kind.READS, seen);
      flows.merge(new Flow(input, output, job, true), seen, Sightings::union);
    }
  }

  private void access(Optional<JobId> job, DatasetId dataset, Access.Kind kind, Sightings seen) {
    job.ifPresent(id -> {
      job(id, Times.nanos(seen.last()), OptionalLong.empty());
      accesses.merge(new Access(id, dataset, kind), seen, Sightings::union);
    });
  }

  /** Everything collected. */
  GraphBatch toBatch() {
    Map<Observation, Sightings> named = new HashMap<>();
    observations.forEach((observed, seen) -> named.put(observed.named(), seen));
    return new GraphBatch(datasets, jobs, columns, aliases, endings, flows, accesses, named);
  }
}

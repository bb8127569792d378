package io.headwater.ingest;

import io.headwater.catalog.DatasetRecord;
import io.headwater.catalog.FacetPointer;
import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.JobRecord;
import io.headwater.catalog.RecordBatch;
import io.headwater.catalog.RunRecord;
import io.headwater.catalog.Span;
import io.headwater.model.CatalogChange;
import io.headwater.model.CatalogChange.AliasSeen;
import io.headwater.model.CatalogChange.ColumnLineageSeen;
import io.headwater.model.CatalogChange.DatasetEnded;
import io.headwater.model.CatalogChange.DatasetSeen;
import io.headwater.model.CatalogChange.FacetSeen;
import io.headwater.model.CatalogChange.JobDescribed;
import io.headwater.model.CatalogChange.JobSeen;
import io.headwater.model.CatalogChange.ManifestDeclared;
import io.headwater.model.CatalogChange.PoliciesPublished;
import io.headwater.model.CatalogChange.RunNamed;
import io.headwater.model.CatalogChange.RunSeen;
import io.headwater.model.CatalogChange.SchemaSeen;
import io.headwater.model.CatalogChange.SourcesStated;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.EntityId;
import io.headwater.model.FacetBody;
import io.headwater.model.FacetSubject;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import io.headwater.model.RunState;
import io.headwater.model.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unites the changes of many events into one write per record. Used by one thread. */
final class Coalescer {

  private final Map<DatasetId, DatasetRecord> datasets = new HashMap<>();
  private final Map<JobId, JobRecord> jobs = new HashMap<>();
  private final Map<RunId, RunRecord> runs = new HashMap<>();
  private final Map<RunId, RunFacets> runFacets = new HashMap<>();
  private final Map<String, FacetBody> bodies = new HashMap<>();
  private final Map<EntityId, Long> touched = new HashMap<>();
  private final Map<Alias, Instant> aliases = new HashMap<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<PoliciesPublished> policies = new ArrayList<>();
  private final Map<LastLineage.Output, LastLineage.Said> said = new HashMap<>();
  private final GraphAssembler graph = new GraphAssembler();

  /** Adds what one event says. */
  void add(List<CatalogChange> changes) {
    changes.forEach(this::add);
  }

  private void add(CatalogChange change) {
    switch (change) {
      case DatasetSeen seen -> dataset(seen.dataset(), seen.at(), new TreeMap<>(), new TreeMap<>());
      case JobSeen seen ->
          job(
              seen.job(),
              seen.at(),
              new TreeMap<>(),
              noDatasets(),
              noDatasets(),
              OptionalLong.empty());
      case RunNamed named -> run(RunRecords.named(named));
      case RunSeen seen -> runSeen(seen);
      case JobDescribed described -> {
        job(
            described.job(),
            described.at(),
            new TreeMap<>(),
            new TreeSet<>(described.inputs()),
            new TreeSet<>(described.outputs()),
            OptionalLong.empty());
        graph.describe(described);
        described.outputs().forEach(output -> touch(output, described.at()));
      }
      case SourcesStated stated -> {
        graph.state(stated);
        touch(stated.explicit().output(), stated.at());
      }
      case ColumnLineageSeen seen -> {
        graph.observe(seen);
        said.merge(
            new LastLineage.Output(seen.job(), seen.output(), seen.explicit()),
            new LastLineage.Said(seen.lineage(), seen.at()),
            LastLineage.Said::or);
      }
      case SchemaSeen seen -> schema(seen);
      case FacetSeen seen -> facet(seen);
      case AliasSeen seen -> {
        graph.alias(seen);
        aliases.merge(
            new Alias(seen.dataset(), seen.alias(), seen.kind()),
            seen.at(),
            (one, other) -> one.isAfter(other) ? one : other);
      }
      case DatasetEnded ended -> {
        graph.end(ended.ending(), false);
        touch(ended.ending().dataset(), ended.at());
      }
      case ManifestDeclared declared -> declarations.add(declared.declaration());
      case PoliciesPublished published -> policies.add(published);
    }
  }

  private void runSeen(RunSeen seen) {
    run(RunRecords.of(seen));
    OptionalLong completed =
        seen.state() == RunState.COMPLETE
            ? OptionalLong.of(Times.nanos(seen.at()))
            : OptionalLong.empty();
    job(
        seen.job(),
        seen.at(),
        new TreeMap<>(),
        new TreeSet<>(seen.inputs()),
        new TreeSet<>(seen.outputs()),
        completed);
    seen.ended()
        .forEach(ending -> {
          touch(ending.dataset(), seen.at());
          ending.renamedTo().ifPresent(to -> touch(to, seen.at()));
        });
  }

  private void schema(SchemaSeen seen) {
    bodies.put(seen.schema().hash(), seen.schema());
    SortedMap<String, Span> schemas = new TreeMap<>();
    schemas.put(seen.schema().hash(), Span.at(Times.nanos(seen.at())));
    dataset(seen.dataset(), seen.at(), new TreeMap<>(), schemas);
    graph.columns(seen.dataset(), seen.columns());
  }

  private void facet(FacetSeen seen) {
    bodies.put(seen.body().hash(), seen.body());
    SortedMap<String, FacetPointer> facets = new TreeMap<>();
    facets.put(seen.name(), new FacetPointer(Times.nanos(seen.at()), seen.body().hash()));
    switch (seen.subject()) {
      case FacetSubject.OfDataset of -> dataset(of.dataset(), seen.at(), facets, new TreeMap<>());
      case FacetSubject.OfJob of ->
          job(of.job(), seen.at(), facets, noDatasets(), noDatasets(), OptionalLong.empty());
      case FacetSubject.OfRunCode of ->
          runFacets
              .computeIfAbsent(of.run(), _ -> new RunFacets())
              .ofCode(new FacetPointer(Times.nanos(seen.at()), seen.body().hash()));
      case FacetSubject.OfRun of ->
          runFacets.computeIfAbsent(of.run(), _ -> new RunFacets()).ofRun(facets);
      case FacetSubject.OfRunInput of ->
          runFacets.computeIfAbsent(of.run(), _ -> new RunFacets()).ofInput(of.dataset(), facets);
      case FacetSubject.OfRunOutput of ->
          runFacets.computeIfAbsent(of.run(), _ -> new RunFacets()).ofOutput(of.dataset(), facets);
    }
  }

  private void dataset(
      DatasetId id,
      Instant at,
      SortedMap<String, FacetPointer> facets,
      SortedMap<String, Span> schemas) {
    datasets.merge(
        id, new DatasetRecord(id, Span.at(Times.nanos(at)), facets, schemas), DatasetRecord::merge);
    graph.dataset(id);
  }

  private void job(
      JobId id,
      Instant at,
      SortedMap<String, FacetPointer> facets,
      SortedSet<DatasetId> inputs,
      SortedSet<DatasetId> outputs,
      OptionalLong completed) {
    jobs.merge(
        id,
        new JobRecord(id, Span.at(Times.nanos(at)), completed, facets, inputs, outputs),
        JobRecord::merge);
    graph.job(id, Times.nanos(at), completed);
  }

  private void run(RunRecord run) {
    runs.merge(run.id(), run, RunRecord::merge);
  }

  private static SortedSet<DatasetId> noDatasets() {
    return new TreeSet<>();
  }

  /** Notes that readers of an entity must look again. */
  void touch(EntityId id, Instant at) {
    touched.merge(id, Times.nanos(at), Math::max);
  }

  /** What the records gain. Call once, after the last {@link #add}. */
  RecordBatch records() {
    runFacets.forEach((id, facets) -> runs.computeIfPresent(id, (_, run) -> facets.addTo(run)));
    return new RecordBatch(datasets, jobs, runs, bodies, touched);
  }

  /** What the graph gains besides what follows from the merged runs. */
  GraphAssembler graph() {
    return graph;
  }

  /** The column lineage of each output that was told last. */
  Map<LastLineage.Output, LastLineage.Said> said() {
    return said;
  }

  /** The names that were joined, and when that was said last. */
  Map<Alias, Instant> aliases() {
    return aliases;
  }

  /** What was declared, in the order heard. */
  List<Declaration> declarations() {
    return declarations;
  }

  /** The files of policies that were published, in the order heard. */
  List<PoliciesPublished> policies() {
    return policies;
  }
}

package io.headwater.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * One fact that an event or a manifest states. Facts are never taken back: what is true at a time
 * is computed from the set of them, so they may be applied in any order and any number of times.
 */
public sealed interface CatalogChange {

  /** When it was so: the time of the event that says it. */
  Instant at();

  /** A dataset was named. */
  record DatasetSeen(DatasetId dataset, Instant at) implements CatalogChange {}

  /** A job was named. */
  record JobSeen(JobId job, Instant at) implements CatalogChange {}

  /**
   * A run was heard of.
   *
   * @param run which
   * @param job what it is a run of
   * @param state how far it had come
   * @param inputs datasets the event says it reads
   * @param outputs datasets the event says it writes
   * @param explicit inputs that the event states for one output (lineage facet 1-0-0); they replace
   *     inputs x outputs for it
   * @param ended datasets that the run drops, or renames away
   * @param parent who started it
   */
  record RunSeen(
      RunId run,
      JobId job,
      RunState state,
      Set<DatasetId> inputs,
      Set<DatasetId> outputs,
      List<ExplicitInputs> explicit,
      Set<Ending> ended,
      Optional<Parent> parent,
      Instant at)
      implements CatalogChange {}

  /**
   * A run was named by another one, as its parent or root. It says nothing about when the run went
   * on.
   */
  record RunNamed(RunId run, JobId job, Instant at) implements CatalogChange {}

  /** A job was described without a run (JobEvent): its inputs and outputs hold from then on. */
  record JobDescribed(
      JobId job,
      Set<DatasetId> inputs,
      Set<DatasetId> outputs,
      List<ExplicitInputs> explicit,
      Instant at)
      implements CatalogChange {}

  /** A dataset's sources were stated without any job (DatasetEvent with a lineage facet). */
  record SourcesStated(ExplicitInputs explicit, Instant at) implements CatalogChange {}

  /**
   * The columns that a job's output draws from, whole: it replaces what the same job said of the
   * same output before.
   */
  record ColumnLineageSeen(
      Optional<JobId> job, DatasetId output, boolean explicit, ColumnLineage lineage, Instant at)
      implements CatalogChange {}

  /**
   * A dataset had this schema.
   *
   * @param dataset which
   * @param schema its fields as canonical JSON, or {@link FacetBody#DELETED}
   * @param columns the paths of all columns, nested ones too
   * @param at when
   */
  record SchemaSeen(DatasetId dataset, FacetBody schema, SortedSet<String> columns, Instant at)
      implements CatalogChange {}

  /** A facet was set, whole, or taken back. */
  record FacetSeen(FacetSubject subject, String name, FacetBody body, Instant at)
      implements CatalogChange {}

  /** Two names were joined. */
  record AliasSeen(DatasetId dataset, DatasetId alias, AliasKind kind, Instant at)
      implements CatalogChange {}

  /** A dataset was dropped, or renamed, without a run being named. */
  record DatasetEnded(Ending ending, Instant at) implements CatalogChange {}

  /** Something about a data product or contract was declared. */
  record ManifestDeclared(Declaration declaration, Instant at) implements CatalogChange {}

  /**
   * A file of policies was published.
   *
   * @param source the file
   * @param by who, or where it came from
   * @param at when
   */
  record PoliciesPublished(String source, String by, Instant at) implements CatalogChange {}

  /**
   * What one output is made from, stated rather than inferred.
   *
   * @param output the dataset written
   * @param inputs the datasets it is made from; may be empty, which says that there are none
   */
  record ExplicitInputs(DatasetId output, Set<DatasetId> inputs) {}

  /**
   * The end of what a dataset's name stood for.
   *
   * @param dataset whose name ends
   * @param renamedTo where it lives on; empty when it was dropped
   * @param at when
   */
  record Ending(DatasetId dataset, Optional<DatasetId> renamedTo, Instant at) {}

  /**
   * Who started a run (parent facet 1-2-0).
   *
   * @param run the parent's run
   * @param job the parent's job
   * @param rootRun the outermost run, where it is told
   * @param rootJob its job
   */
  record Parent(RunId run, JobId job, Optional<RunId> rootRun, Optional<JobId> rootJob) {}
}

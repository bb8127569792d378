package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * Builds a graph from nothing: names become numbers, and edges between numbers are kept in arrays
 * until {@link #build}. Used by one thread, once.
 */
public final class GraphBuilder {

  private final GraphState nothing = GraphState.empty();
  private final NamesWriter datasets = new NamesWriter(nothing.datasets());
  private final NamesWriter jobs = new NamesWriter(nothing.jobs());
  private final NamesWriter paths = new NamesWriter(nothing.paths());
  private final AttributesWriter attributes = new AttributesWriter(nothing.attributes());
  private final LongIndex columns = new LongIndex();
  private final BitSet known = new BitSet();
  private final EdgeList aliases = new EdgeList();
  private final EdgeList flows = new EdgeList();
  private final EdgeList columnFlows = new EdgeList();
  private final EdgeList accesses = new EdgeList();

  /** The number of a dataset, which is known from now on. */
  public int dataset(String namespace, String name) {
    return datasets.number(Names.key(namespace, name));
  }

  /** The number of a job, which is known from now on. */
  public int job(String namespace, String name) {
    return jobs.number(Names.key(namespace, name));
  }

  /** The number of a column's path, of whatever dataset. */
  public int path(String path) {
    return paths.number(Names.key(path));
  }

  /** The number of a column that an edge leads out of or into; both by number. */
  public int column(int dataset, int path) {
    return columns.number((long) dataset << 32 | path);
  }

  /** The number of a column that is known from a schema or from column lineage. */
  public int knownColumn(int dataset, String path) {
    int column = column(dataset, path(path));
    known.set(column);
    return column;
  }

  /** The number of a combination of transformations. */
  public int transformations(SortedSet<Transformation> combination) {
    return attributes.how(combination);
  }

  /** Another name of a dataset; both by number. */
  public GraphBuilder alias(int alias, int canonical) {
    if (alias != canonical) {
      aliases.add(alias, canonical, 0);
    }
    return this;
  }

  /**
   * An edge between datasets.
   *
   * @param job -1 where it was stated without a job
   * @param first the earliest sighting, in nanoseconds since the epoch
   * @param last the latest one
   */
  public GraphBuilder flow(int from, int to, int job, long first, long last) {
    flows.add(from, to, attributes.number(job, 0, first, last));
    return this;
  }

  /** A job that writes a dataset, or else reads it; times as for {@link #flow}. */
  public GraphBuilder access(int job, int dataset, boolean writes, long first, long last) {
    int attribute = attributes.number(Attributes.NO_JOB, 0, first, last);
    accesses.add(GraphState.access(job, writes), dataset, attribute);
    return this;
  }

  /** An edge between columns; job and times as for {@link #flow}. */
  public GraphBuilder columnFlow(
      int from, int to, int job, int transformations, long first, long last) {
    return columnFlow(from, to, columnAttribute(job, transformations, first, last));
  }

  /** The number of what column edges have in common; job and times as for {@link #flow}. */
  public int columnAttribute(int job, int transformations, long first, long last) {
    return attributes.number(job, transformations, first, last);
  }

  /** An edge between columns, with the number of a {@link #columnAttribute}. */
  public GraphBuilder columnFlow(int from, int to, int attribute) {
    columnFlows.add(from, to, attribute);
    return this;
  }

  /** Another name of a dataset. */
  public GraphBuilder alias(DatasetId alias, DatasetId canonical) {
    return alias(dataset(alias), dataset(canonical));
  }

  /** A job that is known. */
  public int job(JobId job) {
    return job(job.namespace(), job.name());
  }

  private int dataset(DatasetId dataset) {
    return dataset(dataset.namespace(), dataset.name());
  }

  private int column(ColumnRef column) {
    return column(dataset(column.dataset()), path(column.path()));
  }

  private int job(Optional<JobId> job) {
    return job.map(this::job).orElse(Attributes.NO_JOB);
  }

  /** A dataset with everything that leads into it. */
  public GraphBuilder put(LiveDataset live) {
    int dataset = dataset(live.dataset());
    live.columns().forEach(path -> knownColumn(dataset, path));
    for (LiveLineage.Flow flow : live.flows()) {
      flow(dataset(flow.from()), dataset, job(flow.job()), flow.first(), flow.last());
    }
    for (LiveLineage.Access access : live.accesses()) {
      boolean writes = access.kind() == EdgeSource.Access.Kind.WRITES;
      access(job(access.job()), dataset, writes, access.first(), access.last());
    }
    for (LiveLineage.ColumnFlow flow : live.columnFlows()) {
      columnFlow(
          column(flow.from()),
          column(dataset, path(flow.to().path())),
          job(flow.job()),
          transformations(flow.transformations()),
          flow.first(),
          flow.last());
    }
    return this;
  }

  /**
   * The graph of what was added.
   *
   * @param latest the latest event time, in nanoseconds since the epoch; empty for an empty catalog
   */
  public LineageGraph build(OptionalLong latest) {
    ColumnLayout layout = ColumnLayout.of(columns, known, datasets.count());
    columnFlows.renumber(layout.numbers());
    int count = datasets.count();
    return new LineageGraph(
        new GraphState(
            datasets.trimmed(),
            jobs.trimmed(),
            paths.trimmed(),
            layout.columns(),
            aliases.relation(count, count).out(),
            layout.columnsOf(),
            flows.relation(count, count),
            columnFlows.relation(columns.size(), columns.size()),
            accesses.relation(count, 2 * jobs.count()),
            attributes.trimmed(),
            latest));
  }
}

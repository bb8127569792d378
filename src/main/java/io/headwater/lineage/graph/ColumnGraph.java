package io.headwater.lineage.graph;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * Columns and the edges between them at one moment, by dense numbers, for those who compute on all
 * of them. Numbers begin at 0 and stay the same through all changes of a graph. Immutable;
 * thread-safe.
 */
public final class ColumnGraph {

  /** The number of what is not there. */
  public static final int NONE = Names.NONE;

  private final GraphState state;

  ColumnGraph(GraphState state) {
    this.state = state;
  }

  /** A graph as it is now. */
  public static ColumnGraph of(LineageGraph graph) {
    return new ColumnGraph(graph.state());
  }

  /** How many columns have numbers. */
  public int columns() {
    return state.columns().count();
  }

  /** The number of a dataset by this very name, canonical or not; {@link #NONE} if unknown. */
  public int findDataset(DatasetId name) {
    return state.datasets().find(Names.key(name));
  }

  /** A dataset by its number. */
  public DatasetId dataset(int dataset) {
    return state.datasets().dataset(dataset);
  }

  /** The dataset of a column, both by number. */
  public int datasetOf(int column) {
    return state.columns().dataset(column);
  }

  /** The number of a column of a dataset by its canonical name; {@link #NONE} if unknown. */
  public int findColumn(ColumnRef column) {
    int dataset = state.findDataset(column.dataset());
    return dataset == NONE ? NONE : state.findColumn(dataset, column.path());
  }

  /** A column by its number. */
  public ColumnRef column(int column) {
    return state.column(column);
  }

  /** The path of a column. */
  public String path(int column) {
    return state.paths().text(state.columns().path(column));
  }

  /** Whether a column is {@code *}: an effect on all columns of its dataset. */
  public boolean isWhole(int column) {
    return state.columns().isWhole(column);
  }

  /** Compares columns by their node ids. */
  public int compare(int one, int other) {
    Columns columns = state.columns();
    int byDataset =
        NodeOrder.compareBeforeSlash(
            state.datasets(), columns.dataset(one), columns.dataset(other));
    return byDataset != 0
        ? byDataset
        : NodeOrder.compare(state.paths(), columns.path(one), columns.path(other));
  }

  /** How many combinations of transformations there are. */
  public int combinations() {
    return state.attributes().transformations().size();
  }

  /** A combination of transformations by its number, which is of this moment only. */
  public SortedSet<Transformation> combination(int number) {
    return state.attributes().transformations().get(number);
  }

  /** The latest event time it takes into account, in nanoseconds since the epoch. */
  public OptionalLong latest() {
    return state.latest();
  }

  /** A cursor that stands nowhere yet. */
  public Edges edges() {
    return new Edges();
  }

  /** Moves from column to column without making objects. Used by one thread. */
  public final class Edges {

    private final Row row = new Row();

    /** Moves to the edges into a column, by the number of their upstream end. */
    public Edges into(int column) {
      state.columnFlows().into().read(column, row);
      return this;
    }

    /** Moves to the columns that edges lead to out of a column; these have no attributes. */
    public Edges outOf(int column) {
      state.columnFlows().out().read(column, row);
      return this;
    }

    /** How many edges there are where it stands. */
    public int size() {
      return row.size();
    }

    /** The other end of an edge; an upstream end may come several times, with other attributes. */
    public int end(int index) {
      return row.values[row.begin + index];
    }

    /** The transformations of an edge into the column, by number. */
    public int combination(int index) {
      return state.attributes().hows()[row.attributes(row.begin + index)];
    }

    /** The job that makes an edge into the column; empty where it was stated without one. */
    public Optional<JobId> job(int index) {
      int job = state.attributes().job(row.attributes(row.begin + index));
      return job == Attributes.NO_JOB ? Optional.empty() : Optional.of(state.jobs().job(job));
    }

    /** The first index of an upstream end; {@link #size} where it is none. */
    public int find(int upstream) {
      return row.find(upstream) - row.begin;
    }

    /** The column {@code *} of a dataset; {@link #NONE} where nothing influences all of it. */
    public int whole(int dataset) {
      return state.findWhole(dataset, row);
    }

    /** The columns of a dataset that are known, or that edges lead to or come from. */
    public int[] columnsOf(int dataset) {
      state.columnsOf().read(dataset, row);
      int[] columns = new int[row.size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = GraphState.node(row.values[row.begin + i]);
      }
      return columns;
    }
  }
}

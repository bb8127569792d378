package io.headwater.lineage.graph;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.util.OptionalLong;

/**
 * Lineage at one moment, whole and consistent. Immutable to those who read it; a later state shares
 * most of it.
 *
 * <p>Numbers of datasets, jobs and columns are never given anew: what was once numbered keeps its
 * number through updates and compaction.
 *
 * @param datasets names of datasets, aliases among them
 * @param jobs names of jobs
 * @param paths paths of columns
 * @param columns every column that is known or that an edge leads to
 * @param canonical by alias: the canonical dataset; empty for what is canonical itself
 * @param columnsOf by dataset: its columns by path number, each as {@link #entry}
 * @param flows between datasets
 * @param columnFlows between columns
 * @param accesses by dataset: jobs that read or write it, each as {@link #access}; by such a mark:
 *     datasets
 * @param attributes of all edges
 * @param latest the latest event time, in nanoseconds since the epoch; empty in an empty catalog
 */
record GraphState(
    Names datasets,
    Names jobs,
    Names paths,
    Columns columns,
    Adjacency canonical,
    Adjacency columnsOf,
    Relation flows,
    Relation columnFlows,
    Relation accesses,
    Attributes attributes,
    OptionalLong latest) {

  /** Nothing is known. */
  static GraphState empty() {
    NamesWriter paths = new NamesWriter(new Names(new byte[0], new int[0], new int[16], 0));
    paths.number(Names.key(ColumnRef.WHOLE_DATASET));
    return new GraphState(
        new Names(new byte[0], new int[0], new int[16], 0),
        new Names(new byte[0], new int[0], new int[16], 0),
        paths.view(),
        new Columns(new int[0], new int[0], 0),
        Adjacency.empty(false),
        Adjacency.empty(false),
        Relation.EMPTY,
        Relation.EMPTY,
        Relation.EMPTY,
        Attributes.EMPTY,
        OptionalLong.empty());
  }

  /** A job, and whether it writes; else it reads. */
  static int access(int job, boolean writes) {
    return job << 1 | (writes ? 1 : 0);
  }

  /** A column, and whether it is known from more than edges that lead out of it. */
  static int entry(int column, boolean isKnown) {
    return column << 1 | (isKnown ? 1 : 0);
  }

  /** The node of an {@link #access} or {@link #entry}. */
  static int node(int marked) {
    return marked >>> 1;
  }

  /** The mark of an {@link #access} or {@link #entry}. */
  static boolean isMarked(int marked) {
    return (marked & 1) != 0;
  }

  /** The canonical dataset of a name; {@link Names#NONE} where the name is not known. */
  int findDataset(DatasetId name) {
    int number = datasets.find(Names.key(name));
    if (number == Names.NONE) {
      return number;
    }
    Row row = new Row();
    canonical.read(number, row);
    return row.size() == 0 ? number : row.values[row.begin];
  }

  /** A column of a dataset; {@link Names#NONE} where there is none of this path. */
  int findColumn(int dataset, String path) {
    int number = paths.find(Names.key(path));
    if (number == Names.NONE) {
      return number;
    }
    Row row = new Row();
    columnsOf.read(dataset, row);
    return ColumnRows.find(row, columns.paths(), number);
  }

  /** The column {@code *} of a dataset; {@link Names#NONE} where nothing influences all of it. */
  int findWhole(int dataset, Row row) {
    columnsOf.read(dataset, row);
    int first = row.size() == 0 ? Names.NONE : node(row.values[row.begin]);
    return first != Names.NONE && columns.isWhole(first) ? first : Names.NONE;
  }

  /** A column by its name. */
  ColumnRef column(int column) {
    return new ColumnRef(
        datasets.dataset(columns.dataset(column)), paths.text(columns.path(column)));
  }

  /** Rows that stand in place of compressed ones. */
  int replacedRows() {
    return canonical.replaced().rows()
        + columnsOf.replaced().rows()
        + flows.replacedRows()
        + columnFlows.replacedRows()
        + accesses.replacedRows();
  }
}

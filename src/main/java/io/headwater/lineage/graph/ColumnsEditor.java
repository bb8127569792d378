package io.headwater.lineage.graph;

import java.util.Set;

/** Adds columns, and says which are known. Used by one thread. */
final class ColumnsEditor {

  private final Adjacency before;
  private final Pages.Editor rows;
  private final NamesWriter paths;
  private final IntList datasetOf;
  private final IntList pathOf;
  private final Row row = new Row();

  ColumnsEditor(GraphState state) {
    this.before = state.columnsOf();
    this.rows = new Pages.Editor(before.replaced());
    this.paths = new NamesWriter(state.paths());
    this.datasetOf = new IntList(state.columns().datasets(), state.columns().count());
    this.pathOf = new IntList(state.columns().paths(), state.columns().count());
  }

  /** The column of a dataset with a path, a new one if there is none. */
  int column(int dataset, String path) {
    int number = paths.number(Names.key(path));
    before.read(dataset, rows.get(dataset), row);
    int index = ColumnRows.index(row, pathOf.array(), number);
    if (index < row.end) {
      int found = GraphState.node(row.values[index]);
      if (pathOf.get(found) == number) {
        return found;
      }
    }
    int column = datasetOf.size();
    datasetOf.add(dataset);
    pathOf.add(number);
    int[] longer = new int[row.size() + 1];
    int place = index - row.begin;
    System.arraycopy(row.values, row.begin, longer, 0, place);
    longer[place] = GraphState.entry(column, false);
    System.arraycopy(row.values, index, longer, place + 1, row.size() - place);
    rows.set(dataset, longer);
    return column;
  }

  /**
   * Says which columns of a dataset are known.
   *
   * @return all its columns
   */
  int[] mark(int dataset, Set<Integer> known) {
    before.read(dataset, rows.get(dataset), row);
    int[] marked = new int[row.size()];
    int[] all = new int[row.size()];
    boolean isChanged = false;
    for (int i = 0; i < marked.length; i++) {
      all[i] = GraphState.node(row.values[row.begin + i]);
      marked[i] = GraphState.entry(all[i], known.contains(all[i]));
      isChanged |= marked[i] != row.values[row.begin + i];
    }
    if (isChanged) {
      rows.set(dataset, marked);
    }
    return all;
  }

  Names paths() {
    return paths.view();
  }

  Columns view() {
    return new Columns(datasetOf.array(), pathOf.array(), datasetOf.size());
  }

  Adjacency rows() {
    return before.with(rows.build());
  }
}

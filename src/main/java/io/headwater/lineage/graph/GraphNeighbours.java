package io.headwater.lineage.graph;

import io.headwater.model.DatasetId;
import java.util.HashSet;
import java.util.Set;

/** Who is next to whom in a graph, for those who keep it level. */
public final class GraphNeighbours {

  private GraphNeighbours() {}

  /** The datasets that edges of datasets, or of their columns, lead to. */
  public static Set<DatasetId> downstream(LineageGraph graph, Set<DatasetId> datasets) {
    GraphState state = graph.state();
    Set<Integer> found = new HashSet<>();
    Row row = new Row();
    Row columns = new Row();
    for (DatasetId dataset : datasets) {
      int number = state.datasets().find(Names.key(dataset));
      if (number == Names.NONE) {
        continue;
      }
      state.flows().out().read(number, row);
      for (int i = row.begin; i < row.end; i++) {
        found.add(row.values[i]);
      }
      state.columnsOf().read(number, columns);
      for (int i = columns.begin; i < columns.end; i++) {
        state.columnFlows().out().read(GraphState.node(columns.values[i]), row);
        for (int k = row.begin; k < row.end; k++) {
          found.add(state.columns().dataset(row.values[k]));
        }
      }
    }
    Set<DatasetId> named = new HashSet<>();
    found.forEach(number -> named.add(state.datasets().dataset(number)));
    return named;
  }
}

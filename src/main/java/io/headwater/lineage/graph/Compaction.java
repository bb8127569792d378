package io.headwater.lineage.graph;

import java.util.Arrays;

/** Makes a state without replaced rows, and without attributes that no edge has any longer. */
final class Compaction {

  private final GraphState state;
  private final AttributesWriter attributes = new AttributesWriter(Attributes.EMPTY);
  private final Row row = new Row();
  private final int[] numbers;

  private Compaction(GraphState state) {
    this.state = state;
    this.numbers = new int[state.attributes().count()];
    Arrays.fill(numbers, -1);
  }

  static GraphState of(GraphState state) {
    return new Compaction(state).compact();
  }

  private GraphState compact() {
    int datasets = state.datasets().count();
    int columns = state.columns().count();
    return new GraphState(
        state.datasets(),
        state.jobs(),
        state.paths(),
        state.columns(),
        rows(state.canonical(), datasets),
        rows(state.columnsOf(), datasets),
        relation(state.flows(), datasets, datasets),
        relation(state.columnFlows(), columns, columns),
        relation(state.accesses(), datasets, 2 * state.jobs().count()),
        attributes.trimmed(),
        state.latest());
  }

  private Adjacency rows(Adjacency old, int nodes) {
    int[] offsets = new int[nodes + 1];
    IntList targets = new IntList(new int[old.targets().length + 16], 0);
    for (int node = 0; node < nodes; node++) {
      old.read(node, row);
      for (int i = row.begin; i < row.end; i++) {
        targets.add(row.values[i]);
      }
      offsets[node + 1] = targets.size();
    }
    return Adjacency.of(offsets, targets.toArray());
  }

  private Relation relation(Relation old, int intoNodes, int outNodes) {
    Relation.Rows rows = new Relation.Rows(intoNodes, outNodes, old.into().targets().length);
    for (int node = 0; node < intoNodes; node++) {
      old.into().read(node, row);
      for (int i = row.begin; i < row.end; i++) {
        rows.add(row.values[i], moved(row.attributes(i)));
      }
      rows.end(node);
    }
    return rows.build();
  }

  private int moved(int attribute) {
    if (numbers[attribute] < 0) {
      Attributes old = state.attributes();
      numbers[attribute] =
          attributes.number(
              old.job(attribute),
              attributes.how(old.transformations(attribute)),
              old.first(attribute),
              old.last(attribute));
    }
    return numbers[attribute];
  }
}

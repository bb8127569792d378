package io.headwater.lineage.neo4j;

import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.model.DatasetId;
import io.headwater.model.PackedColumnLineage;
import io.headwater.model.Transformation;
import java.util.Arrays;
import java.util.SortedSet;

/** Puts datasets that were read into a graph. Used by one thread. */
final class BulkBuilder {

  private static final int SOME = 16;

  private final GraphBuilder graph;
  private final BulkNames names;

  BulkBuilder(GraphBuilder graph, BulkNames names) {
    this.graph = graph;
    this.names = names;
  }

  void add(BulkReader.Columns columns) {
    columns.paths().forEach(path -> graph.knownColumn(columns.dataset(), path));
  }

  void add(BulkDataset dataset) {
    int number = dataset.number();
    for (BulkDataset.Flow flow : dataset.flows()) {
      graph.flow(flow.from(), number, flow.job(), flow.seen().first(), flow.seen().last());
    }
    for (BulkDataset.Use use : dataset.uses()) {
      graph.access(use.job(), number, use.writes(), use.seen().first(), use.seen().last());
    }
    for (BulkDataset.Observation observation : dataset.observations()) {
      PackedColumnLineage.read(observation.packed(), new Edges(number, observation));
    }
  }

  /** Adds the edges of an observation. */
  private final class Edges implements PackedColumnLineage.Reader {
    private final int output;
    private final BulkDataset.Observation observation;
    private int[] sources = new int[SOME];
    private int[] attributes = new int[SOME];
    private int[] paths = new int[SOME];
    private int[] outputs = new int[SOME];
    private int sourceCount;
    private int attributeCount;
    private int pathCount;

    Edges(int output, BulkDataset.Observation observation) {
      this.output = output;
      this.observation = observation;
    }

    @Override
    public void dataset(String namespace, String name) {
      sources = room(sources, sourceCount);
      sources[sourceCount++] = names.dataset(new DatasetId(namespace, name));
    }

    @Override
    public void combination(SortedSet<Transformation> combination) {
      attributes = room(attributes, attributeCount);
      attributes[attributeCount++] =
          graph.columnAttribute(
              observation.job(),
              graph.transformations(combination),
              observation.seen().first(),
              observation.seen().last());
    }

    @Override
    public void path(String path) {
      paths = room(paths, pathCount);
      outputs = room(outputs, pathCount);
      outputs[pathCount] = BulkNames.NONE;
      paths[pathCount++] = graph.path(path);
    }

    @Override
    public void edge(int dataset, int fromPath, int toPath, int combination) {
      // One that came after the names were read is told of by a change that is read later.
      if (sources[dataset] != BulkNames.NONE) {
        graph.columnFlow(
            graph.column(sources[dataset], paths[fromPath]),
            output(toPath),
            attributes[combination]);
      }
    }

    private int output(int path) {
      if (outputs[path] == BulkNames.NONE) {
        outputs[path] = graph.column(output, paths[path]);
      }
      return outputs[path];
    }

    private static int[] room(int[] numbers, int used) {
      return used < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * used);
    }
  }
}

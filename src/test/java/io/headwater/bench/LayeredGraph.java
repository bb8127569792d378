package io.headwater.bench;

import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Datasets in layers. Each is written by a job of its own from one to four neighbours in the layer
 * before, some also from a hub; each column from about three columns of these. Full names of
 * columns have 60 characters.
 */
final class LayeredGraph {

  private static final int FACTS_ONE_IN = 50;
  private static final int SPREAD = 3;

  private final LineagePlan plan;
  private final TreeSet<Transformation> identity = new TreeSet<>();
  private final TreeSet<Transformation> sum = new TreeSet<>();

  LayeredGraph(LineagePlan plan) {
    this.plan = plan;
    identity.add(new Transformation(Transformation.Kind.DIRECT, "IDENTITY", false));
    sum.add(new Transformation(Transformation.Kind.DIRECT, "AGGREGATION", false));
    sum.add(new Transformation(Transformation.Kind.INDIRECT, "GROUP_BY", false));
  }

  DatasetId dataset(int number) {
    return new DatasetId(
        "kafka://broker%02d:9092".formatted(number % 16),
        "domain%02d.table_%07d".formatted(number % 40, number));
  }

  private static String path(int dataset, int column) {
    // Names recur between datasets, as customer_id does.
    return "column_name_%03d".formatted((dataset % 37) * 7 + column);
  }

  ColumnRef column(int number) {
    int dataset = number / LineagePlan.COLUMNS_OF_DATASET;
    return new ColumnRef(dataset(dataset), path(dataset, number % LineagePlan.COLUMNS_OF_DATASET));
  }

  private JobId job(int dataset) {
    return new JobId("airflow", "load_table_%07d".formatted(dataset));
  }

  private int[] inputs(int dataset, Random random) {
    int width = plan.width();
    if (dataset < width) {
      return new int[0];
    }
    int layer = Math.min(dataset / width, plan.layers() - 1);
    int position = (dataset - layer * width) % width;
    int[] inputs = new int[1 + random.nextInt(4)];
    for (int i = 0; i < inputs.length; i++) {
      int near = Math.floorMod(position + random.nextInt(2 * SPREAD + 1) - SPREAD, width);
      inputs[i] = (layer - 1) * width + near;
    }
    if (plan.hubs() > 0 && random.nextInt(FACTS_ONE_IN) == 0) {
      inputs[0] = random.nextInt(plan.hubs());
    }
    return inputs;
  }

  private interface ColumnEdges {
    void edge(int fromDataset, int fromColumn, int toColumn, boolean isSum);
  }

  private void columnEdges(int[] inputs, Random random, ColumnEdges edges) {
    double each = (double) plan.edges() / plan.columns() * plan.layers() / (plan.layers() - 1);
    for (int column = 0; column < LineagePlan.COLUMNS_OF_DATASET; column++) {
      int count = (int) (each + random.nextDouble());
      for (int i = 0; i < count; i++) {
        int from = inputs[random.nextInt(inputs.length)];
        edges.edge(
            from, i == 0 ? column : random.nextInt(LineagePlan.COLUMNS_OF_DATASET), column, i > 0);
      }
    }
  }

  private Random random(int dataset) {
    return new Random(plan.seed() * 0x9E3779B97F4A7C15L + dataset);
  }

  /** Adds one dataset by number, as a loader does. */
  void add(int number, GraphBuilder builder) {
    Random random = random(number);
    DatasetId id = dataset(number);
    int dataset = builder.dataset(id.namespace(), id.name());
    for (int i = 0; i < LineagePlan.COLUMNS_OF_DATASET; i++) {
      builder.knownColumn(dataset, path(number, i));
    }
    int[] inputs = inputs(number, random);
    if (inputs.length == 0) {
      return;
    }
    JobId name = job(number);
    int job = builder.job(name.namespace(), name.name());
    long last = 1_000_000_000L * number;
    builder.access(job, dataset, true, 1, last);
    int[] numbers = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      DatasetId from = dataset(inputs[i]);
      numbers[i] = builder.dataset(from.namespace(), from.name());
      builder.access(job, numbers[i], false, 1, last);
      builder.flow(numbers[i], dataset, job, 1, last);
    }
    int plain = builder.transformations(identity);
    int summed = builder.transformations(sum);
    columnEdges(
        inputs,
        random,
        (from, fromColumn, toColumn, isSum) -> {
          DatasetId upstream = dataset(from);
          builder.columnFlow(
              builder.column(
                  builder.dataset(upstream.namespace(), upstream.name()),
                  builder.path(path(from, fromColumn))),
              builder.column(dataset, builder.path(path(number, toColumn))),
              job,
              isSum ? summed : plain,
              1,
              last);
        });
  }

  /** The same dataset seen again at a later time, as an update. */
  LiveDataset seenAgain(int number, long last) {
    Random random = random(number);
    LiveDataset live = LiveDataset.empty(dataset(number));
    Optional<JobId> job = Optional.of(job(number));
    int[] inputs = inputs(number, random);
    for (int i = 0; i < LineagePlan.COLUMNS_OF_DATASET; i++) {
      live.columns().add(path(number, i));
    }
    if (inputs.length == 0) {
      return live;
    }
    live.accesses()
        .add(
            new LiveLineage.Access(
                job.get(), live.dataset(), EdgeSource.Access.Kind.WRITES, 1, last));
    for (int input : inputs) {
      live.flows().add(new LiveLineage.Flow(dataset(input), live.dataset(), job, 1, last));
    }
    columnEdges(
        inputs,
        random,
        (from, fromColumn, toColumn, isSum) ->
            live.columnFlows()
                .add(
                    new LiveLineage.ColumnFlow(
                        new ColumnRef(dataset(from), path(from, fromColumn)),
                        new ColumnRef(live.dataset(), path(number, toColumn)),
                        job,
                        isSum ? sum : identity,
                        1,
                        last)));
    return live;
  }
}

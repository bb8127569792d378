package io.headwater.bench;

import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.lineage.graph.GraphLineage;
import io.headwater.lineage.graph.GraphSize;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.EntityId;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.FakeTags;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/**
 * How fast lineage is answered from memory, and what the memory takes. Needs no services: the graph
 * is made up. A closure is an answer with exact totals and one node shown; what it costs to show a
 * thousand nodes with their edges is measured beside it.
 */
final class LineageBench {

  private static final int SAMPLES = 2_000;

  private final LineagePlan plan;
  private final PrintStream out;
  private final LayeredGraph made;
  private LineageGraph graph = new LineageGraph();
  private GraphLineage lineage = lineage(graph);

  LineageBench(LineagePlan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
    this.made = new LayeredGraph(plan);
  }

  private static GraphLineage lineage(LineageGraph graph) {
    LineageSettings settings =
        new LineageSettings() {
          @Override
          public Duration window() {
            return Duration.ofDays(30);
          }

          @Override
          public int mostVisited() {
            return Integer.MAX_VALUE;
          }

          @Override
          public Duration longest() {
            return Duration.ofMinutes(5);
          }
        };
    return new GraphLineage(graph, settings, new ProductGroups(new FakeProducts()), new FakeTags());
  }

  /** 0, or 1 when a count is wrong. */
  int run() throws IOException {
    out.println("machine: " + Machine.line());
    out.printf(
        "graph: %d layers of %,d datasets of %d columns, %d hubs, seed %d%n",
        plan.layers(), plan.width(), LineagePlan.COLUMNS_OF_DATASET, plan.hubs(), plan.seed());
    build();
    if (graph.size().columns() != plan.columns()) {
      out.printf("WRONG: %d columns instead of %d%n", graph.size().columns(), plan.columns());
      return 1;
    }
    walks();
    answers();
    updates();
    return 0;
  }

  private void build() {
    long heap = heap();
    long begin = System.nanoTime();
    graph = load();
    double built = (System.nanoTime() - begin) / 1e9;
    lineage = lineage(graph);
    GraphSize size = graph.size();
    out.printf(
        "build: %.2f s, making up names included; %,d datasets, %,d jobs, %,d columns, %,d edges%n",
        built, size.datasets(), size.jobs(), size.columns(), size.edges());
    target("adjacency, bytes per edge", (double) size.adjacency() / size.edges(), 12);
    target("names and numbers, bytes per column", (double) size.names() / size.columns(), 120);
    out.printf("  attributes, bytes per edge: %.1f%n", (double) size.attributes() / size.edges());
    out.printf(
        "  all of it: %,.0f MB; heap grew by %,.0f MB%n",
        (size.adjacency() + size.names() + size.attributes()) / 1e6, (heap() - heap) / 1e6);
  }

  private LineageGraph load() {
    GraphBuilder builder = new GraphBuilder();
    for (int i = 0; i < plan.datasets(); i++) {
      made.add(i, builder);
    }
    long begin = System.nanoTime();
    LineageGraph built = builder.build(OptionalLong.of(1));
    out.printf("packing: %.2f s%n", (System.nanoTime() - begin) / 1e9);
    return built;
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void target(String what, double found, double most) {
    out.printf(
        "  %s: %,.1f, target %,.0f %s%n", what, found, most, found <= most ? "met" : "MISSED");
  }

  private LineageRequest question(List<EntityId> roots, OptionalInt depth, int shown) {
    return new LineageRequest(
        roots,
        Direction.DOWNSTREAM,
        depth,
        Level.COLUMN,
        Optional.empty(),
        false,
        LineageFilter.NONE,
        shown);
  }

  private record Sample(EntityId root, int nodes) {}

  private List<Sample> samples(OptionalInt depth) {
    Random random = new Random(plan.seed());
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      EntityId root = made.column(random.nextInt(plan.columns()));
      LineageResult result = lineage.walk(question(List.of(root), depth, 1));
      samples.add(new Sample(root, result.totalNodes()));
    }
    samples.sort(Comparator.comparingInt(Sample::nodes));
    return samples;
  }

  private static EntityId nearest(List<Sample> samples, int nodes) {
    return samples.stream()
        .min(Comparator.comparingInt(sample -> Math.abs(sample.nodes() - nodes)))
        .orElseThrow()
        .root();
  }

  private void walks() {
    List<Sample> whole = samples(OptionalInt.empty());
    measure("small", List.of(whole.get(SAMPLES / 4).root()));
    measure("medium", List.of(whole.get(SAMPLES * 3 / 4).root()));
    measure("large", List.of(whole.getLast().root()));
    Random random = new Random(plan.seed());
    List<EntityId> many = new ArrayList<>();
    for (int i = 0; i < plan.roots(); i++) {
      many.add(made.column(random.nextInt(plan.columns())));
    }
    measure(plan.roots() + " roots", many);
    compare("closure of about 10,000 nodes", nearest(whole, 10_000), OptionalInt.empty(), 1_000);
    OptionalInt five = OptionalInt.of(5);
    compare("depth 5, about 224 nodes", nearest(samples(five), 224), five, 20);
  }

  private void measure(String name, List<EntityId> roots) {
    out.printf("%s:%n", name);
    for (int depth : new int[] {1, 5, 20, Integer.MAX_VALUE}) {
      OptionalInt hops = depth == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(depth);
      LineageResult total = lineage.walk(question(roots, hops, 1));
      int times = Math.clamp(20_000_000L / (100 + total.totalNodes()), 20, 20_000);
      out.printf(
          "  depth %s: %,d nodes, %,d edges; closure %s; with 1,000 nodes shown %s%n",
          hops.isEmpty() ? "unbounded" : depth,
          total.totalNodes(),
          total.totalEdges(),
          Timings.of(times / 2, times, () -> lineage.walk(question(roots, hops, 1))),
          Timings.of(times / 20, times / 10, () -> lineage.walk(question(roots, hops, 1_000))));
    }
  }

  private void compare(String name, EntityId root, OptionalInt depth, double most) {
    LineageResult total = lineage.walk(question(List.of(root), depth, 1));
    Timings timings =
        Timings.of(3_000, 5_000, () -> lineage.walk(question(List.of(root), depth, 1)));
    out.printf("%s: %,d nodes, %s%n", name, total.totalNodes(), timings);
    target("p50, µs", timings.micros(0.5), most);
  }

  private void answers() {
    EntityId root = samples(OptionalInt.empty()).getLast().root();
    AnswerBench answers = new AnswerBench(lineage, out);
    answers.run(root, 1_000);
    answers.run(root, 10_000);
  }

  private void updates() {
    Random random = new Random(plan.seed());
    int[] time = new int[1];
    Timings one =
        Timings.of(
            2_000,
            5_000,
            () ->
                graph.replace(
                    List.of(
                        made.seenAgain(
                            random.nextInt(plan.datasets()), 1_000_000_000_000_000L + time[0]++))));
    out.printf("update of one dataset (its making included): %s%n", one);
    Timings hundred =
        Timings.of(
            10,
            50,
            () -> {
              List<io.headwater.lineage.LiveDataset> batch = new ArrayList<>();
              for (int i = 0; i < 100; i++) {
                batch.add(
                    made.seenAgain(
                        random.nextInt(plan.datasets()), 1_000_000_000_000_000L + time[0]++));
              }
              graph.replace(batch);
            });
    out.printf("update of 100 datasets at once: %s%n", hundred);
    GraphSize before = graph.size();
    long begin = System.nanoTime();
    graph.compact();
    out.printf(
        "compaction of %,d replaced rows: %.2f s, %,.0f MB before and %,.0f MB after%n",
        before.replacedRows(),
        (System.nanoTime() - begin) / 1e9,
        (before.adjacency() + before.attributes()) / 1e6,
        (graph.size().adjacency() + graph.size().attributes()) / 1e6);
  }
}

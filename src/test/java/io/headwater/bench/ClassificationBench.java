package io.headwater.bench;

import io.headwater.governance.classification.ClassificationSettings;
import io.headwater.governance.classification.ColumnFilter;
import io.headwater.governance.classification.DatasetStatements;
import io.headwater.governance.classification.Level;
import io.headwater.governance.classification.LiveClassifications;
import io.headwater.governance.classification.Statement;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.graph.ColumnGraph;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.lineage.graph.GraphListener;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * How fast classifications follow lineage, in memory and without services: all at once, and after
 * one event or one word. Sources stand in the first two layers, in one column of five, so that most
 * of the graph inherits something.
 */
final class ClassificationBench {

  private static final List<String> KINDS =
      List.of("name", "contact", "location", "financial", "health", "online-identifier");
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final int EVENTS = 1_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LineagePlan plan;
  private final PrintStream out;
  private final LayeredGraph made;
  private final LiveClassifications live = new LiveClassifications(new Usual());
  private final List<Long> followed = new ArrayList<>();
  private final List<Long> cpu = new ArrayList<>();

  ClassificationBench(LineagePlan plan, PrintStream out) {
    this.plan = plan;
    this.out = out;
    this.made = new LayeredGraph(plan);
  }

  private record Usual() implements ClassificationSettings {
    @Override
    public String masking() {
      return "stop";
    }

    @Override
    public Map<String, String> barriers() {
      return Map.of();
    }

    @Override
    public Map<String, Kind> kinds() {
      return Map.of();
    }

    @Override
    public int mostVisited() {
      return 100_000;
    }
  }

  /** Measures what classifications add to a change of the graph. */
  private final class Watch implements GraphListener {
    @Override
    public void loaded(ColumnGraph graph) {
      live.loaded(graph);
    }

    @Override
    public void changed(ColumnGraph graph, Set<DatasetId> datasets) {
      measure(() -> live.changed(graph, datasets));
    }
  }

  private void measure(Runnable change) {
    long begin = System.nanoTime();
    long beginCpu = THREADS.getCurrentThreadCpuTime();
    change.run();
    cpu.add(THREADS.getCurrentThreadCpuTime() - beginCpu);
    followed.add(System.nanoTime() - begin);
  }

  /** 0, or 1 when what was followed differs from what is computed at once. */
  int run() throws IOException {
    out.println("machine: " + Machine.line());
    GraphBuilder builder = new GraphBuilder();
    for (int i = 0; i < plan.datasets(); i++) {
      made.add(i, builder);
    }
    LineageGraph graph = builder.build(OptionalLong.of(1));
    out.printf(
        "graph: %,d columns, %,d edges of all kinds, %d layers, seed %d%n",
        graph.size().columns(), graph.size().edges(), plan.layers(), plan.seed());
    double pass = pass(ColumnGraph.of(graph));
    double whole = whole(graph);
    events(graph, whole);
    words(whole);
    reads();
    out.printf(
        "one look at every edge: %.3f s; all at once takes %.1f of these%n", pass, whole / pass);
    return isLevel(graph) ? 0 : 1;
  }

  /** The best of three looks at the upstream end of every edge. */
  private static double pass(ColumnGraph graph) {
    double best = Double.MAX_VALUE;
    long sum = 0;
    for (int round = 0; round < 3; round++) {
      long begin = System.nanoTime();
      ColumnGraph.Edges edges = graph.edges();
      for (int column = 0; column < graph.columns(); column++) {
        edges.into(column);
        for (int i = 0; i < edges.size(); i++) {
          sum += edges.end(i);
        }
      }
      best = Math.min(best, (System.nanoTime() - begin) / 1e9);
    }
    if (sum == 0) {
      throw new IllegalStateException("there are no edges");
    }
    return best;
  }

  private double whole(LineageGraph graph) {
    List<DatasetStatements> said = new ArrayList<>();
    for (int i = 0; i < 2 * plan.width(); i++) {
      said.add(said(i));
    }
    live.setStatements(said);
    Watch watch = new Watch();
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long begin = System.nanoTime();
      graph.tell(List.of(watch));
      double seconds = (System.nanoTime() - begin) / 1e9;
      out.printf("all at once, time %d: %.2f s%n", round + 1, seconds);
      best = Math.min(best, seconds);
    }
    long classified = live.listColumns(ColumnFilter.ALL, Optional.empty(), 1).total();
    out.printf(
        "  something is said of %,d columns; %,d are classified%n",
        said.stream().mapToInt(one -> one.statements().size()).sum(), classified);
    target("all at once, s", best, 3);
    return best;
  }

  private DatasetStatements said(int dataset) {
    Random random = new Random(plan.seed() * 31 + dataset);
    List<Statement> said = new ArrayList<>();
    for (int i = 0; i < LineagePlan.COLUMNS_OF_DATASET; i += 5) {
      ColumnRef column = made.column(dataset * LineagePlan.COLUMNS_OF_DATASET + i);
      said.add(
          new Statement(
              column.path(),
              new Statement.Tags("made up"),
              Optional.of(LEVELS.get(random.nextInt(4))),
              Optional.of(new TreeSet<>(List.of(KINDS.get(random.nextInt(KINDS.size()))))),
              false));
    }
    return new DatasetStatements(made.dataset(dataset), said);
  }

  private void target(String what, double found, double most) {
    out.printf(
        "  %s: %,.2f, target %,.2f %s%n", what, found, most, found <= most ? "met" : "MISSED");
  }

  private void events(LineageGraph graph, double whole) {
    Random random = new Random(plan.seed());
    long[] time = {1_000_000_000_000_000L};
    for (int i = 0; i < EVENTS; i++) {
      graph.replace(List.of(made.seenAgain(random.nextInt(plan.datasets()), time[0]++)));
    }
    report("an event that confirms what is known", whole);
    for (int i = 0; i < EVENTS; i++) {
      int dataset = random.nextInt(plan.datasets());
      LiveDataset without = made.seenAgain(dataset, time[0]++);
      without.columnFlows().removeIf(_ -> random.nextInt(3) == 0);
      graph.replace(List.of(without));
    }
    report("an event without a third of the edges into a dataset", whole);
    for (int i = 0; i < EVENTS; i++) {
      LiveDataset without = made.seenAgain(random.nextInt(plan.datasets()), time[0]++);
      without.columnFlows().clear();
      graph.replace(List.of(without));
    }
    report("an event without any edge into a dataset", whole);
    for (int i = 0; i < EVENTS; i++) {
      graph.replace(List.of(made.seenAgain(random.nextInt(plan.datasets()), time[0]++)));
    }
    report("an event that may bring edges back", whole);
  }

  private static Timings take(List<Long> measured) {
    long[] nanos = measured.stream().mapToLong(Long::longValue).toArray();
    measured.clear();
    Arrays.sort(nanos);
    return new Timings(nanos);
  }

  /** On a machine that others use too, time of the processor says more than time of the clock. */
  private void report(String what, double whole) {
    Timings wall = take(followed);
    Timings own = take(cpu);
    out.printf(
        "%s: %s, most %,.1f µs; of the processor: %s; p50 is 1/%,.0f of all at once%n",
        what, wall, wall.micros(1), own, whole * 1e6 / wall.micros(0.5));
    target("p99 of the processor, ms", own.micros(0.99) / 1e3, 10);
  }

  private void words(double whole) {
    Random random = new Random(plan.seed());
    for (int i = 0; i < EVENTS / 2; i++) {
      int dataset = random.nextInt(2 * plan.width());
      for (DatasetStatements one :
          List.of(new DatasetStatements(made.dataset(dataset), List.of()), said(dataset))) {
        measure(() -> live.replaceStatements(List.of(one)));
      }
    }
    report("all words about a dataset taken back, or said again", whole);
  }

  private void reads() {
    Random random = new Random(plan.seed());
    out.printf(
        "a page of 20 of all classified columns, with their number: %s%n",
        Timings.of(20, 50, () -> live.listColumns(ColumnFilter.ALL, Optional.empty(), 20)));
    out.printf(
        "level, kinds and shortest paths of a column: %s%n",
        Timings.of(
            500,
            1_000,
            () -> {
              ColumnRef column = made.column(random.nextInt(plan.columns()));
              live.findColumns(List.of(column)).values().forEach(one -> one.inferences());
            }));
  }

  /** Whether labels that were followed are those that are computed at once. */
  private boolean isLevel(LineageGraph graph) {
    LiveClassifications fresh = new LiveClassifications(new Usual());
    List<DatasetStatements> said = new ArrayList<>();
    for (int i = 0; i < 2 * plan.width(); i++) {
      said.add(said(i));
    }
    fresh.setStatements(said);
    graph.tell(List.of(fresh));
    for (int from = 0; from < plan.columns(); from += 1_000) {
      List<ColumnRef> columns = new ArrayList<>();
      for (int i = from; i < Math.min(plan.columns(), from + 1_000); i++) {
        columns.add(made.column(i));
      }
      var expected = fresh.findColumns(columns);
      for (var one : live.findColumns(columns).values()) {
        var other = expected.get(one.column());
        if (other == null
            || !other.level().equals(one.level())
            || !other.kinds().equals(one.kinds())) {
          out.printf("WRONG: %s%n", one.column());
          return false;
        }
      }
    }
    out.println("what was followed is what is computed at once");
    return true;
  }
}

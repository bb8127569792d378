package io.headwater.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.Walks;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Times;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.FakeTags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads while the graph changes sees one version, whole. In version v a chain of datasets
 * stands in an order that only v has, every edge was last seen at v, and so says the watermark.
 */
class ReadersDuringChangesTest {

  private static final int LENGTH = 40;
  private static final int VERSIONS = 300;
  private static final DatasetId FIRST = new DatasetId("w", "first");

  private final LineageGraph graph = new LineageGraph();
  private final AtomicInteger written = new AtomicInteger();
  private final GraphLineage lineage =
      new GraphLineage(
          graph,
          Walks.settings(Duration.ofDays(30), 100_000),
          new ProductGroups(new FakeProducts()),
          new FakeTags());

  /** The chain of a version; each brings a dataset, a column and a job that were never seen. */
  private static List<DatasetId> chain(int version) {
    List<DatasetId> chain = new ArrayList<>();
    for (int i = 1; i < LENGTH; i++) {
      chain.add(new DatasetId("w", "d" + i));
    }
    chain.add(new DatasetId("w", "only in " + version));
    java.util.Collections.shuffle(chain, new Random(version));
    chain.addFirst(FIRST);
    return chain;
  }

  private static GraphChange version(int version) {
    List<DatasetId> chain = chain(version);
    List<LiveDataset> all = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      LiveDataset live = LiveDataset.empty(chain.get(i));
      all.add(live);
      live.columns().addAll(Set.of("c", "c" + version));
      if (i > 0) {
        JobId job = new JobId("etl", "job" + version);
        DatasetId from = chain.get(i - 1);
        live.flows().add(new LiveLineage.Flow(from, live.dataset(), Optional.of(job), 0, version));
        live.accesses()
            .add(
                new LiveLineage.Access(
                    job, live.dataset(), EdgeSource.Access.Kind.WRITES, 0, version));
        for (String path : List.of("c", "c" + version)) {
          live.columnFlows()
              .add(
                  new LiveLineage.ColumnFlow(
                      new ColumnRef(from, path),
                      new ColumnRef(live.dataset(), path),
                      Optional.of(job),
                      new TreeSet<>(),
                      0,
                      version));
        }
      }
    }
    all.add(LiveDataset.empty(new DatasetId("w", "only in " + (version - 1))));
    return new GraphChange(all, Map.of(), Set.of(), OptionalLong.of(version));
  }

  private LineageResult ask(EntityId root, Level level) {
    return lineage.walk(
        new LineageRequest(
            List.of(root),
            Direction.DOWNSTREAM,
            OptionalInt.empty(),
            level,
            Optional.empty(),
            false,
            LineageFilter.NONE,
            1_000));
  }

  private void look(Level level) {
    int before = written.get();
    LineageResult result = ask(level == Level.COLUMN ? new ColumnRef(FIRST, "c") : FIRST, level);
    Instant watermark = result.watermark();
    assertThat(watermark).isAfterOrEqualTo(Times.ofNanos(before));
    List<DatasetId> expected = chain((int) Times.nanos(watermark));
    assertThat(result.partialReason()).isEmpty();
    assertThat(result.edges()).allMatch(edge -> edge.lastSeen().equals(watermark));
    List<EntityId> found = new ArrayList<>();
    for (LineageResult.Node node : result.nodes()) {
      if (node.id() instanceof JobId job) {
        assertThat(job.name()).isEqualTo("job" + Times.nanos(watermark));
      } else {
        found.add(node.id() instanceof ColumnRef column ? column.dataset() : node.id());
      }
    }
    assertThat(found).isEqualTo(List.<EntityId>copyOf(expected));
  }

  @Test
  void seeOneVersionWhole() throws Exception {
    graph.replace(version(1));
    written.set(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<Integer> compactions = threads.submit(whileWriting(graph::compact));
      List<Future<Integer>> readers = new ArrayList<>();
      for (Level level : List.of(Level.DATASET, Level.JOB, Level.COLUMN)) {
        readers.add(
            threads.submit(
                whileWriting(() -> {
                  look(level);
                  return true;
                })));
      }
      for (int version = 2; version <= VERSIONS; version++) {
        graph.replace(version(version));
        written.set(version);
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(compactions.get()).isPositive();
    }
    assertThat(graph.compact()).isTrue();
    assertThat(graph.size().replacedRows()).isZero();
    look(Level.DATASET);
    look(Level.JOB);
    look(Level.COLUMN);
  }

  private Callable<Integer> whileWriting(Callable<Boolean> action) {
    return () -> {
      int times = 0;
      while (written.get() < VERSIONS) {
        assertThat(action.call()).isTrue();
        times++;
      }
      return times;
    };
  }

  @Test
  void aChangeThatFailsChangesNothing() {
    graph.replace(version(1));
    LiveDataset broken =
        new LiveDataset(
            new DatasetId("w", "broken"),
            List.of(new LiveLineage.Flow(FIRST, FIRST, Optional.empty(), 0, 0)),
            new ArrayList<>(),
            new ArrayList<>(),
            new TreeSet<>() {
              @Override
              public void forEach(java.util.function.Consumer<? super String> action) {
                throw new IllegalStateException("no paths today");
              }
            });
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> graph.replace(GraphChange.of(List.of(broken))));
    assertThat(lineage.neighbours(Set.of(broken.dataset()), Direction.UPSTREAM)).isEmpty();
    look(Level.DATASET);
    graph.replace(version(2));
    look(Level.COLUMN);
  }
}

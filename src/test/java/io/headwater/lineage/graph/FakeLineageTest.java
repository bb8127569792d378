package io.headwater.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.HopByHop;
import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineagePath;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathRequest;
import io.headwater.lineage.PathSearch;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.Walks;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.testkit.FakeLineage;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.FakeTags;
import io.headwater.testkit.memory.Cases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fake that tests of the API use answers about datasets as hop by hop. */
class FakeLineageTest {

  private static final LineageSettings SETTINGS = Walks.settings(Duration.ofDays(1), 100_000);
  private static final JobId JOB = new JobId("etl", "load");

  private final List<LiveDataset> datasets = new ArrayList<>();

  private static DatasetId name(int number) {
    return new DatasetId("w", "t" + number);
  }

  /** A ring, so that everything is known, with shortcuts. */
  private FakeLineage fill(Random random) {
    FakeLineage fake = new FakeLineage();
    datasets.clear();
    int count = 2 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      LiveDataset live = LiveDataset.empty(name(i));
      int shortcut = random.nextInt(count);
      for (int from : List.of((i + 1) % count, shortcut).stream().distinct().toList()) {
        fake.with(name(from), name(i), JOB);
        live.flows().add(new LiveLineage.Flow(name(from), name(i), Optional.of(JOB), 1, 2));
      }
      datasets.add(live);
    }
    return fake;
  }

  private LineageRequest question(Random random) {
    return new LineageRequest(
        List.of(name(random.nextInt(datasets.size()))),
        random.nextBoolean() ? Direction.UPSTREAM : Direction.DOWNSTREAM,
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(4)),
        Level.DATASET,
        Optional.empty(),
        false,
        LineageFilter.NONE,
        1 + random.nextInt(9));
  }

  @Test
  void answersAsHopByHop() {
    Cases.each(
        300,
        random -> {
          FakeLineage fake = fill(random);
          ListedLineage live = new ListedLineage(datasets);
          HopByHop hops =
              new HopByHop(SETTINGS, new ProductGroups(new FakeProducts()), new FakeTags());
          LineageRequest question = question(random);
          LineageResult expected = hops.walk(question, live);
          LineageResult found = fake.walk(question);
          assertThat(found.nodes()).isEqualTo(expected.nodes());
          assertThat(found.totalNodes()).isEqualTo(expected.totalNodes());
          assertThat(found.edges())
              .extracting(LineageResult.Edge::from, LineageResult.Edge::to)
              .containsExactlyInAnyOrderElementsOf(
                  expected.edges().stream()
                      .map(edge -> org.assertj.core.groups.Tuple.tuple(edge.from(), edge.to()))
                      .toList());
          NodesRequest page =
              new NodesRequest(
                  question,
                  Optional.of(new LineageResult.Node(name(random.nextInt(9)), random.nextInt(3))),
                  1 + random.nextInt(4));
          assertThat(fake.listNodes(page)).isEqualTo(hops.listNodes(page, live));
          List<EntityId> shown = found.nodes().stream().map(LineageResult.Node::id).toList();
          assertThat(fake.countHiddenNeighbours(question, shown))
              .isEqualTo(hops.countHiddenNeighbours(question, shown, live));
          PathRequest path =
              new PathRequest(
                  name(random.nextInt(datasets.size())),
                  name(random.nextInt(datasets.size())),
                  Optional.empty());
          assertThat(length(fake.findPath(path)))
              .isEqualTo(length(new PathSearch(SETTINGS, live).find(path)));
        });
  }

  private static int length(Optional<LineagePath> path) {
    return path.map(found -> found.steps().size()).orElse(0);
  }
}

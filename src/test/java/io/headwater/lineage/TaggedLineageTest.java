package io.headwater.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.FakeTags;
import io.headwater.testkit.memory.MemoryEdges;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks through what carries a tag. */
class TaggedLineageTest {

  private final MemoryMesh mesh = new MemoryMesh();

  private void run(String job, String input, String output) {
    mesh.intake.apply(
        List.of(
            """
            {"eventTime":"2026-03-01T10:00:00Z","eventType":"COMPLETE","run":{"runId":"%s"},
             "job":{"namespace":"etl","name":"%s"},"inputs":[{"namespace":"w","name":"%s"}],
             "outputs":[{"namespace":"w","name":"%s"}]}
            """
                .formatted(job, job, input, output)));
  }

  private static DatasetId dataset(String name) {
    return new DatasetId("w", name);
  }

  private static List<EntityId> ids(LineageResult result) {
    return result.nodes().stream().map(LineageResult.Node::id).toList();
  }

  private static LineageRequest tagged(EntityId root, Level level, String... tags) {
    return new LineageRequest(
        List.of(root),
        Direction.DOWNSTREAM,
        OptionalInt.empty(),
        level,
        Optional.empty(),
        false,
        new LineageFilter(Set.of(), Set.of(), Set.of(), Set.of(tags), "", false),
        100);
  }

  private LineageQueries tagging(FakeTags tags) {
    return Walks.over(
        new MemoryEdges(mesh.graph, 1),
        Walks.settings(Duration.ofDays(30), 100_000),
        new FakeProducts(),
        tags);
  }

  @Test
  void onlyDatasetsThatCarryATagAreWalkedThroughAndTagsAreLookedUpOnce() {
    run("one", "raw", "gold");
    run("two", "gold", "also_gold");
    run("three", "also_gold", "grey");
    run("four", "grey", "gold_behind_grey");
    FakeTags tags =
        new FakeTags()
            .with("tier=gold", dataset("gold"))
            .with("tier=gold", dataset("also_gold"))
            .with("tier=gold", dataset("gold_behind_grey"))
            .with("grey", dataset("grey"));
    LineageRequest gold = tagged(dataset("raw"), Level.DATASET, "Tier=GOLD");
    assertThat(ids(tagging(tags).walk(gold)))
        .containsExactly(dataset("raw"), dataset("gold"), dataset("also_gold"));
    assertThat(tags.calls.byMethod()).isEqualTo(Map.of("findTagged", 1));
    assertThat(
            tagging(tags)
                .countHiddenNeighbours(gold, List.of(dataset("raw"), dataset("also_gold"))))
        .isEqualTo(Map.of(dataset("raw"), 1, dataset("also_gold"), 0));
    assertThat(tagging(tags).listNodes(new NodesRequest(gold, Optional.empty(), 2)).total())
        .isEqualTo(3);
    assertThat(ids(tagging(tags).walk(tagged(dataset("raw"), Level.DATASET, "tier=gold", "grey"))))
        .hasSize(5);
  }

  @Test
  void aWalkWithoutTagsAsksForNone() {
    run("one", "raw", "gold");
    FakeTags tags = new FakeTags();
    tagging(tags).walk(tagged(dataset("raw"), Level.DATASET));
    assertThat(tags.calls.byMethod()).isEmpty();
  }
}

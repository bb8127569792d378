package io.headwater.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingest.MemoryMesh;
import io.headwater.lineage.Answers;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathRequest;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.Walks;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.MemoryEdges;
import io.headwater.testkit.memory.RandomEvents;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Memory answers every question about now as the stores do. */
class GraphMatchesStoresTest {

  private static LineageSettings settings(Random random) {
    return Walks.settings(
        Duration.ofHours(6), random.nextInt(4) > 0 ? 100_000 : 1 + random.nextInt(5));
  }

  private static GraphLineage lineage(
      LineageGraph graph, LineageSettings settings, Questions questions) {
    return new GraphLineage(
        graph, settings, new ProductGroups(questions.products()), questions.tags());
  }

  private static void expectSame(
      LineageQueries memory, LineageQueries stores, Questions questions, int count) {
    for (int i = 0; i < count; i++) {
      LineageRequest question = questions.next();
      assertThat(Answers.to(memory, question)).isEqualTo(Answers.to(stores, question));
      NodesRequest page = questions.page(question);
      assertThat(Answers.to(memory, page)).isEqualTo(Answers.to(stores, page));
      assertThat(Answers.hidden(memory, question)).isEqualTo(Answers.hidden(stores, question));
      PathRequest path = questions.path();
      assertThat(Answers.to(memory, path)).isEqualTo(Answers.to(stores, path));
    }
    for (Direction direction : List.of(Direction.UPSTREAM, Direction.DOWNSTREAM)) {
      assertThat(memory.neighbours(RandomEvents.datasets(), direction))
          .isEqualTo(stores.neighbours(RandomEvents.datasets(), direction));
    }
  }

  @Test
  void aGraphThatIsBuiltAtOnceAnswersAsTheStores() {
    Cases.each(
        2_000,
        random -> {
          MemoryMesh mesh = new MemoryMesh();
          mesh.intake.apply(new RandomEvents(random).list(3 + random.nextInt(40)));
          MemoryEdges edges = new MemoryEdges(mesh.graph, random.nextLong());
          LineageSettings settings = settings(random);
          Questions questions = new Questions(random);
          LineageGraph graph = Copies.built(Copies.everything(edges, settings));
          expectSame(
              lineage(graph, settings, questions),
              Walks.over(edges, settings, questions.products(), questions.tags()),
              questions,
              20);
        });
  }

  @Test
  void aGraphThatWasChangedAndCompactedAnswersAsTheStores() {
    Cases.each(
        500,
        random -> {
          MemoryMesh mesh = new MemoryMesh();
          RandomEvents events = new RandomEvents(random);
          MemoryEdges edges = new MemoryEdges(mesh.graph, random.nextLong());
          LineageSettings settings = settings(random);
          Questions questions = new Questions(random);
          GraphChange before = Copies.everything(edges, settings);
          LineageGraph graph = new LineageGraph();
          for (int step = 1 + random.nextInt(8); step > 0; step--) {
            mesh.intake.apply(events.list(1 + random.nextInt(8)));
            GraphChange after = Copies.everything(edges, settings);
            graph.replace(Copies.difference(before, after));
            before = after;
            if (random.nextInt(3) == 0) {
              assertThat(graph.compact()).isTrue();
            }
            LineageQueries stores =
                Walks.over(edges, settings, questions.products(), questions.tags());
            expectSame(lineage(graph, settings, questions), stores, questions, 4);
            expectSame(lineage(Copies.built(after), settings, questions), stores, questions, 1);
          }
        });
  }
}

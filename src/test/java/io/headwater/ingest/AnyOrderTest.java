package io.headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.Answers;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.model.Times;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.Faults;
import io.headwater.testkit.memory.MemoryRunPurge;
import io.headwater.testkit.memory.RandomEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The order, the repeats and the batches of events, and faults of the stores, leave no trace. */
class AnyOrderTest {

  static final Duration WINDOW = Duration.ofHours(6);

  @Test
  void everyOrderOfEventsEndsInTheSameStores() {
    Cases.each(
        400,
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          List<String> events = mesh.list(1 + random.nextInt(25));
          MemoryMesh expected = new MemoryMesh();
          expected.intake.apply(events);
          for (int i = 0; i < 2; i++) {
            MemoryMesh other = new MemoryMesh();
            other.intake.applySomehow(events, random);
            assertThat(other.dump()).isEqualTo(expected.dump());
          }
        });
  }

  @Test
  void storesThatFailAtAnyMomentEndUpTheSame() {
    Cases.each(
        300,
        random -> {
          List<String> events = new RandomEvents(random).list(1 + random.nextInt(25));
          MemoryMesh expected = new MemoryMesh();
          expected.intake.apply(events);
          MemoryMesh other = new MemoryMesh(new Faults(random, 0.05));
          other.intake.applySomehow(events, random);
          assertThat(other.dump()).isEqualTo(expected.dump());
          assertThat(other.records.listLeftNotices(10)).isEmpty();
        });
  }

  @Test
  void everyOrderOfEventsGivesTheSameAnswersAtEveryTime() {
    Cases.each(
        200,
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          List<String> events = mesh.list(5 + random.nextInt(25));
          List<LineageRequest> questions = questions(mesh, random);
          MemoryMesh expected = new MemoryMesh();
          expected.intake.apply(events);
          MemoryMesh other = new MemoryMesh();
          other.intake.applySomehow(events, random);
          LineageQueries one = expected.lineage(WINDOW, random);
          LineageQueries two = other.lineage(WINDOW, random);
          for (LineageRequest question : questions) {
            assertThat(Answers.to(two, question)).isEqualTo(Answers.to(one, question));
          }
        });
  }

  @Test
  void oldRunsThatArePurgedAreTheSameAfterEveryOrder() {
    Cases.each(
        150,
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          List<String> events = mesh.list(10 + random.nextInt(30));
          long before = Times.nanos(pick(random, mesh.times()));
          MemoryMesh expected = new MemoryMesh();
          expected.intake.apply(events);
          String graph = expected.graph.dump();
          int removed = purge(expected, before, 1_000);
          MemoryMesh other = new MemoryMesh();
          other.intake.applySomehow(events, random);
          assertThat(purge(other, before, 1 + random.nextInt(3))).isEqualTo(removed);
          assertThat(other.dump()).isEqualTo(expected.dump());
          assertThat(other.graph.dump()).isEqualTo(graph);
        });
  }

  @Test
  void whatWasPurgedIsThereAgainWhenEveryEventComesAgain() {
    AtomicInteger removed = new AtomicInteger();
    Cases.each(
        150,
        random -> {
          RandomEvents mesh = new RandomEvents(random);
          List<String> events = mesh.list(10 + random.nextInt(30));
          MemoryMesh expected = new MemoryMesh();
          expected.intake.apply(events);
          MemoryMesh other = new MemoryMesh();
          other.intake.applySomehow(events, random);
          removed.addAndGet(purge(other, Times.nanos(pick(random, mesh.times())), 5));
          other.records.purgeLedger(Long.MAX_VALUE);
          other.intake.applySomehow(events, random);
          assertThat(other.dump()).isEqualTo(expected.dump());
        });
    assertThat(removed).hasPositiveValue();
  }

  private static int purge(MemoryMesh mesh, long before, int most) {
    MemoryRunPurge runs = new MemoryRunPurge(mesh.records);
    int removed = 0;
    Optional<String> next = Optional.empty();
    do {
      var purged = runs.purge(before, next, most);
      removed += purged.runs();
      next = purged.next();
    } while (next.isPresent());
    return removed;
  }

  static List<LineageRequest> questions(RandomEvents mesh, Random random) {
    List<LineageRequest> questions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      var root = pick(random, RandomEvents.datasets());
      var direction = pick(random, List.of(LineageRequest.Direction.values()));
      var level =
          pick(
              random,
              List.of(
                  LineageRequest.Level.DATASET,
                  LineageRequest.Level.JOB,
                  LineageRequest.Level.COLUMN));
      var time = Optional.of(pick(random, mesh.times()).plusNanos(random.nextInt(3) - 1));
      questions.add(
          random.nextInt(5) == 0
              ? Answers.history(root, direction, level)
              : Answers.at(root, direction, level, time));
    }
    return questions;
  }

  static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.lineage.Answers;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.StoredLineage;
import io.headwater.lineage.graph.GraphSource;
import io.headwater.lineage.graph.LiveGraph;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.testkit.memory.Cases;
import io.headwater.testkit.memory.RandomEvents;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Lineage in memory, fed by the changes, answers as the stores do, whatever came in which order.
 */
@QuarkusTest
@OnRealServices
class LineageViewTest {

  private static final int TABLES = 6;

  @Inject Stores stores;
  @Inject Intake intake;
  @Inject LineageQueries current;
  @Inject StoredLineage stored;
  @Inject GraphSource source;
  @Inject LiveGraph live;

  @Test
  void whatTheViewFollowedEqualsWhatTheStoresSayAndWhatIsLoadedAnew() {
    Cases.each(
        2,
        random -> {
          intake.settle();
          stores.empty();
          List<String> events = new ArrayList<>(new RandomEvents(random).list(60));
          Collections.shuffle(events, random);
          for (int from = 0; from < events.size(); from += 20) {
            intake.events(
                events.subList(from, from + 20).stream()
                    .map(event -> event.getBytes(StandardCharsets.UTF_8))
                    .toList());
            intake.settle();
            compare("followed", random);
          }
          live.set(source.load().graph());
          compare("loaded", random);
        });
  }

  @Test
  void whatIsLoadedIsWhatEachJobSaidLastOfTheColumns() {
    Cases.each(
        2,
        random -> {
          intake.settle();
          stores.empty();
          List<byte[]> events = new ArrayList<>();
          for (int i = 0; i < 60; i++) {
            events.add(told(random).getBytes(StandardCharsets.UTF_8));
          }
          intake.events(events);
          intake.settle();
          live.set(source.load().graph());
          for (int table = 0; table < TABLES; table++) {
            LineageRequest question =
                Answers.at(
                    new DatasetId("w", "table" + table),
                    Direction.UPSTREAM,
                    Level.COLUMN,
                    Optional.empty());
            assertThat(Answers.to(current, question))
                .isEqualTo(Answers.to(stored, question))
                .contains("source");
          }
        });
  }

  /** A run of one of two jobs that makes a table, under either of its names, from some source. */
  private static String told(Random random) {
    int table = random.nextInt(TABLES);
    return """
    {"eventTime":"2026-03-01T10:0%1$d:00Z","eventType":"COMPLETE","producer":"https://example.org",
     "run":{"runId":"r%2$d"},"job":{"namespace":"etl","name":"build%3$d"},
     "outputs":[{"namespace":"w","name":"%4$s%5$d","facets":{
      "symlinks":{"identifiers":[{"namespace":"w","name":"table%5$d","type":"TABLE"}]},
      "columnLineage":{"fields":{"y":{
       "inputFields":[{"namespace":"w","name":"source%6$d","field":"x"}]}}}}}]}
    """
        .formatted(
            random.nextInt(10),
            random.nextInt(1_000_000),
            random.nextInt(2),
            random.nextBoolean() ? "table" : "path",
            table,
            random.nextInt(6));
  }

  private void compare(String how, Random random) {
    for (LineageRequest question : questions(random)) {
      assertThat(Answers.to(current, question)).as(how).isEqualTo(Answers.to(stored, question));
    }
  }

  private static List<LineageRequest> questions(Random random) {
    List<EntityId> roots = new ArrayList<>(RandomEvents.datasets());
    roots.addAll(RandomEvents.jobs());
    List<Direction> directions = List.of(Direction.values());
    List<LineageRequest> questions = new ArrayList<>();
    for (EntityId root : roots) {
      for (Level level : Level.values()) {
        Direction direction = directions.get(random.nextInt(directions.size()));
        questions.add(Answers.at(root, direction, level, Optional.empty()));
      }
    }
    return questions;
  }
}

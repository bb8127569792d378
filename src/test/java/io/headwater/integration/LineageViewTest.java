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

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.testkit.service.ChildApplication;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Load;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.OwnPlace;
import io.headwater.testkit.service.Seeds;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application, killed in the middle of a load as a power cut would, and started again:
 * nothing lost, nothing doubled. Alone on the graph, which has one database only.
 */
@OnRealServices
@Tag("slow")
class KilledApplicationIT {

  private static final int RUNS = 1_000;

  @TempDir Path folder;

  @Test
  void a_load_survives_two_kills_with_the_same_catalog_as_without() throws Exception {
    Random random = Seeds.random("KilledApplicationIT");
    List<byte[]> distinct = Load.events(random, RUNS);
    List<byte[]> sent = new ArrayList<>(distinct);
    sent.addAll(distinct.subList(0, RUNS / 5));
    Collections.shuffle(sent, random);

    Outcome calm = calmly(sent, distinct.size());
    Outcome killed = withKills(sent, distinct.size(), random);

    assertThat(killed.applied()).isEqualTo(distinct.size());
    assertThat(killed.content()).isEqualTo(calm.content());
    assertThat(killed.found()).isEqualTo(calm.found());
  }

  /**
   * What a load led to.
   *
   * @param applied events in the ledger
   * @param content of both stores
   * @param found ids that the search finds
   */
  private record Outcome(long applied, List<String> content, List<String> found) {}

  private Outcome calmly(List<byte[]> sent, int distinct) throws Exception {
    try (OwnPlace place = OwnPlace.create("calm", folder)) {
      place.publish(sent);
      try (ChildApplication application = place.start(Map.of("HEADWATER_LOG_JSON", "true"))) {
        application.awaitReady();
        Outcome outcome = outcome(place, application, sent.size(), distinct);
        // The JVM's own warnings come before the application can say how they are written.
        assertThat(application.output().lines().filter(line -> !line.startsWith("WARNING: ")))
            .isNotEmpty()
            .allSatisfy(line ->
                assertThat(new ObjectMapper().readTree(line).path("message").isTextual()).isTrue());
        return outcome;
      }
    }
  }

  private Outcome withKills(List<byte[]> sent, int distinct, Random random) throws Exception {
    try (OwnPlace place = OwnPlace.create("killed", folder)) {
      place.publish(sent);
      for (int percent : List.of(20 + random.nextInt(15), 50 + random.nextInt(20))) {
        try (ChildApplication application = place.start(Map.of())) {
          long applied = place.awaitApplied((long) distinct * percent / 100, application);
          application.kill();
          assertThat(applied).as("killed in the middle").isLessThan(distinct * 9L / 10);
        }
      }
      try (ChildApplication application = place.start(Map.of())) {
        application.awaitReady();
        return outcome(place, application, sent.size(), distinct);
      }
    }
  }

  private static Outcome outcome(
      OwnPlace place, ChildApplication application, int sent, int distinct) throws Exception {
    place.awaitApplied(distinct, application);
    place.awaitRead(sent, application);
    RestAssured.port = application.port();
    RestAssured.given().body("[]").post("/api/v1/lineage/batch").then().statusCode(204);
    List<String> found = new ArrayList<>();
    long deadline = System.nanoTime() + 20_000_000_000L;
    long documents = place.documents();
    while (found.size() < documents && System.nanoTime() < deadline) {
      found.clear();
      GraphQl.ask("{ search(text: \"\", first: 1000) { edges { id } } }")
          .at("/search/edges")
          .forEach(edge -> found.add(edge.path("id").asText()));
      Thread.sleep(100);
    }
    assertThat(found).hasSize((int) documents);
    return new Outcome(
        place.count("ingest_ledger"), place.content(), found.stream().sorted().toList());
  }
}

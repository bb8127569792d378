package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.testkit.service.Counters;
import io.headwater.testkit.service.EventFiles;
import io.headwater.testkit.service.EventFiles.Event;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Seeds;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every event file there is, by every way in: the catalog must be the same, and nothing may get
 * lost.
 */
@QuarkusTest
@OnRealServices
class EveryEventTest {

  /** No events at all: no run, job or dataset, no object, or no JSON. HTTP refuses these. */
  private static final Set<String> NO_EVENTS =
      Set.of("own/dead-letters.ndjson#0", "own/dead-letters.ndjson#1", "own/dead-letters.ndjson#2");

  /** Events that have no place in the graph: a run, a job, a dataset or a time cannot be told. */
  private static final Set<String> UNPLACEABLE =
      Set.of(
          "own/dead-letters.ndjson#3",
          "own/dead-letters.ndjson#4",
          "own/dead-letters.ndjson#5",
          "own/dead-letters.ndjson#6",
          "own/dead-letters.ndjson#7",
          "samples/fluentd-invalid/event_no_run_id.json#0");

  @Inject Stores stores;
  @Inject Intake intake;

  @BeforeEach
  void emptyCatalog() {
    intake.settle();
    stores.empty();
  }

  @Test
  void every_way_in_and_any_order_give_the_same_catalog_and_the_counts_add_up() throws IOException {
    List<Event> events = EventFiles.all();
    Counters before = Counters.now();
    List<byte[]> taken = new ArrayList<>();
    Set<String> refused = new TreeSet<>();
    for (Event event : events) {
      int status =
          RestAssured.given()
              .body(event.body())
              .post("/api/v1/lineage")
              .then()
              .extract()
              .statusCode();
      if (status == 201) {
        taken.add(event.body());
      } else {
        assertThat(status).as("%s", event).isEqualTo(400);
        refused.add(event.file() + "#" + event.index());
      }
    }
    intake.settle();

    assertThat(refused).isEqualTo(present(NO_EVENTS, events));
    Counters byHttp = Counters.now().since(before);
    assertThat(byHttp.total()).isEqualTo(taken.size());
    assertThat(byHttp.of("dead-letter")).isEqualTo(present(UNPLACEABLE, events).size());
    List<String> content = stores.content();

    stores.empty();
    Random random = Seeds.random("EveryEventTest");
    List<byte[]> shuffled = new ArrayList<>(taken);
    for (byte[] event : taken) {
      for (int repeats = random.nextInt(3); repeats > 0; repeats--) {
        shuffled.add(event);
      }
    }
    Collections.shuffle(shuffled, random);
    Counters middle = Counters.now();
    intake.events(shuffled);
    intake.settle();

    assertThat(stores.content()).isEqualTo(content);
    Counters byKafka = Counters.now().since(middle);
    assertThat(byKafka.total()).isEqualTo(shuffled.size());
    assertThat(byKafka.of("applied")).isEqualTo(byHttp.of("applied"));
    assertThat(byKafka.of("applied")).isEqualTo(stores.count("ingest_ledger"));
  }

  @Test
  void a_packed_batch_gives_the_same_records_as_single_events() throws IOException {
    List<byte[]> events =
        EventFiles.all().stream()
            .filter(event -> !event.file().equals("own/dead-letters.ndjson"))
            .map(Event::body)
            .toList();
    intake.events(events);
    intake.settle();
    List<String> content = withoutBytes(stores.content());

    stores.empty();
    RestAssured.given()
        .header("Content-Encoding", "gzip")
        .body(packedArray(events))
        .post("/api/v1/lineage/batch")
        .then()
        .statusCode(204);
    intake.settle();

    assertThat(withoutBytes(stores.content())).isEqualTo(content);
  }

  /** A batch is cut into its events, whose bytes are then written anew. */
  private static List<String> withoutBytes(List<String> content) {
    return content.stream()
        .filter(line -> !line.startsWith("ingest_ledger ") && !line.startsWith("dead_letter "))
        .toList();
  }

  private static byte[] packedArray(List<byte[]> events) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write('[');
      for (int i = 0; i < events.size(); i++) {
        if (i > 0) {
          out.write(',');
        }
        out.write(events.get(i));
      }
      out.write(']');
    }
    return bytes.toByteArray();
  }

  /** Those of the named events whose file is there. */
  private static Set<String> present(Set<String> named, List<Event> events) {
    Set<String> present = new TreeSet<>();
    events.stream()
        .map(event -> event.file() + "#" + event.index())
        .filter(named::contains)
        .forEach(present::add);
    return present;
  }
}

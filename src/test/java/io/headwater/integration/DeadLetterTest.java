package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.Events;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.headwater.testkit.service.Topic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that cannot be used: kept with their cause, byte for byte, until they are replayed. */
@QuarkusTest
@OnRealServices
class DeadLetterTest {

  private static final String LIST =
      """
      query($all: Boolean) { deadLetters(first: 100, includeReplayed: $all) { totalCount edges { node {
        id code message topic partition offset payload payloadBytes receivedAt replayedAt } } } }
      """;

  private static final String REPLAY =
      "mutation($ids: [ID!]!) { replayDeadLetters(ids: $ids) { id replayedAt } }";

  @Inject Stores stores;
  @Inject Intake intake;

  @BeforeEach
  void emptyCatalog() {
    intake.settle();
    stores.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void bad_records_end_with_their_cause_in_the_topic_and_in_the_list() {
    Map<String, String> causes = new TreeMap<>();
    causes.put("{\"run\": ", "MALFORMED_BODY");
    causes.put("", "MALFORMED_BODY");
    causes.put("[]", "NOT_AN_EVENT");
    causes.put("{\"eventTime\": \"2026-01-01T00:00:00Z\"}", "NOT_AN_EVENT");
    causes.put("[".repeat(2_000) + "]".repeat(2_000), "TOO_LARGE");
    causes.put("{\"run\": {}, \"job\": {}, \"eventTime\": \"yesterday\"}", "UNPLACEABLE_EVENT");
    List<byte[]> records = new ArrayList<>();
    causes.keySet().forEach(record -> records.add(bytes(record)));
    records.add(Events.run("letters", "good", "COMPLETE").body());

    try (Topic letters = Topic.atEnd("headwater.dead-letters")) {
      intake.events(records);
      intake.settle();

      Map<String, String> found = new TreeMap<>();
      for (ConsumerRecord<byte[], byte[]> letter : letters.take(causes.size())) {
        found.put(
            new String(letter.value(), StandardCharsets.UTF_8), header(letter, "headwater.cause"));
        assertThat(header(letter, "headwater.topic")).isEqualTo("openlineage.events");
        assertThat(header(letter, "headwater.message")).isNotBlank().doesNotContain("Exception");
        assertThat(Integer.parseInt(header(letter, "headwater.partition"))).isNotNegative();
        assertThat(Long.parseLong(header(letter, "headwater.offset"))).isNotNegative();
      }
      assertThat(found).isEqualTo(causes);
    }

    Map<String, String> listed = new TreeMap<>();
    JsonNode page = list(false);
    for (JsonNode edge : page.path("edges")) {
      listed.put(edge.at("/node/payload").asText(), edge.at("/node/code").asText());
      assertThat(edge.at("/node/message").asText())
          .isNotBlank()
          .doesNotContain("Exception", "io.headwater", "com.fasterxml");
    }
    assertThat(listed).isEqualTo(causes);
    assertThat(page.path("totalCount").asInt()).isEqualTo(causes.size());
    assertThat(
            GraphQl.ask("{ job(namespace: \"letters\", name: \"good\") { name } }")
                .at("/job/name")
                .asText())
        .isEqualTo("good");
  }

  @Test
  void a_bad_manifest_is_kept_with_the_lines_that_are_wrong() {
    intake.manifests(
        List.of(
            bytes("apiVersion: mesh.io/v1alpha1\nkind: DataProduct\nmetadata: {name: x}\n"),
            bytes("kind: Cat"),
            bytes("[".repeat(2_000))));
    intake.settle();

    Map<String, String> listed = new TreeMap<>();
    for (JsonNode edge : list(false).path("edges")) {
      listed.put(edge.at("/node/code").asText(), edge.at("/node/message").asText());
      assertThat(edge.at("/node/topic").asText()).isEqualTo("catalog.manifests");
    }
    assertThat(listed).containsOnlyKeys("INVALID_MANIFEST", "UNKNOWN_MANIFEST", "TOO_LARGE");
    assertThat(listed.get("INVALID_MANIFEST")).matches("(?s)[0-9]+:[0-9]+ .*");
  }

  @Test
  void what_is_replayed_and_still_bad_becomes_a_new_letter_and_the_old_one_is_marked() {
    intake.events(List.of(bytes("{\"run\": "), bytes("[1]")));
    intake.settle();
    List<String> ids = new ArrayList<>();
    list(false).path("edges").forEach(edge -> ids.add(edge.at("/node/id").asText()));
    assertThat(ids).hasSize(2);

    JsonNode replayed = GraphQl.ask(REPLAY, "ids", ids).path("replayDeadLetters");
    assertThat(replayed.size()).isEqualTo(2);
    replayed.forEach(letter -> assertThat(letter.path("replayedAt").isTextual()).isTrue());
    intake.settle();

    JsonNode open = list(false);
    assertThat(open.path("totalCount").asInt()).isEqualTo(2);
    open.path("edges")
        .forEach(edge -> assertThat(ids).doesNotContain(edge.at("/node/id").asText()));
    assertThat(list(true).path("totalCount").asInt()).isEqualTo(4);
  }

  @Test
  void an_unknown_letter_is_refused_and_none_is_replayed() {
    intake.events(List.of(bytes("[2]")));
    intake.settle();
    String id = list(false).at("/edges/0/node/id").asText();

    JsonNode answer = GraphQl.answer(REPLAY, "ids", List.of(id, "nowhere/0/1"));

    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("NOT_FOUND");
    intake.settle();
    assertThat(list(true).path("totalCount").asInt()).isEqualTo(1);
    assertThat(list(false).path("totalCount").asInt()).isEqualTo(1);
  }

  private static JsonNode list(boolean includeReplayed) {
    return GraphQl.ask(LIST, "all", includeReplayed).path("deadLetters");
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

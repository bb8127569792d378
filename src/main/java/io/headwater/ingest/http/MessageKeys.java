package io.headwater.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * The record key of an event, as the Kafka transport of the OpenLineage clients chooses it: all
 * events of one root job share a partition.
 */
final class MessageKeys {

  private MessageKeys() {}

  static byte[] of(JsonNode event) {
    return text(event).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(JsonNode event) {
    JsonNode job = event.path("job");
    if (event.hasNonNull("run")) {
      JsonNode parent = event.path("run").path("facets").path("parent");
      JsonNode root = parent.path("root").path("job");
      JsonNode started = root.isObject() ? root : parent.path("job");
      return "run:" + name(started.isObject() ? started : job);
    }
    return event.hasNonNull("job") ? "job:" + name(job) : "dataset:" + name(event.path("dataset"));
  }

  private static String name(JsonNode node) {
    return node.path("namespace").asText("") + "/" + node.path("name").asText("");
  }
}

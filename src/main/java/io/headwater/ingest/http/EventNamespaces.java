package io.headwater.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * The namespaces of whatever an event names. Datasets and jobs are named by objects with a
 * namespace and a name, wherever they stand: as inputs and outputs, in symlinks, column lineage,
 * parents, earlier identifiers, facets to come. All of them count, so that none can be overlooked.
 */
final class EventNamespaces {

  private EventNamespaces() {}

  static Set<String> of(JsonNode event) {
    Set<String> found = new TreeSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(event);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      JsonNode namespace = node.path("namespace");
      if (namespace.isValueNode() && node.has("name")) {
        found.add(namespace.asText());
      }
      node.forEach(open::push);
    }
    return found;
  }
}

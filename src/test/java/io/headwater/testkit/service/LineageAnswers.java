package io.headwater.testkit.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Lineage as GraphQL answers it, as texts that compare. */
public final class LineageAnswers {

  private LineageAnswers() {}

  /** Each edge once for each of its jobs. */
  public static Set<String> edgesByJob(JsonNode graph) {
    Set<String> edges = new TreeSet<>();
    for (JsonNode edge : graph.path("edges")) {
      for (JsonNode job : edge.path("jobs")) {
        edges.add(
            edge.path("from").asText()
                + " -> "
                + edge.path("to").asText()
                + " by "
                + job.path("namespace").asText()
                + "|"
                + job.path("name").asText());
      }
    }
    return edges;
  }
}

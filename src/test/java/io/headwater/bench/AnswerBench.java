package io.headwater.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.lineage.LineageDiffs;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.graphql.LineageApi;
import io.headwater.lineage.graphql.LineageNodeFields;
import io.headwater.model.EntityId;
import io.headwater.platform.graphql.NodeDirectory;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * What it costs to write a lineage answer as GraphQL, a field for each value or compact, from the
 * text of the query to the text of the answer.
 */
final class AnswerBench {

  private static final String QUERY =
      "query($r: [ID!]!, $n: Int) { lineage(roots: $r, level: COLUMN, maxNodes: $n) { %s } }";

  private final GraphQlEngine engine;
  private final PrintStream out;

  AnswerBench(LineageQueries lineage, PrintStream out) {
    CatalogNodes nodes = new CatalogNodes(new FakeCatalog());
    this.engine =
        new GraphQlEngine(
            List.of(
                new LineageApi(
                    lineage, new LineageDiffs(lineage), nodes, new NodeDirectory(List.of(nodes))),
                new LineageNodeFields(lineage)),
            new UsualLimits());
    this.out = out;
  }

  /** Measures the answer about a root, its nearest nodes only. */
  void run(EntityId root, int most) {
    Map<String, Object> variables = Map.of("r", List.of(root.nodeId()), "n", most);
    JsonNode compact = ask("compact { ids depths edges }", variables).at("/data/lineage/compact");
    out.printf(
        "GraphQL answer of %,d nodes, %,d edges:%n",
        compact.path("ids").size(), compact.path("edges").size() / 2);
    int times = Math.max(20, 200_000 / most);
    measure("nothing but totals", "totalNodes totalEdges", variables, times);
    measure("fields", "nodes { id depth } edges { from to }", variables, times);
    measure("compact", "compact { ids depths edges }", variables, times);
    measure("hidden neighbours", "nodes { id depth hiddenNeighbours }", variables, times);
    measure("a page of 100", "nodesPage(first: 100) { edges { node { id } } }", variables, times);
  }

  private void measure(String name, String fields, Map<String, Object> variables, int times) {
    int size = ask(fields, variables).toString().length();
    String query = QUERY.formatted(fields);
    out.printf(
        "  %s: %,d characters; %s%n",
        name, size, Timings.of(times, times, () -> engine.askText(query, variables)));
  }

  private JsonNode ask(String fields, Map<String, Object> variables) {
    JsonNode answer = engine.ask(QUERY.formatted(fields), variables);
    if (answer.has("errors")) {
      throw new IllegalStateException(answer.path("errors").toString());
    }
    return answer;
  }
}

package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.graphql.FakeMesh;
import io.headwater.testkit.graphql.GraphQlEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchingTest {

  private static final int SMALL = 3;
  private static final int LARGE = 90;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        query($n: Int) { datasets(first: $n) { edges { node {
          name aliases { name } columns { path upstream { column { dataset { name } } jobs { name } }
          downstream { column { path } } }
          owners { name } domain { name productCount } product { name ports { matchStatus dataset { name } datasets { name } } }
          readers { name inputs { name } outputs { name } } writers { name } jobs { latestRun { state } parent { name } }
          upstream { dataset { name } jobs { name } } downstream { dataset { name owners { name } } jobs { name } }
        } } } }
        """,
        """
        query($n: Int) { jobs(first: $n) { edges { node {
          name parent { name } inputs { name } outputs { name }
          runs { totalCount edges { node { runId job { name } } } } few: runs(first: 2) { edges { node { state } } }
          versions { isPartial edges { node { runCount inputs { name } outputs { name } } } }
          latestRun { state job { name } parent { runId job { name } } root { runId } inputs { name } outputs { name } }
        } } } }
        """,
        """
        query($n: Int) { search(text: "mesh", first: $n) { edges { node { id ... on Dataset { owners { name } readers { name } } } } } }
        """,
        """
        query($n: Int) { dataProducts(first: $n) { edges { node { name versions { version } domain { productCount } ports { dataset { columns { upstream { jobs { name } } } } } } } } }
        """,
      })
  void portCallsDoNotGrowWithThePage(String query) {
    assertThat(calls(query, LARGE)).isNotEmpty().isEqualTo(calls(query, SMALL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATASET", "COLUMN"})
  void portCallsOfALineageAnswerDoNotGrowWithItsNodes(String level) {
    String root =
        level.equals("DATASET")
            ? FakeMesh.dataset(0).nodeId()
            : new io.headwater.model.ColumnRef(FakeMesh.dataset(0), "id").nodeId();
    String query =
        """
        query($n: Int) { lineage(roots: ["%s"], level: %s, depth: $n) {
          totalNodes nodes { hiddenNeighbours entity { id ... on Dataset { readers { name } } ... on Column { dataset { owners { name } } } } } edges { jobs { name } } } }
        """
            .formatted(root, level);
    assertThat(calls(query, LARGE)).isNotEmpty().isEqualTo(calls(query, SMALL));
  }

  private static Map<String, Object> calls(String query, int size) {
    FakeMesh mesh = FakeMesh.chain(100);
    GraphQlEngine engine = mesh.engine();
    JsonNode answer = engine.ask(query, Map.of("n", size));
    assertThat(answer.path("errors")).as(answer.toPrettyString()).isEmpty();
    // The list was as long as asked: fewer items could not prove anything.
    assertThat(answer.path("data").toString().length()).isGreaterThan(size * 20);
    Map<String, Object> calls = new LinkedHashMap<>();
    calls.put("catalog", mesh.catalog.calls.byMethod());
    calls.put("lineage", mesh.lineage.calls.byMethod());
    calls.put("products", mesh.products.calls.byMethod());
    return calls;
  }
}

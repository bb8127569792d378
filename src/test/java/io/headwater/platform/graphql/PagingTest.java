package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.graphql.FakeMesh;
import io.headwater.testkit.graphql.GraphQlEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

  private static final int SIZE = 57;
  private final long seed = Long.getLong("tests.seed", System.nanoTime());

  @ParameterizedTest
  @CsvSource({"datasets,57", "jobs,57", "domains,3", "dataProducts,57", "deadLetters,57"})
  void anyWalkThroughAListShowsEachItemOnce(String list, int size) {
    Random random = new Random(seed);
    GraphQlEngine engine = FakeMesh.chain(SIZE).engine();
    List<String> whole = ids(engine.ask(query(list, 1_000, "")).at("/data/" + list));
    assertThat(whole).hasSize(size).doesNotHaveDuplicates();

    List<String> walked = new ArrayList<>();
    String after = "";
    while (walked.size() < size) {
      JsonNode page = engine.ask(query(list, 1 + random.nextInt(9), after)).at("/data/" + list);
      assertThat(page.path("totalCount").asInt()).isEqualTo(size);
      assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(!after.isEmpty());
      List<String> ids = ids(page);
      // Go on from anywhere within the page: each item has a cursor of its own.
      int kept = 1 + random.nextInt(ids.size());
      walked.addAll(ids.subList(0, kept));
      after = page.at("/edges/" + (kept - 1) + "/cursor").asText();
      assertThat(page.at("/pageInfo/hasNextPage").asBoolean())
          .as("seed %s", seed)
          .isEqualTo(walked.size() - kept + ids.size() < size);
    }
    assertThat(walked).as("seed %s", seed).isEqualTo(whole);
    assertThat(ids(engine.ask(query(list, 5, after)).at("/data/" + list))).isEmpty();
  }

  private static String query(String list, int first, String after) {
    return """
    { %s(first: %d%s) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }
    """
        .formatted(list, first, after.isEmpty() ? "" : ", after: \"" + after + "\"");
  }

  private static List<String> ids(JsonNode connection) {
    List<String> ids = new ArrayList<>();
    connection.path("edges").forEach(edge -> ids.add(edge.at("/node/id").asText()));
    return ids;
  }
}

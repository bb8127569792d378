package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.testkit.graphql.FakeMesh;
import io.headwater.testkit.graphql.GraphQlEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {

  private final FakeMesh mesh = FakeMesh.chain(3);
  private final GraphQlEngine engine = mesh.engine();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { node(id: "table:a/b") { id } }                          | INVALID_ID
          { dataset(namespace: " ", name: "x") { id } }             | INVALID_NAME
          { datasets(first: 0) { totalCount } }                     | INVALID_ARGUMENT
          { datasets(first: 1001) { totalCount } }                  | INVALID_ARGUMENT
          { datasets(after: "bm9uc2Vuc2U") { totalCount } }         | INVALID_CURSOR
          { datasets(after: "%%%") { totalCount } }                 | INVALID_CURSOR
          { search(text: "x", after: "nonsense") { totalCount } }   | INVALID_CURSOR
          { lineage(roots: []) { totalNodes } }                     | INVALID_ARGUMENT
          { lineage(roots: ["x"]) { totalNodes } }                  | INVALID_ID
          { lineage(roots: ["domain:a"], depth: -1) { totalNodes } } | INVALID_ARGUMENT
          { lineage(roots: ["domain:a"], maxNodes: 0) { totalNodes } } | INVALID_ARGUMENT
          { lineage(roots: ["domain:a"]) { nodesPage(first: 0) { totalCount } } } | INVALID_ARGUMENT
          { lineage(roots: ["domain:a"]) { nodesPage(first: 1001) { totalCount } } } | INVALID_ARGUMENT
          { lineage(roots: ["domain:a"]) { nodesPage(after: "nonsense") { totalCount } } } | INVALID_CURSOR
          { lineage(roots: ["domain:a"]) { nodesPage(after: "bm9kZXMgb2YgbGluZWFnZQowCitub25zZW5zZQ") { totalCount } } } | INVALID_CURSOR
          { lineage(roots: ["domain:a"], filter: {domains: [" "]}) { totalNodes } } | INVALID_NAME
          { lineagePath(from: "x", to: "dataset:a/b") { watermark } } | INVALID_ID
          { lineagePath(from: "dataset:a/b", to: "dataset:a/c") { watermark } } | NOT_FOUND
          { lineagePath(from: "dataset:a/b", to: "job:a/c") { watermark } } | INVALID_ARGUMENT
          { lineagePath(from: "dataset:a/b", to: "dataset:a/c", level: COLUMN) { watermark } } | INVALID_ARGUMENT
          { lineagePath(from: "dataset:a/b", to: "dataset:a/c", level: JOB) { watermark } } | INVALID_ARGUMENT
          { lineage(roots: ["domain:a"], asOf: "yesterday") { totalNodes } } | INVALID_ARGUMENT
          mutation { replayDeadLetters(ids: ["none/0/0"]) { id } }  | NOT_FOUND
          { nonsense }                                              | INVALID_ARGUMENT
          { datasets {                                              | INVALID_ARGUMENT
          subscription { catalogChanges(kinds: ["table"]) { id } }  | INVALID_ARGUMENT
          """)
  void aMistakeIsAnsweredWithItsCode(String query, ErrorCode code) {
    JsonNode error = engine.ask(query).path("errors").path(0);
    assertThat(error.path("extensions").path("code").asText()).isEqualTo(code.name());
    assertThat(error.path("message").asText()).isNotBlank().doesNotContain("Exception", "io.head");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                           | MALFORMED_BODY
          {"query": 5}                                 | MALFORMED_BODY
          {"query": "{ datasets { totalCount } }", "variables": []} | MALFORMED_BODY
          {"query": "{ datasets { totalCount } }", "operationName": 1} | MALFORMED_BODY
          {"query": ""}                                | INVALID_ARGUMENT
          """)
  void aBodyThatIsNoRequestIsAnsweredWithItsCode(String body, ErrorCode code) {
    JsonNode error = engine.askRaw(body).path("errors").path(0);
    assertThat(error.path("extensions").path("code").asText()).isEqualTo(code.name());
  }

  @Test
  void aFailureInsideLeavesAnIdAndNothingElse() {
    mesh.catalog.failOn("findJobs", new IllegalStateException("password=secret at io.headwater.X"));
    JsonNode answer =
        engine.ask(
            "{ datasets { edges { node { name readers { name } } } } domains { totalCount } }");
    assertThat(answer.toString()).doesNotContain("secret", "IllegalState", "io.headwater");
    JsonNode error = answer.path("errors").path(0);
    assertThat(error.path("extensions").path("code").asText()).isEqualTo("INTERNAL");
    assertThat(error.path("message").asText()).containsPattern("error [0-9a-f-]{36}");
  }

  @Test
  void aStoreThatIsAwayLeavesTheOtherFieldsAnswered() {
    mesh.catalog.failOn(
        "findLatestRuns", new CatalogException(ErrorCode.UNAVAILABLE, "the runs are away"));
    JsonNode answer =
        engine.ask("{ jobs(first: 1) { edges { node { name latestRun { state } } } } }");
    JsonNode job = answer.at("/data/jobs/edges/0/node");
    assertThat(job.path("name").asText()).isEqualTo("job0");
    assertThat(job.path("latestRun").isNull()).isTrue();
    JsonNode error = answer.path("errors").path(0);
    assertThat(error.path("message").asText()).isEqualTo("the runs are away");
    assertThat(error.path("extensions").path("code").asText()).isEqualTo("UNAVAILABLE");
    assertThat(error.path("path").toString())
        .isEqualTo("[\"jobs\",\"edges\",0,\"node\",\"latestRun\"]");
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String cursor =
        engine
            .ask("{ datasets(first: 1) { pageInfo { endCursor } } }")
            .at("/data/datasets/pageInfo/endCursor")
            .asText();
    JsonNode error =
        engine.ask("{ jobs(after: \"" + cursor + "\") { totalCount } }").path("errors").path(0);
    assertThat(error.path("extensions").path("code").asText()).isEqualTo("INVALID_CURSOR");
  }
}

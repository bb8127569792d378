package io.headwater.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.introspection.IntrospectionQuery;
import io.headwater.testkit.graphql.FakeMesh;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private final GraphQlEngine engine = FakeMesh.chain(3).engine();

  private void refuses(String query, String code) {
    JsonNode answer = engine.ask(query);
    assertThat(answer.at("/errors/0/extensions/code").asText())
        .as(answer.toString())
        .isEqualTo(code);
    assertThat(answer.path("data").isObject()).isFalse();
  }

  private static String repeat(int times, java.util.function.IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(" "));
  }

  @Test
  void introspectionIsAnswered() {
    JsonNode answer = engine.ask(IntrospectionQuery.INTROSPECTION_QUERY);
    assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
    assertThat(answer.at("/data/__schema/types").size()).isGreaterThan(30);
  }

  @Test
  void deepQueriesAreRefused() {
    String nest = "readers { inputs { ".repeat(10) + "id" + " } }".repeat(10);
    refuses("{ dataset(namespace: \"a\", name: \"b\") { " + nest + " } }", "QUERY_TOO_COMPLEX");
  }

  @Test
  void largePagesWithinLargePagesAreRefused() {
    refuses(
        "{ jobs(first: 1000) { edges { node { runs(first: 1000) { edges { node { id } } } } } } }",
        "QUERY_TOO_COMPLEX");
  }

  @Test
  void aPageOfLineageCostsWhatItHoldsNotWhatTheAnswerShows() {
    String root = FakeMesh.dataset(0).nodeId();
    String page = "nodesPage(first: 1000) { edges { node { id entity { id } } } }";
    JsonNode answer =
        engine.ask("{ lineage(roots: [\"" + root + "\"], maxNodes: 1000) { " + page + " } }");
    assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
    refuses(
        "{ lineage(roots: [\""
            + root
            + "\"], maxNodes: 90000) { nodes { id entity { id } }"
            + " edges { from jobs { id } } } }",
        "QUERY_TOO_COMPLEX");
  }

  @Test
  void manyAliasesAreRefused() {
    refuses(
        "{ domains { " + repeat(300, i -> "a" + i + ": totalCount") + " } }", "QUERY_TOO_COMPLEX");
  }

  @Test
  void manyRootFieldsAreRefused() {
    refuses("{ " + repeat(51, i -> "domains { totalCount }") + " }", "QUERY_TOO_COMPLEX");
  }

  @Test
  void fragmentsThatUnfoldWithoutEndAreRefusedAtOnce() {
    String fragments =
        repeat(30, i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " }");
    refuses(
        "{ ...f0 } " + fragments + " fragment f30 on Query { domains { totalCount } }",
        "QUERY_TOO_COMPLEX");
  }

  @Test
  void fragmentsInACircleAreRefused() {
    refuses(
        "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "INVALID_ARGUMENT");
  }

  @Test
  void longDocumentsAreRefused() {
    refuses("{ domains { totalCount } } #" + "x".repeat(60_000), "TOO_LARGE");
    refuses("{ domains { edges { node { " + "id ".repeat(5_100) + "} } } }", "QUERY_TOO_COMPLEX");
    refuses("{ domains { " + "id ".repeat(10_500) + "} }", "TOO_LARGE");
    refuses("{a".repeat(2_000) + "}".repeat(2_000), "TOO_LARGE");
  }

  @Test
  void manyRootsAreRefused() {
    JsonNode answer =
        engine.ask(
            "query($r: [ID!]!) { lineage(roots: $r) { totalNodes } }",
            java.util.Map.of(
                "r", IntStream.range(0, 10_001).mapToObj(i -> "domain:" + i).toList()));
    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void manyDomainsInAFilterAreRefused() {
    JsonNode answer =
        engine.ask(
            "query($d: [String!]) { lineage(roots: [\"domain:a\"], filter: {domains: $d}) {"
                + " totalNodes } }",
            java.util.Map.of("d", IntStream.range(0, 101).mapToObj(i -> "domain" + i).toList()));
    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void aQueryWhoseTimeIsOverBeginsNothingNew() {
    JsonNode answer =
        FakeMesh.chain(3)
            .engine(new UsualLimits(Duration.ofNanos(1)))
            .ask("{ domains { totalCount } }");
    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("QUERY_TOO_COMPLEX");
  }
}

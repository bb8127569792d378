package io.headwater.governance.report.data.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.governance.report.data.Desks;
import io.headwater.platform.Author;
import io.headwater.platform.CallerSight;
import io.headwater.platform.Oversight;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErasureApiTest {

  private static final String WHOLE =
      """
      id column columnName subject startedAt startedBy planHash isComplete completedAt
      steps { dataset datasetName columns order owner domain state note by at }
      drift { isSame added removed partialReason }
      """;

  private final GraphQlEngine engine = engine(Author.UNKNOWN);

  private static GraphQlEngine engine(Author author) {
    return new GraphQlEngine(
        List.of(new ErasureApi(new Desks().desk(), author, Oversight.OPEN, CallerSight.OPEN)),
        new UsualLimits());
  }

  private static JsonNode start(GraphQlEngine engine, String subject) {
    return engine.ask(
        "mutation { startErasure(column: \"%s\", subject: \"%s\", by: \"ann\") { %s } }"
            .formatted(Desks.key(), subject, WHOLE));
  }

  private JsonNode settle(String id, String table, String state) {
    return engine
        .ask(
            ("mutation { settleErasureStep(id: \"%s\", dataset: \"%s\", state: %s, note: \"so it"
                    + " is\", by: \"bob\") { %s } }")
                .formatted(id, Desks.table(table), state, WHOLE))
        .at("/data/settleErasureStep");
  }

  @Test
  void an_erasure_is_started_settled_and_read() {
    JsonNode started = start(engine, "request 1").at("/data/startErasure");
    assertThat(started.path("columnName").asText()).isEqualTo("db.public.contact id");
    assertThat(started.path("isComplete").asBoolean()).isFalse();
    assertThat(started.path("completedAt").isNull()).isTrue();
    assertThat(started.at("/steps/0/state").asText()).isEqualTo("OPEN");
    assertThat(started.at("/steps/0/owner").isNull()).isTrue();
    assertThat(started.at("/steps/0/note").isNull()).isTrue();
    assertThat(started.at("/drift/isSame").asBoolean()).isTrue();
    String id = started.path("id").asText();

    settle(id, "contact", "DONE");
    JsonNode settled = settle(id, "mails", "NOT_NEEDED");

    assertThat(settled.path("isComplete").asBoolean()).isTrue();
    assertThat(settled.path("completedAt").asText()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(settled.at("/steps/1/by").asText()).isEqualTo("bob");
    assertThat(
            engine.ask("{ erasure(id: \"%s\") { %s } }".formatted(id, WHOLE)).at("/data/erasure"))
        .isEqualTo(settled);
  }

  @Test
  void erasures_are_listed_newest_first_in_pages() {
    String first = start(engine, "request 1").at("/data/startErasure/id").asText();
    String second = start(engine, "request 2").at("/data/startErasure/id").asText();
    settle(second, "contact", "DONE");
    settle(second, "mails", "DONE");

    JsonNode page =
        engine
            .ask(
                "{ erasures(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }")
            .at("/data/erasures");
    assertThat(page.path("totalCount").asInt()).isEqualTo(2);
    assertThat(page.at("/edges/0/node/id").asText()).isEqualTo(second);
    assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    JsonNode next =
        engine
            .ask(
                "{ erasures(first: 1, after: \"%s\") { edges { node { id } } } }"
                    .formatted(page.at("/pageInfo/endCursor").asText()))
            .at("/data/erasures");
    assertThat(next.at("/edges/0/node/id").asText()).isEqualTo(first);
    assertThat(
            engine
                .ask("{ erasures(onlyOpen: true) { edges { node { id } } } }")
                .at("/data/erasures/edges")
                .findValuesAsText("id"))
        .containsExactly(first);
  }

  @Test
  void whoever_is_signed_in_acts_in_the_own_name() {
    JsonNode started =
        start(engine(() -> Optional.of("kim")), "request 1").at("/data/startErasure");
    assertThat(started.path("startedBy").asText()).isEqualTo("kim");
  }

  @Test
  void what_is_refused_says_why() {
    assertThat(start(engine, "ann@example.com").at("/errors/0/extensions/code").asText())
        .isEqualTo("INVALID_ARGUMENT");
    assertThat(
            engine.ask("{ erasure(id: \"none\") { id } }").at("/errors/0/extensions/code").asText())
        .isEqualTo("NOT_FOUND");
  }
}

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.cli.CommandRun;
import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditFinding;
import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.AuditSettings;
import io.headwater.governance.audit.AuditStore;
import io.headwater.governance.audit.Checkpoints;
import io.headwater.governance.audit.TrailWalk;
import io.headwater.governance.audit.jpa.AuditTables;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.GraphQlSocket;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail of a running service. */
@QuarkusTest
@OnRealServices
class AuditTrailTest {

  private static final String REPLAY = "mutation { replayDeadLetters(ids: [\"none/0/0\"]) { id } }";
  private static final String MANIFEST =
      """
      domain: shop
      product: audited
      version: "1"
      owner: ann
      fields:
        - {name: id, type: string}
      """;

  @Inject AuditStore store;
  @Inject Checkpoints checkpoints;
  @Inject TrailWalk walk;
  @Inject AuditSettings settings;
  @Inject DataSource postgres;

  /** Other tests share the database, and leave a trail that does not fit this server's file. */
  @BeforeEach
  void begin() throws SQLException, IOException {
    AuditTables.empty(postgres);
    Files.deleteIfExists(settings.folder().resolve("checkpoints.txt"));
    store.addKey(checkpoints.key().id(), checkpoints.key().publicPem(), 1);
  }

  private static String root() {
    return "http://127.0.0.1:" + RestAssured.port;
  }

  private List<AuditRow> since(long sequence) {
    return store.listRows(sequence, 100);
  }

  @Test
  void a_mutation_over_http_leaves_who_what_when_and_from_where() {
    long before = store.head().sequence();
    Response answer =
        RestAssured.given()
            .header("User-Agent", "tester/1")
            .header("X-Request-Id", "request-7")
            .contentType("application/json")
            .body("{\"query\": \"" + REPLAY.replace("\"", "\\\"") + "\"}")
            .post("/graphql");
    assertThat(answer.header("X-Request-Id")).isEqualTo("request-7");
    assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");

    List<AuditRow> rows = since(before);
    assertThat(rows).extracting(row -> row.entry().outcome()).containsExactly("BEGUN", "REFUSED");
    assertThat(rows.getLast().entry())
        .returns("ANONYMOUS", AuditEntry::callerKind)
        .returns("replayDeadLetters", AuditEntry::action)
        .returns(List.of("none/0/0"), AuditEntry::subjects)
        .returns(List.of("ids"), AuditEntry::arguments)
        .returns("NOT_FOUND", AuditEntry::code)
        .returns("127.0.0.1", AuditEntry::remoteAddress)
        .returns("tester/1", AuditEntry::userAgent)
        .returns("request-7", AuditEntry::requestId)
        .returns(before + 1, AuditEntry::beginning);
  }

  @Test
  void a_mutation_over_a_websocket_is_recorded_like_any_other() throws InterruptedException {
    long before = store.head().sequence();
    URI socket = URI.create(root().replace("http", "ws") + "/graphql");
    try (GraphQlSocket asked =
        GraphQlSocket.subscribe(socket, "mutation { replayDeadLetters(ids: []) { id } }")) {
      assertThat(asked.next().at("/data/replayDeadLetters").isEmpty()).isTrue();
    }
    assertThat(since(before))
        .extracting(row -> row.entry().outcome() + " " + row.entry().remoteAddress())
        .containsExactly("BEGUN 127.0.0.1", "DONE 127.0.0.1");
  }

  @Test
  void calls_of_resources_are_recorded_with_subject_or_code() {
    long before = store.head().sequence();
    RestAssured.given().body(MANIFEST).post("/api/v1/manifests?dryRun=true").then().statusCode(200);
    RestAssured.given().body("a: b").post("/api/v1/manifests").then().statusCode(422);
    RestAssured.given().body("{}").post("/api/v1/lineage").then().statusCode(400);
    assertThat(since(before))
        .extracting(row ->
            String.join(
                " ",
                row.entry().action(),
                row.entry().outcome(),
                row.entry().code(),
                String.join(",", row.entry().subjects()),
                String.join(",", row.entry().arguments())))
        .containsExactly(
            "POST /api/v1/manifests BEGUN   dryRun",
            "POST /api/v1/manifests DONE  product:shop/audited dryRun",
            "POST /api/v1/manifests BEGUN   ",
            "POST /api/v1/manifests REFUSED UNKNOWN_MANIFEST  ");
    assertThat(since(before)).allMatch(row -> row.entry().remoteAddress().equals("127.0.0.1"));
  }

  @Test
  void nothing_is_done_while_the_trail_cannot_be_written() throws SQLException {
    long before = store.head().sequence();
    AuditTables.damage(
        postgres,
        "create trigger audit_event_full before insert on audit_event"
            + " for each statement execute function audit_refuse()");
    try {
      assertThat(GraphQl.answer(REPLAY).at("/errors/0/extensions/code").asText())
          .isEqualTo("UNAVAILABLE");
      RestAssured.given().body(MANIFEST).post("/api/v1/manifests").then().statusCode(503);
      // Reading goes on.
      assertThat(GraphQl.ask("{ domains { totalCount } }").has("domains")).isTrue();
    } finally {
      AuditTables.damage(postgres, "drop trigger audit_event_full on audit_event");
    }
    assertThat(store.head().sequence()).isEqualTo(before);
    assertThat(GraphQl.answer(REPLAY).at("/errors/0/extensions/code").asText())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void events_are_listed_by_what_is_asked_for_page_by_page() {
    for (int i = 0; i < 3; i++) {
      GraphQl.answer("mutation { replayDeadLetters(ids: [\"paged/0/" + i + "\"]) { id } }");
    }
    String list =
        """
        query($after: String, $subject: String) {
          auditEvents(first: 1, after: $after, filter: {subject: $subject, outcome: REFUSED, action: "replayDeadLetters"}) {
            totalCount pageInfo { hasNextPage endCursor }
            edges { node { id at callerKind caller action subjects arguments outcome code reason
              remoteAddress userAgent requestId beginning hash } } } }
        """;
    JsonNode one = GraphQl.ask(list, "subject", "paged/0/1").path("auditEvents");
    assertThat(one.path("totalCount").asInt()).isEqualTo(1);
    assertThat(one.at("/edges/0/node/code").asText()).isEqualTo("NOT_FOUND");
    assertThat(one.at("/edges/0/node/caller").isNull()).isTrue();

    JsonNode first = GraphQl.ask(list).path("auditEvents");
    JsonNode second =
        GraphQl.ask(list, "after", first.at("/pageInfo/endCursor").asText()).path("auditEvents");
    assertThat(first.at("/edges/0/node/subjects/0").asText()).isEqualTo("paged/0/2");
    assertThat(second.at("/edges/0/node/subjects/0").asText()).isEqualTo("paged/0/1");
    JsonNode wrong =
        GraphQl.answer(list, "subject", "x", "after", first.at("/pageInfo/endCursor").asText());
    assertThat(wrong.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID_CURSOR");
    long last = store.head().sequence();
    assertThat(store.listRows(last - 1, 1).getFirst().entry().action()).isEqualTo("audit.read");
  }

  @Test
  void the_command_line_verifies_the_running_service_and_what_it_exported() throws Exception {
    GraphQl.answer(REPLAY);
    CommandRun whole = CommandRun.of("verify", "--audit", "--url", root());
    assertThat(whole.code()).as("%s", whole).isZero();
    assertThat(whole.out()).contains("whole");

    RestAssured.get("/api/v1/audit?format=csv").then().statusCode(200);
    RestAssured.get("/api/v1/audit?format=xml").then().statusCode(400);
    RestAssured.get("/api/v1/audit?from=yesterday").then().statusCode(400);
    JsonNode integrity =
        GraphQl.ask(
                "{ auditIntegrity { sequence hash keyId publicKey lastCheckpoint { sequence at } } }")
            .path("auditIntegrity");
    assertThat(integrity.path("publicKey").asText()).startsWith("-----BEGIN PUBLIC KEY-----");
    assertThat(integrity.path("lastCheckpoint").isObject()).isTrue();
  }

  @Test
  void what_somebody_does_to_the_tables_is_found_with_its_place() throws Exception {
    GraphQl.answer(REPLAY);
    checkpoints.sign();
    assertThat(walk.verify().found().findings()).isEmpty();
    long last = store.head().sequence();

    AuditTables.damage(
        postgres, "update audit_event set caller = 'somebody' where sequence = " + last);
    try {
      assertThat(walk.verify().found().findings())
          .extracting(AuditFinding::kind, AuditFinding::sequence, AuditFinding::field)
          .containsExactly(tuple(AuditFinding.Kind.CHANGED, last, "caller"));
      CommandRun run = CommandRun.of("verify", "--audit", "--url", root());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).contains("row " + last + ", field caller: CHANGED");
      assertThat(
              GraphQl.ask("{ auditIntegrity { lastVerification { isWhole findings } } }")
                  .at("/auditIntegrity/lastVerification/isWhole")
                  .asBoolean(true))
          .isFalse();
    } finally {
      AuditTables.damage(postgres, "update audit_event set caller = '' where sequence = " + last);
    }
    assertThat(walk.verify().found().isWhole()).isTrue();

    cutOff(last);
  }

  /** The end goes, with its checkpoint and the head; the file of the server remembers. */
  private void cutOff(long last) throws SQLException {
    checkpoints.sign();
    long end = store.head().sequence();
    AuditTables.damage(
        postgres,
        "create table audit_kept as select * from audit_event where sequence > " + (last - 2),
        "create table audit_points as select * from audit_checkpoint where sequence > "
            + (last - 2),
        "delete from audit_event where sequence > " + (last - 2),
        "delete from audit_checkpoint where sequence > " + (last - 2));
    try {
      assertThat(walk.verify().found().findings())
          .extracting(AuditFinding::kind, AuditFinding::sequence)
          .contains(tuple(AuditFinding.Kind.END_MISSING, end));
    } finally {
      AuditTables.damage(
          postgres,
          "insert into audit_event select * from audit_kept",
          "insert into audit_checkpoint select * from audit_points",
          "drop table audit_kept, audit_points");
    }
    assertThat(walk.verify().found().isWhole()).isTrue();
  }

  @Test
  void rows_of_several_requests_share_a_chain_with_those_of_other_tests() throws SQLException {
    try (Connection connection = postgres.getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from audit_event a join audit_event b on b.sequence = a.sequence + 1"
                    + " where b.previous <> a.hash")) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
  }
}

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.model.NodeIds;
import io.headwater.testkit.service.Events;
import io.headwater.testkit.service.GraphQlSocket;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headwater as it is where callers sign in: with tokens of a provider that signs, and its own. */
@QuarkusTest
@OnRealServices
@TestProfile(SecuredTest.Secured.class)
class SecuredTest {

  private static final String ADMIN = "an-administrators-secret-for-tests";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 300;

  /** The settings, and the provider. */
  public static final class Secured implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "headwater.access.admin-secret", ADMIN,
          "headwater.access.oidc", "true",
          "headwater.access.roles-claim", "groups",
          "headwater.access.domains-claim", "groups",
          "headwater.access.requests-at-once", String.valueOf(AT_ONCE),
          "headwater.access.requests-per-second", "1",
          "quarkus.oidc.tenant-enabled", "true",
          "quarkus.oidc.auth-server-url", "${keycloak.url}/realms/quarkus");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(OidcWiremockTestResource.class));
    }
  }

  /** A token of the provider; groups are roles and domains. */
  private static String token(String name, String... groups) {
    return OidcWiremockTestResource.getAccessToken(name, new HashSet<>(Arrays.asList(groups)));
  }

  private static JsonNode ask(String token, String query) throws IOException {
    Response response =
        RestAssured.given()
            .auth()
            .oauth2(token)
            .contentType("application/json")
            .body(JSON.writeValueAsString(Map.of("query", query)))
            .post("/graphql");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return JSON.readTree(response.asByteArray());
  }

  private static JsonNode createToken(String name, String rest) throws IOException {
    JsonNode made =
        ask(
                ADMIN,
                "mutation { createAccessToken(name: \"%s\", %s, expiresAt: \"%s\") { text token { id } } }"
                    .formatted(name, rest, Instant.now().plus(Duration.ofDays(1))))
            .at("/data/createAccessToken");
    assertThat(made.path("text").asText()).startsWith("hwt_");
    return made;
  }

  private static Response send(String token, String namespace, String... outputs) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .header("Prefer", "wait=20")
        .body(Events.run(namespace, "job", "RUNNING", List.of("in"), List.of(outputs)).body())
        .post("/api/v1/lineage");
  }

  @Test
  void nobody_is_asked_to_sign_in_and_told_how() {
    for (String path : new String[] {"/graphql", "/api/v1/lineage", "/api/v1/impact"}) {
      RestAssured.given()
          .contentType("application/json")
          .body("{}")
          .post(path)
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", containsString("Bearer"))
          .body("code", equalTo("UNAUTHENTICATED"))
          .body("message", containsString("Authorization: Bearer"));
    }
    RestAssured.get("/q/metrics").then().statusCode(401);
    RestAssured.get("/q/health/live").then().statusCode(200);
    RestAssured.get("/graphql/schema.graphql").then().statusCode(200);
  }

  @Test
  void what_is_no_valid_token_opens_nothing() {
    for (String wrong : new String[] {"hwt_wrong", "wrong", ADMIN + "x", token("eve") + "x"}) {
      RestAssured.given().auth().oauth2(wrong).get("/q/metrics").then().statusCode(401);
    }
  }

  @Test
  void the_viewer_is_who_the_provider_says() throws IOException {
    JsonNode viewer =
        ask(token("alice", "domain-owner", "billing"), "{ viewer { name roles domains isOpen } }")
            .at("/data/viewer");
    assertThat(viewer.path("name").asText()).isEqualTo("alice");
    assertThat(viewer.path("roles")).extracting(JsonNode::asText).containsExactly("domain-owner");
    assertThat(viewer.path("domains")).extracting(JsonNode::asText).contains("billing");
    assertThat(viewer.path("isOpen").asBoolean()).isFalse();
  }

  @Test
  void a_role_that_is_missing_is_said_by_its_name() throws IOException {
    JsonNode answer = ask(token("bob", "viewer"), "{ accessTokens { name } }");
    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");
    assertThat(answer.at("/errors/0/message").asText()).contains("administrator");
    RestAssured.given()
        .auth()
        .oauth2(token("bob", "viewer"))
        .get("/q/metrics")
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void an_ingestion_token_speaks_of_its_namespaces_only_and_until_it_is_revoked()
      throws IOException, InterruptedException {
    JsonNode made =
        createToken("spark", "scopes: [INGEST], namespaces: [\"own-lake\", \"own-jobs*\"]");
    String text = made.path("text").asText();
    assertThat(send(text, "own-lake", "out").statusCode()).isEqualTo(201);
    Response outside = send(text, "other-lake", "out");
    assertThat(outside.statusCode()).isEqualTo(403);
    assertThat(outside.asString()).contains("other-lake", "own-lake");
    JsonNode refused = ask(text, "{ datasets { totalCount } }");
    assertThat(refused.at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");

    ask(
        ADMIN,
        "mutation { revokeAccessToken(id: \"%s\") { isValid } }"
            .formatted(made.at("/token/id").asText()));
    assertThat(send(text, "own-lake", "out").statusCode()).isEqualTo(401);
  }

  @Test
  void manifests_are_published_by_those_of_the_domain() throws IOException {
    String text =
        createToken("git", "scopes: [PUBLISH], domains: [\"payments\"]").path("text").asText();
    assertThat(publish(text, "payments", "ledger", "none", "internal").statusCode()).isEqualTo(201);
    assertThat(publish(text, "billing", "ledger", "none", "internal").statusCode()).isEqualTo(403);
    assertThat(
            publish(token("cleo", "contributor", "payments"), "payments", "l2", "none", "internal")
                .statusCode())
        .isEqualTo(201);
    assertThat(
            publish(token("dora", "contributor", "billing"), "payments", "l3", "none", "internal")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void reports_are_for_governance_and_of_a_domain_for_its_owners() throws IOException {
    String text =
        createToken("mesh", "scopes: [PUBLISH], domains: [\"reported\"]").path("text").asText();
    assertThat(publish(text, "reported", "ledger", "none", "restricted").statusCode())
        .isEqualTo(201);
    String governance = token("gwen", "governance");
    String owner = token("olga", "domain-owner", "reported");
    String path = "/api/v1/reports/policy-scorecard";
    assertThat(status(governance, path)).isEqualTo(200);
    assertThat(status(governance, path + "?format=pdf")).isEqualTo(200);
    assertThat(status(owner, path)).isEqualTo(403);
    assertThat(status(owner, path + "?domain=reported&format=csv")).isEqualTo(200);
    assertThat(status(owner, path + "?domain=payments")).isEqualTo(403);
    assertThat(status(token("bob", "contributor", "reported"), path + "?domain=reported"))
        .isEqualTo(403);
    assertThat(RestAssured.get("/api/v1/reports").statusCode()).isEqualTo(401);
    JsonNode kept =
        ask(
                governance,
                "mutation { keepReport(kind: POLICY_SCORECARD, by: \"eve\") { id writtenBy } }")
            .at("/data/keepReport");
    assertThat(kept.path("writtenBy").asText()).isEqualTo("gwen");
    String keptPath = "/api/v1/reports/kept/" + kept.path("id").asText();
    assertThat(status(governance, keptPath)).isEqualTo(200);
    assertThat(status(owner, keptPath)).isEqualTo(404);
    assertThat(
            ask(owner, "{ keptReports { edges { node { domain } } } }")
                .at("/data/keptReports/edges"))
        .isEmpty();
  }

  private static int status(String token, String path) {
    return RestAssured.given().auth().oauth2(token).get(path).statusCode();
  }

  private static Response publish(
      String token, String domain, String product, String topic, String classification) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .header("Prefer", "wait=20")
        .body(
            """
            domain: %s
            product: %s
            version: "1"
            owner: ann
            topic: %s
            fields:
              - {name: salary, type: string, classification: %s}
            """
                .formatted(domain, product, topic, classification))
        .post("/api/v1/manifests");
  }

  @Test
  void what_is_restricted_is_in_the_answers_of_its_owners_only()
      throws IOException, InterruptedException {
    String own = Long.toString(System.nanoTime(), 36);
    String secret = "salaries" + own;
    String broker = "kafka://broker" + own + ":9092";
    send(broker, "first", List.of("raw" + own), List.of(secret));
    send(broker, "second", List.of(secret), List.of("open" + own));
    assertThat(publish(ADMIN, "payments", "pay" + own, secret, "restricted").statusCode())
        .isEqualTo(201);
    String query =
        """
        { dataset(namespace: "BROKER", name: "SECRET") { name columns { name } }
          raw: dataset(namespace: "BROKER", name: "rawOWN") {
            readers { name outputs { name } facets { body } latestRun { outputs { name } } }
            downstream { dataset { name } jobs { name } } }
          dataProduct(domain: "payments", name: "payOWN") { raw ports { name location dataset { name } } }
          search(text: "SECRET") { totalCount edges { name node { id } } }
          suggest(prefix: "salaries") { text }
          lineage(roots: ["dataset:ENCODED/rawOWN"]) {
            totalNodes nodes { id label isRedacted hiddenNeighbours entity { id } } edges { from to jobs { name } } } }
        """
            .replace("SECRET", secret)
            .replace("BROKER", broker)
            .replace("ENCODED", NodeIds.encode(broker))
            .replace("OWN", own);
    String viewer = token("alice" + own, "viewer", "billing");
    JsonNode hidden = ask(viewer, query);
    // Standings are read again within a second of a change.
    for (int i = 0; i < 50 && hidden.toString().contains(secret); i++) {
      Thread.sleep(200);
      hidden = ask(viewer, query);
    }
    assertThat(hidden.path("errors")).isEmpty();
    assertThat(hidden.toString()).doesNotContain(secret);
    JsonNode whole = ask(token("olga" + own, "domain-owner", "payments"), query);
    assertThat(whole.path("errors")).isEmpty();
    assertThat(whole.at("/data/dataset/name").asText()).isEqualTo(secret);
    assertThat(whole.at("/data/raw/readers/0/outputs/0/name").asText()).isEqualTo(secret);
    assertThat(whole.at("/data/dataProduct/ports/0/dataset/name").asText()).isEqualTo(secret);
    assertThat(hidden.at("/data/lineage/totalNodes").asInt()).isEqualTo(3);
    assertThat(hidden.at("/data/lineage/nodes/1/isRedacted").asBoolean()).isTrue();
    assertThat(hidden.at("/data/lineage/nodes/2/label").asText()).isEqualTo("open" + own);
    assertThat(hidden.at("/data/lineage/nodes/1/entity").isNull()).isTrue();
    assertThat(hidden.at("/data/dataProduct/ports")).isEmpty();
    assertThat(hidden.at("/data/search/totalCount").asInt()).isZero();
    assertThat(whole.at("/data/search/totalCount").asInt()).isEqualTo(1);
  }

  private static void send(String broker, String job, List<String> inputs, List<String> outputs) {
    RestAssured.given()
        .auth()
        .oauth2(ADMIN)
        .header("Prefer", "wait=20")
        .body(Events.run(broker, job, "COMPLETE", inputs, outputs).body())
        .post("/api/v1/lineage")
        .then()
        .statusCode(201);
  }

  @Test
  void a_socket_that_nobody_signed_in_to_hears_nothing() {
    assertThatThrownBy(
            () -> {
              try (GraphQlSocket socket =
                  GraphQlSocket.subscribe(
                      URI.create("ws://127.0.0.1:" + RestAssured.port + "/graphql"),
                      "subscription { catalogChanges { id } }")) {
                throw new IllegalStateException("it was let in and heard " + socket.next());
              }
            })
        .hasMessageContaining("UNAUTHENTICATED");
  }

  @Test
  void errors_tell_no_story_of_the_server_and_headers_guard_the_browser() {
    RestAssured.given()
        .auth()
        .oauth2(ADMIN)
        .contentType("application/json")
        .body("no JSON")
        .post("/graphql")
        .then()
        .body(org.hamcrest.Matchers.not(containsString("\tat ")))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  private static Response viewer(String token) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"query\":\"{ viewer { name } }\"}")
        .post("/graphql");
  }

  @Test
  void whoever_asks_too_often_is_told_when_to_come_again() throws IOException {
    String greedy = token("greedy", "viewer");
    Response last = viewer(greedy);
    for (int i = 0; i < 2 * AT_ONCE && last.statusCode() == 200; i++) {
      last = viewer(greedy);
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    assertThat(last.jsonPath().getString("code")).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(
            ask(token("modest", "viewer"), "{ viewer { name } }").at("/data/viewer/name").asText())
        .isEqualTo("modest");
  }
}

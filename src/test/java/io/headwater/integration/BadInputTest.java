package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.testkit.service.Counters;
import io.headwater.testkit.service.Events;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send, over HTTP: a clear refusal, no inner workings, and life goes on. */
@QuarkusTest
@OnRealServices
class BadInputTest {

  private static final String EVENT = "/api/v1/lineage";
  private static final String BATCH = "/api/v1/lineage/batch";
  private static final String MANIFEST = "/api/v1/manifests";

  static Stream<Arguments> refusals() throws IOException {
    byte[] nested = ("[".repeat(2_000) + "]".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
    byte[] large = new byte[20 << 20];
    Arrays.fill(large, (byte) ' ');
    byte[] bomb = packed(new byte[64 << 20]);
    return Stream.of(
        bad("invalid JSON", EVENT, "", "{\"run\": ", 400, "MALFORMED_BODY"),
        bad("two values", EVENT, "", "{} {}", 400, "MALFORMED_BODY"),
        bad("empty", EVENT, "", "", 400, "MALFORMED_BODY"),
        bad("blank", EVENT, "", "  \n ", 400, "MALFORMED_BODY"),
        bad("no UTF-8", EVENT, "", new byte[] {'"', (byte) 0xC3, '"'}, 400, "MALFORMED_BODY"),
        bad("array instead of object", EVENT, "", "[]", 400, "NOT_AN_EVENT"),
        bad("text instead of object", EVENT, "", "\"run\"", 400, "NOT_AN_EVENT"),
        bad(
            "of no kind",
            EVENT,
            "",
            "{\"eventTime\": \"2026-01-01T00:00:00Z\"}",
            400,
            "NOT_AN_EVENT"),
        bad("nested too deep", EVENT, "", nested, 413, "TOO_LARGE"),
        bad("not gzip", EVENT, "gzip", "{}", 400, "MALFORMED_BODY"),
        bad(
            "cut gzip",
            EVENT,
            "gzip",
            Arrays.copyOf(packed("{}".getBytes(StandardCharsets.UTF_8)), 15),
            400,
            "MALFORMED_BODY"),
        bad("gzip bomb", EVENT, "gzip", bomb, 413, "TOO_LARGE"),
        bad("unknown packing", EVENT, "br", "{}", 400, "MALFORMED_BODY"),
        bad("object instead of array", BATCH, "", "{}", 400, "MALFORMED_BODY"),
        bad("invalid batch", BATCH, "", "[{},", 400, "MALFORMED_BODY"),
        bad("batch nested too deep", BATCH, "", nested, 413, "TOO_LARGE"),
        bad("packed batch bomb", BATCH, "gzip", bomb, 413, "TOO_LARGE"),
        bad("large event", EVENT, "", large, 413, "TOO_LARGE"),
        bad("large batch", BATCH, "", large, 413, "TOO_LARGE"),
        bad("large manifest", MANIFEST, "", large, 413, "TOO_LARGE"),
        bad("manifest bomb", MANIFEST, "gzip", bomb, 413, "TOO_LARGE"),
        bad("empty manifest", MANIFEST, "", "", 400, "MALFORMED_BODY"),
        bad("broken YAML", MANIFEST, "", "a: [1,\nb: 2", 400, "MALFORMED_BODY"),
        bad("manifest nested too deep", MANIFEST, "", nested, 413, "TOO_LARGE"),
        bad("YAML bomb", MANIFEST, "", yamlBomb(), 413, "TOO_LARGE"),
        bad("manifest of no kind", MANIFEST, "", "kind: Cat\nname: Tom", 422, "UNKNOWN_MANIFEST"),
        bad("a list as manifest", MANIFEST, "", "- 1\n- 2", 422, "UNKNOWN_MANIFEST"),
        bad(
            "manifest without its keys",
            MANIFEST,
            "",
            "apiVersion: mesh.io/v1alpha1\nkind: DataProduct\nmetadata: {name: x}",
            422,
            "INVALID_MANIFEST"));
  }

  private static Arguments bad(
      String what, String path, String encoding, Object body, int status, String code) {
    byte[] bytes =
        body instanceof byte[] raw ? raw : body.toString().getBytes(StandardCharsets.UTF_8);
    return Arguments.of(what, path, encoding, bytes, status, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void is_refused_with_a_clear_reason(
      String what, String path, String encoding, byte[] body, int status, String code)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = post(path, encoding, body);

    assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isEqualTo(status);
    assertTellsNothingOfTheInside(answer.body());
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("message").asText()).isNotBlank();
    assertThat(problem.path("reasons").size()).isPositive();
  }

  /** Sent as is: RestAssured would look into large bodies. */
  private static HttpResponse<String> post(String path, String encoding, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!encoding.isEmpty()) {
      request.header("Content-Encoding", encoding);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void assertTellsNothingOfTheInside(String body) {
    assertThat(body)
        .doesNotContain(
            "Exception", "at io.", "java.", "com.fasterxml", "snakeyaml", "io.headwater")
        .doesNotContain("io.quarkus", "org.jboss");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void the_content_type_does_not_matter(String type) {
    RestAssured.given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
        .contentType(type)
        .body(Events.run("types", type, "COMPLETE").text())
        .post(EVENT)
        .then()
        .statusCode(201);
  }

  @Test
  void a_batch_with_one_bad_event_takes_the_others_and_names_it() {
    String good = Events.run("batch", "good", "COMPLETE").text();
    Counters before = Counters.now();
    RestAssured.given()
        .body("[" + good + ", {\"eventTime\": \"2026-01-01T00:00:00Z\"}]")
        .header("Prefer", "wait=20")
        .post(BATCH)
        .then()
        .statusCode(200)
        .body("status", org.hamcrest.Matchers.equalTo("partial_success"))
        .body("summary.received", org.hamcrest.Matchers.equalTo(2))
        .body("summary.successful", org.hamcrest.Matchers.equalTo(1))
        .body("summary.failed", org.hamcrest.Matchers.equalTo(1))
        .body("failed_events[0].index", org.hamcrest.Matchers.equalTo(1))
        .body("failed_events[0].retriable", org.hamcrest.Matchers.equalTo(false))
        .body("failed_events[0].reason", org.hamcrest.Matchers.startsWith("NOT_AN_EVENT"));
    assertThat(Counters.now().since(before).of("applied")).isEqualTo(1);
    assertThat(
            GraphQl.ask("{ job(namespace: \"batch\", name: \"good\") { name } }")
                .at("/job/name")
                .asText())
        .isEqualTo("good");
  }

  @Test
  void an_empty_batch_is_taken() {
    RestAssured.given().body("[]").post(BATCH).then().statusCode(204);
  }

  @AfterEach
  void good_events_are_taken_as_before() {
    Events.Event good = Events.run("alive", "job-" + System.nanoTime(), "COMPLETE");
    RestAssured.given()
        .body(good.body())
        .header("Prefer", "wait=20")
        .post(EVENT)
        .then()
        .statusCode(201);
    assertThat(
            GraphQl.ask("query($id: String!) { run(id: $id) { state } }", "id", good.runId())
                .at("/run/state")
                .asText())
        .isEqualTo("COMPLETE");
  }

  private static String yamlBomb() {
    return Stream.iterate(1, level -> level + 1)
        .limit(12)
        .map(level ->
            "l"
                + level
                + ": &l"
                + level
                + " ["
                + Stream.generate(() -> level == 1 ? "boom" : "*l" + (level - 1))
                    .limit(10)
                    .collect(Collectors.joining(", "))
                + "]")
        .collect(Collectors.joining("\n"));
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The impact endpoint as a client over the network sees it. */
@QuarkusTest
@OnRealServices
class ImpactHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEW_PRODUCT =
      """
      domain: shop
      product: never-registered
      version: "1"
      owner: ann
      fields:
        - {name: id, type: string}
      """;

  private static RequestSpecification as(String contentType, String accept) {
    return RestAssured.given().header("Content-Type", contentType).header("Accept", accept);
  }

  private static Response post(String contentType, String accept, String body) {
    return as(contentType, accept)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/impact");
  }

  private static void assertProblem(Response response, int status, String code, String... texts)
      throws IOException {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/json");
    JsonNode problem = JSON.readTree(response.asByteArray());
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("message").asText()).contains(texts);
    assertThat(response.header("Headwater-Verdict")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "text/markdown, text/markdown",
    "application/sarif+json, application/sarif+json",
    "application/junit+xml, application/junit+xml",
    "*/*, application/json",
    "'text/html, text/*;q=0.5', text/markdown",
  })
  void accept_chooses_the_format_and_the_verdict_stands_in_a_header(String accept, String type) {
    Response response = post("application/yaml", accept, NEW_PRODUCT);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType()).isEqualTo(type + ";charset=UTF-8");
    assertThat(response.header("Vary")).contains("Accept");
    assertThat(response.header("Headwater-Verdict")).isEqualTo("SAFE");
  }

  @Test
  void a_format_that_nobody_writes_is_not_acceptable() throws IOException {
    for (String accept : new String[] {"application/pdf", "text/html", "*/*;q=0"}) {
      assertProblem(
          post("application/yaml", accept, NEW_PRODUCT),
          406,
          "INVALID_ARGUMENT",
          "application/sarif+json");
    }
  }

  @Test
  void a_packed_body_is_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(NEW_PRODUCT.getBytes(StandardCharsets.UTF_8));
    }
    Response response =
        as("application/yaml", "application/json")
            .header("Content-Encoding", "gzip")
            .queryParam("file", "contracts/shop.yaml")
            .body(packed.toByteArray())
            .post("/api/v1/impact");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(JSON.readTree(response.asByteArray()).path("title").asText())
        .isEqualTo("contracts/shop.yaml");
    assertProblem(
        as("application/yaml", "application/json")
            .header("Content-Encoding", "gzip")
            .body(NEW_PRODUCT.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/impact"),
        400,
        "MALFORMED_BODY",
        "gzip");
  }

  @Test
  void what_is_not_known_is_told_by_its_id() throws IOException {
    assertProblem(
        post("application/json", "*/*", steps("PRODUCT_DEPRECATED", "product:shop/none")),
        404,
        "NOT_FOUND",
        "product:shop/none");
    assertProblem(
        post("application/json", "*/*", steps("DATASET_DROPPED", "dataset:kafka%3A%2F%2Fb/none")),
        404,
        "NOT_FOUND",
        "dataset:kafka%3A%2F%2Fb/none");
    assertProblem(
        post("application/json", "*/*", steps("DATASET_DROPPED", "orders")),
        400,
        "INVALID_ID",
        "$.proposals[0].steps[0].subject",
        "'orders'");
  }

  private static String steps(String kind, String subject) {
    return "{\"proposals\":[{\"file\":\"pr\",\"steps\":[{\"kind\":\"%s\",\"subject\":\"%s\"}]}]}"
        .formatted(kind, subject);
  }

  @Test
  void a_text_that_cannot_be_read_is_told_with_line_and_column() throws IOException {
    Response broken =
        as("application/yaml", "*/*")
            .queryParam("file", "shop.yaml")
            .body("domain: shop\nfields: [{name: id,\n".getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/impact");
    assertProblem(broken, 400, "MALFORMED_BODY", "shop.yaml");
    assertThat(JSON.readTree(broken.asByteArray()).path("message").asText())
        .containsPattern("shop\\.yaml:\\d+:\\d+");
    assertProblem(
        post("application/yaml", "*/*", NEW_PRODUCT.replace("{name: id,", "{nam: id,")),
        422,
        "INVALID_MANIFEST",
        "manifest:6:5",
        "name");
    assertProblem(post("application/yaml", "*/*", "a: b"), 422, "UNKNOWN_MANIFEST", "manifest:1:1");
    assertProblem(
        post("application/json", "*/*", "{\n  \"proposals\": [,"),
        400,
        "MALFORMED_BODY",
        "line 2, column");
  }

  @Test
  void what_is_too_large_is_refused_packed_or_not() throws IOException {
    byte[] large = new byte[16 * 1024 * 1024 + 1];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(large);
    }
    assertProblem(
        as("application/yaml", "*/*")
            .header("Content-Encoding", "gzip")
            .body(packed.toByteArray())
            .post("/api/v1/impact"),
        413,
        "TOO_LARGE",
        "16");
    assertThat(as("application/yaml", "*/*").body(large).post("/api/v1/impact").statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({"failOn, sometimes", "mostHits, 0", "mostHits, 10001", "mostHits, many"})
  void a_parameter_out_of_its_range_is_named(String name, String value) throws IOException {
    assertProblem(
        as("application/yaml", "*/*")
            .queryParam(name, value)
            .body(NEW_PRODUCT.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/impact"),
        400,
        "INVALID_ARGUMENT",
        name);
  }

  @ParameterizedTest
  @CsvSource({
    "schema.json, impact-report.schema.json",
    "request-schema.json, impact-request.schema.json"
  })
  void the_schemas_are_served_as_they_stand_in_the_repository(String path, String file)
      throws IOException {
    Response response = RestAssured.get("/api/v1/impact/" + path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("application/schema+json");
    assertThat(JSON.readTree(response.asByteArray()))
        .isEqualTo(JSON.readTree(Files.readString(Path.of("graph-schema", file))));
  }
}

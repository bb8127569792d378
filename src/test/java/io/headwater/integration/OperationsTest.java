package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run the service look at. */
@QuarkusTest
@OnRealServices
class OperationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
  void health_is_up(String path) {
    RestAssured.get(path).then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void readiness_looks_at_every_store_and_view() {
    RestAssured.get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItems("ingest", "views"));
    String checks = RestAssured.get("/q/health/ready").asString();
    assertThat(checks).contains("Neo4j").contains("Kafka").contains("Database");
  }

  @Test
  void metrics_tell_of_intake_views_and_queries() {
    assertThat(RestAssured.get("/q/metrics").then().statusCode(200).extract().asString())
        .contains("headwater_ingest_records_total{")
        .contains("headwater_ingest_apply_seconds")
        .contains("headwater_view_lag{")
        .contains("kafka_consumer_")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void the_rest_interface_describes_itself() {
    RestAssured.given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(
            "paths.keySet()",
            hasItems("/api/v1/lineage", "/api/v1/lineage/batch", "/api/v1/manifests"));
  }

  @Test
  void the_graphql_schema_can_be_read() {
    assertThat(
            RestAssured.get("/graphql/schema.graphql").then().statusCode(200).extract().asString())
        .contains("type Query")
        .contains("enum LineageLevel {");
  }

  @Test
  void answers_carry_the_headers_that_browsers_want() {
    RestAssured.get("/q/health/live")
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("X-Frame-Options", equalTo("DENY"));
  }
}

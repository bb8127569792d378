package io.headwater.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the running service, as any client would. */
public final class GraphQl {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GraphQl() {}

  /**
   * The data of an answer that must be without errors.
   *
   * @param variables names and values in turn
   */
  public static JsonNode ask(String query, @Nullable Object... variables) {
    JsonNode answer = answer(query, variables);
    assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
    return answer.path("data");
  }

  /** A whole answer, errors included. */
  public static JsonNode answer(String query, @Nullable Object... variables) {
    Map<String, @Nullable Object> named = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      named.put(String.valueOf(variables[i]), variables[i + 1]);
    }
    try {
      return MAPPER.readTree(
          RestAssured.given()
              .contentType(ContentType.JSON)
              .body(MAPPER.writeValueAsString(Map.of("query", query, "variables", named)))
              .post("/graphql")
              .then()
              .statusCode(200)
              .extract()
              .asByteArray());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package io.headwater.integration;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headwater with a secret for the first administrator, and without an identity provider. */
@QuarkusTest
@OnRealServices
@TestProfile(AdminSecretTest.Secret.class)
class AdminSecretTest {

  private static final String ADMIN = "an-administrators-secret-for-tests";

  /** The only setting. */
  public static final class Secret implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("headwater.access.admin-secret", ADMIN);
    }
  }

  private static ValidatableResponse ask(String token, String query) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(Map.of("query", query))
        .post("/graphql")
        .then();
  }

  @Test
  void the_secret_makes_the_first_token_and_the_token_opens_what_it_is_for() {
    ask(ADMIN, "{ viewer { name roles } }")
        .statusCode(200)
        .body("data.viewer.name", equalTo("first-administrator"))
        .body("data.viewer.roles[0]", equalTo("administrator"));
    String text =
        ask(
                ADMIN,
                "mutation { createAccessToken(name: \"reader\", scopes: [READ], expiresAt: \"%s\") { text } }"
                    .formatted(Instant.now().plus(Duration.ofDays(1))))
            .body("data.createAccessToken.text", startsWith("hwt_"))
            .extract()
            .path("data.createAccessToken.text");
    ask(text, "{ viewer { name roles } }")
        .body("data.viewer.name", equalTo("token:reader"))
        .body("data.viewer.roles[0]", equalTo("viewer"));
    ask(text, "{ accessTokens { name } }").body("errors[0].extensions.code", equalTo("FORBIDDEN"));
  }

  @Test
  void tokens_that_nobody_here_gave_open_nothing() {
    for (String token :
        new String[] {"hwt_unknown", "unknown", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJldmUifQ."}) {
      ask(token, "{ viewer { name } }").statusCode(401);
    }
    RestAssured.get("/q/metrics").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    RestAssured.given().auth().oauth2(ADMIN).get("/q/metrics").then().statusCode(200);
  }
}

package io.headwater.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How the pages are served. They are built before this runs: {@code ./headwater test} does both.
 */
@QuarkusTest
class PagesTest {

  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

  private static String page(String path) {
    return given()
        .urlEncodingEnabled(false)
        .accept("text/html,application/xhtml+xml")
        .get(path)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-cache")
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .body(containsString("<div id=\"root\">"))
        .extract()
        .asString();
  }

  @Test
  void everyPlaceOpensThePage() {
    String page = page("/");
    assertThat(page("/dataset?id=dataset:a/b.c&tab=columns")).isEqualTo(page);
    assertThat(page("/lineage")).isEqualTo(page);
  }

  @Test
  void filesAreKeptByBrowsers() {
    Matcher script = SCRIPT.matcher(page("/"));
    assertThat(script.find()).isTrue();
    given()
        .get(script.group(1))
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("immutable"));
  }

  @Test
  void whatIsNoPlaceIsNotThePage() {
    for (String path : new String[] {"/assets/none.js", "/api/v1/none", "/q/none"}) {
      given().accept("text/html").get(path).then().statusCode(404);
    }
    given().accept("application/json").get("/dataset").then().statusCode(404);
    given()
        .accept("text/html")
        .get("/graphql/schema.graphql")
        .then()
        .statusCode(200)
        .body(not(containsString("<div id=")));
  }

  @Test
  void theSchemaIsServedAsItIsWrittenDown() throws IOException {
    assertThat(given().get("/graphql/schema.graphql").asString())
        .isEqualTo(Files.readString(Path.of("graph-schema", "headwater.graphql")));
  }
}

package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.testkit.service.Counters;
import io.headwater.testkit.service.EventFiles;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The public sample contracts, where they are there, by the door that CI jobs use. */
@QuarkusTest
@OnRealServices
class SampleManifestsTest {

  private static final Set<String> INVALID =
      Set.of(
          "lint-invalid.odcs.yaml",
          "lint-invalid_multiple_errors.odcs.yaml",
          "lint-invalid_multiple_schema_errors.odcs.yaml");

  @Inject Intake intake;

  @Test
  void each_is_taken_or_refused_as_its_index_says_and_shows_as_a_product() throws IOException {
    Optional<Path> samples = EventFiles.findSamples();
    Assumptions.assumeTrue(samples.isPresent());
    List<Path> files;
    try (Stream<Path> walk = Files.walk(samples.get().resolve("manifests/odcs"))) {
      files = walk.filter(file -> file.toString().endsWith(".odcs.yaml")).sorted().toList();
    }
    intake.settle();
    Counters before = Counters.now();
    Set<String> refused = new TreeSet<>();
    Set<String> products = new TreeSet<>();
    for (Path file : files) {
      Response answer =
          RestAssured.given().body(Files.readAllBytes(file)).post("/api/v1/manifests");
      if (answer.statusCode() == 422) {
        refused.add(String.valueOf(file.getFileName()));
        assertThat(answer.jsonPath().getList("findings")).isNotEmpty();
        assertThat(answer.jsonPath().getString("reasons[0]")).matches("(?s)[0-9]+:[0-9]+ .*");
      } else {
        assertThat(answer.statusCode()).as("%s: %s", file, answer.asString()).isEqualTo(201);
        products.add(answer.jsonPath().getString("product"));
      }
    }
    intake.settle();

    assertThat(refused).isEqualTo(INVALID);
    Counters counted = Counters.now().since(before);
    assertThat(counted.of("applied")).isEqualTo(files.size() - INVALID.size());
    assertThat(counted.of("dead-letter")).isZero();
    for (String product : products) {
      assertThat(
              GraphQl.ask("query($id: ID!) { node(id: $id) { id } }", "id", product)
                  .at("/node/id")
                  .asText())
          .isEqualTo(product);
    }
  }
}

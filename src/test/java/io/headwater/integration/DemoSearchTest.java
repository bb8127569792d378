package io.headwater.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.testkit.service.DemoFacts;
import io.headwater.testkit.service.GraphQl;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in the demo mesh, and in which order. */
@QuarkusTest
@OnRealServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSearchTest {

  @Inject Stores stores;
  @Inject Intake intake;

  private boolean published;

  @BeforeEach
  void publishOnce() throws IOException {
    // Only now, not before all tests, does RestAssured know the port.
    if (!published) {
      DemoFacts.publish(stores, intake);
      published = true;
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "exact name, customer-360-updates, customer-360-updates",
    "exact name of a job, shipment-enricher, shipment-enricher",
    "exact name of a product, churn-features, churn-features",
    "exact full name, crm.public.contact, crm.public.contact",
    "prefix, late-shipment-det, late-shipment-detector",
    "prefix of a word within, sentim, ticket_sentiment",
    "word within snake_case, dunning_candidates, billing.dunning_candidates",
    "typing error, shipment-enrichr, shipment-enricher",
    "typing error, custmer-identity, customer-identity",
    "column, scanned_at, depot-scans",
    "domain, fintech-core, fintech-core",
  })
  void a_search_finds_first_what_is_meant_and_suggestions_agree(
      String rule, String text, String first) {
    JsonNode data =
        GraphQl.ask(
            """
            query($text: String!) {
              search(text: $text, first: 5) { edges { id name kind matchedFields } }
              suggest(prefix: $text, first: 5) { id }
            }
            """,
            "text",
            text);
    JsonNode edges = data.at("/search/edges");
    assertThat(edges.at("/0/name").asText()).as("%s: %s", rule, edges).isEqualTo(first);
    assertThat(edges.at("/0/matchedFields").size()).isPositive();
    List<String> found = new ArrayList<>();
    edges.forEach(edge -> found.add(edge.path("id").asText()));
    List<String> suggested = new ArrayList<>();
    data.path("suggest").forEach(suggestion -> suggested.add(suggestion.path("id").asText()));
    assertThat(suggested).isEqualTo(found);
  }

  @Test
  void an_owner_finds_what_it_owns() {
    for (JsonNode edge :
        GraphQl.ask("{ search(text: \"treasury\", first: 3) { edges { name matchedFields } } }")
            .at("/search/edges")) {
      assertThat(edge.path("matchedFields").toString()).contains("owner");
    }
  }
}

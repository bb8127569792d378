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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the service tells of itself once the demo mesh is loaded. */
@QuarkusTest
@OnRealServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoOperationsTest {

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

  @Test
  void views_hold_what_the_stores_do_and_nothing_waits() {
    JsonNode told =
        GraphQl.ask(
                """
                { operations { intake { topic partition appended lag } views { name unread trouble }
                    holdings { view watermark counts { what inStores inView } } } }
                """)
            .path("operations");
    assertThat(told.path("intake").findValuesAsText("topic"))
        .contains("openlineage.events", "catalog.manifests");
    assertThat(told.path("intake"))
        .allSatisfy(part -> assertThat(part.path("lag").asInt()).isZero());
    assertThat(told.path("intake").findValuesAsText("appended")).anyMatch(end -> !end.equals("0"));
    assertThat(told.path("views").findValuesAsText("name"))
        .containsExactly("classification", "lineage", "search", "subscriptions");
    told.path("holdings")
        .forEach(holding -> {
          assertThat(holding.path("watermark").isTextual()).isTrue();
          assertThat(holding.path("counts"))
              .isNotEmpty()
              .allSatisfy(count ->
                  assertThat(count.path("inView"))
                      .as("%s", count)
                      .isEqualTo(count.path("inStores")));
        });
  }

  @Test
  void a_port_that_nobody_writes_to_is_listed() {
    JsonNode ports =
        GraphQl.ask(
                """
                { unresolvedPorts { totalCount isPartial
                    edges { node { product { name } port { name matchStatus } } } } }
                """)
            .path("unresolvedPorts");
    assertThat(ports.path("totalCount").asInt()).isEqualTo(1);
    assertThat(ports.at("/edges/0/node").toString())
        .isEqualTo(
            "{\"product\":{\"name\":\"churn-features\"},"
                + "\"port\":{\"name\":\"web-clickstream\",\"matchStatus\":\"UNMATCHED\"}}");
  }
}

package io.headwater.impact.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.impact.InMemoryWaivers;
import io.headwater.impact.WaiverDesk;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.platform.graphql.NodeDirectory;
import io.headwater.product.graphql.ProductNodes;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WaiversOfHiddenTest {

  private static final DatasetId TOPIC = Entries.topic("payroll");

  private final FakeCatalog catalog =
      new FakeCatalog().with(Entries.dataset(TOPIC, List.of(Entries.field("id"))));
  private final FakeProducts products =
      new FakeProducts().with(Products.product(Products.id("billing", "pay"), "payroll"));
  private Predicate<EntityId> sight = _ -> true;
  private final CatalogNodes nodes = new CatalogNodes(catalog);
  private final GraphQlEngine engine =
      new GraphQlEngine(
          List.of(
              new ImpactApi(
                  (_, _) -> {
                    throw new AssertionError("not asked");
                  },
                  new WaiverDesk(new InMemoryWaivers(), catalog, products, () -> Entries.DAWN),
                  () -> Optional.of("kim"),
                  () -> sight),
              new ImpactFields(
                  new NodeDirectory(List.of(nodes, new ProductNodes(products))), nodes)),
          new UsualLimits());

  private JsonNode give() {
    return engine.ask(
        """
        mutation { giveWaiver(domain: "billing", subject: "%s", rule: DATASET_REMOVED,
          reason: "we know", givenBy: "somebody else", expiresAt: "%s") { givenBy } }
        """
            .formatted(TOPIC.nodeId(), Entries.DAWN.plusSeconds(3_600)));
  }

  private JsonNode waivers() {
    return engine.ask("{ waivers(domain: \"billing\") { subjectId } }").at("/data/waivers");
  }

  @Test
  void a_waiver_bears_the_name_of_whoever_signed_in() {
    assertThat(give().at("/data/giveWaiver/givenBy").asText()).isEqualTo("kim");
  }

  @Test
  void waivers_of_something_hidden_are_not_listed() {
    give();
    assertThat(waivers()).hasSize(1);
    sight = id -> !id.equals(TOPIC);
    assertThat(waivers()).isEmpty();
  }

  @Test
  void to_waive_something_hidden_is_to_waive_something_unknown() {
    sight = id -> !id.equals(TOPIC);
    JsonNode ofHidden = give();
    assertThat(ofHidden.findValuesAsText("code")).containsExactly("NOT_FOUND");
    sight = _ -> true;
    JsonNode ofMissing =
        engine.ask(
            """
            mutation { giveWaiver(domain: "billing", subject: "dataset:kafka%3A%2F%2Fbroker%3A9092/none",
              rule: DATASET_REMOVED, reason: "we know", givenBy: "x", expiresAt: "2026-03-01T07:00:00Z") { givenBy } }
            """);
    assertThat(ofHidden.toString().replace("payroll", "none")).isEqualTo(ofMissing.toString());
  }
}

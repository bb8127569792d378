package io.headwater.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.graphql.CatalogNodes;
import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.product.graphql.ProductFields;
import io.headwater.product.graphql.ProductNodes;
import io.headwater.product.graphql.UnresolvedPortApi;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.graphql.GraphQlEngine;
import io.headwater.testkit.graphql.UsualLimits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnresolvedPortsTest {

  private final FakeProducts products = new FakeProducts();

  private DataProductId with(String name, PortMatch match) {
    DataProductId id = Products.id("logistics", name);
    products.with(Products.product(id, name)).with(Products.output(id), match);
    return id;
  }

  private static PortMatch ambiguous() {
    return new PortMatch.Ambiguous(List.of(Entries.topic("one"), Entries.topic("other")));
  }

  @Test
  void ports_without_a_dataset_and_with_several_are_found_and_matched_ones_are_not() {
    with("matched", new PortMatch.Matched(Entries.topic("matched")));
    DataProductId none = with("none", new PortMatch.Unmatched());
    DataProductId several = with("several", ambiguous());
    UnresolvedPorts.Found found = new UnresolvedPorts(products, 10).find();
    assertThat(found.ports().stream().map(ProductPort::id))
        .containsExactly(Products.output(none), Products.output(several));
    assertThat(found.portsLookedAt()).isEqualTo(3);
    assertThat(found.isPartial()).isFalse();
  }

  @Test
  void a_port_of_an_interface_is_no_trouble() {
    PortId id = new PortId(Products.id("crm", "tickets"), Direction.OUTPUT, "rest");
    Port declared = declared("", "https://api.example/tickets");
    assertThat(new ProductPort(id, declared).mayBeDataset()).isFalse();
    assertThat(new ProductPort(id, declared("", "")).mayBeDataset()).isTrue();
    assertThat(new ProductPort(id, declared("kafka", "tickets")).mayBeDataset()).isTrue();
  }

  private static Port declared(String platform, String location) {
    return new Port(
        Direction.OUTPUT,
        "rest",
        "rest",
        platform,
        location,
        Optional.empty(),
        "",
        Optional.empty(),
        List.of());
  }

  @Test
  void products_beyond_the_bound_are_not_looked_at_and_that_is_said() {
    for (int i = 0; i < 5; i++) {
      with("product" + i, new PortMatch.Unmatched());
    }
    UnresolvedPorts.Found found = new UnresolvedPorts(products, 3).find();
    assertThat(found.ports()).hasSize(3);
    assertThat(found.isPartial()).isTrue();
    assertThat(new UnresolvedPorts(products, 5).find().isPartial()).isFalse();
  }

  @Test
  void pages_follow_each_other_and_count_all() {
    with("one", new PortMatch.Unmatched());
    with("two", ambiguous());
    ProductNodes nodes = new ProductNodes(products);
    GraphQlEngine engine =
        new GraphQlEngine(
            List.of(
                new UnresolvedPortApi(new UnresolvedPorts(products, 10), nodes),
                new ProductFields(products, new CatalogNodes(new FakeCatalog()))),
            new UsualLimits());
    String page =
        """
        { unresolvedPorts(first: 1%s) { totalCount portsLookedAt isPartial
            pageInfo { hasNextPage endCursor }
            edges { node { product { name } port { name matchStatus } } } } }
        """;
    JsonNode first = engine.ask(page.formatted("")).at("/data/unresolvedPorts");
    assertThat(first.path("totalCount").asInt()).isEqualTo(2);
    assertThat(first.at("/edges/0/node/product/name").asText()).isEqualTo("one");
    assertThat(first.at("/edges/0/node/port/matchStatus").asText()).isEqualTo("UNMATCHED");
    String after = ", after: \"" + first.at("/pageInfo/endCursor").asText() + "\"";
    JsonNode second = engine.ask(page.formatted(after)).at("/data/unresolvedPorts");
    assertThat(second.at("/edges/0/node/product/name").asText()).isEqualTo("two");
    assertThat(second.at("/edges/0/node/port/matchStatus").asText()).isEqualTo("AMBIGUOUS");
    assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
  }
}

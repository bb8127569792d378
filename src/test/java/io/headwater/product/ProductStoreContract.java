package io.headwater.product;

import static io.headwater.product.Declarations.DAY;
import static io.headwater.product.Declarations.contract;
import static io.headwater.product.Declarations.odcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration;
import io.headwater.model.DomainName;
import io.headwater.product.PortMatch.Ambiguous;
import io.headwater.product.PortMatch.Matched;
import io.headwater.product.PortMatch.Unmatched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every product store promises. Each test starts with an empty store. */
abstract class ProductStoreContract {

  private static final DomainName LOGISTICS = new DomainName("logistics");
  private static final DataProductId EVENTS = new DataProductId(LOGISTICS, "events");
  private static final DataProductId ORDERS = new DataProductId(new DomainName("sales"), "orders");

  abstract ProductStore store();

  /** Makes lineage know a dataset by one of its names. */
  abstract void lineageKnows(DatasetId name, DatasetId canonical);

  @Test
  void a_declared_product_is_found_whole() {
    Applied applied =
        store().apply(List.of(contract("logistics", "events", "1.0", "ann", "t1", DAY)));

    assertThat(applied).isEqualTo(new Applied(1, 0, java.util.Set.of(EVENTS)));
    DataProduct product = store().findProduct(EVENTS).orElseThrow();
    assertThat(product.version()).isEqualTo("1.0");
    assertThat(product.description()).isEqualTo("events of logistics");
    assertThat(product.owners()).extracting("name").containsExactly("ann");
    assertThat(product.serviceLevels().getFirst().value()).contains(30.0);
    assertThat(product.publishedAt()).isEqualTo(DAY);
    ProductPort port = product.ports().getFirst();
    assertThat(port.id().nodeId()).isEqualTo("port:logistics/events/out/events");
    assertThat(port.declared().columns().getFirst().pii()).contains(true);
    assertThat(store().findProduct(ORDERS)).isEmpty();
  }

  @Test
  void a_repeat_changes_nothing() {
    List<Declaration> once = List.of(contract("logistics", "events", "1.0", "ann", "t1", DAY));
    store().apply(once);
    DataProduct before = store().findProduct(EVENTS).orElseThrow();

    assertThat(store().apply(once)).extracting(Applied::recorded).isEqualTo(0);
    assertThat(store().findProduct(EVENTS)).contains(before);
    assertThat(store().apply(List.of()).products()).isEmpty();
  }

  @Test
  void the_greatest_version_counts_whatever_came_last() {
    Declaration newer = contract("logistics", "events", "2.10", "bob", "t2", DAY);
    Declaration older = contract("logistics", "events", "2.9", "ann", "t1", DAY.plusSeconds(60));
    store().apply(List.of(newer));
    store().apply(List.of(older));

    DataProduct product = store().findProduct(EVENTS).orElseThrow();
    assertThat(product.version()).isEqualTo("2.10");
    assertThat(product.owners()).extracting("name").containsExactly("bob");
    assertThat(store().listVersions(EVENTS))
        .extracting(ManifestVersion::version, ManifestVersion::isCurrent)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2.10", true),
            org.assertj.core.groups.Tuple.tuple("2.9", false));
  }

  @Test
  void publishing_an_old_content_again_makes_it_the_current_one() {
    Declaration first = contract("logistics", "events", "1.0", "ann", "t1", DAY);
    Declaration second = contract("logistics", "events", "1.0", "bob", "t1", DAY.plusSeconds(1));
    Declaration back = contract("logistics", "events", "1.0", "ann", "t1", DAY.plusSeconds(2));
    store().apply(List.of(back, second));
    store().apply(List.of(first));

    assertThat(store().findProduct(EVENTS).orElseThrow().owners())
        .extracting("name")
        .containsExactly("ann");
    ManifestVersion current = store().listVersions(EVENTS).getFirst();
    assertThat(current.firstPublishedAt()).isEqualTo(DAY);
    assertThat(current.publishedAt()).isEqualTo(DAY.plusSeconds(2));
  }

  @Test
  void the_contracts_of_a_product_are_united() {
    store().apply(List.of(odcs("c-1", "orders", "1.0.0", "orders", DAY)));
    store().apply(List.of(odcs("c-2", "orders", "3.0.0", "lines", DAY)));
    store().apply(List.of(odcs("c-1", "orders", "1.1.0", "orders", DAY.plusSeconds(5))));

    DataProduct product = store().findProduct(ORDERS).orElseThrow();
    assertThat(product.ports()).extracting(p -> p.id().name()).containsExactly("lines", "orders");
    assertThat(product.owners()).extracting("name").containsExactly("team-of-c-2", "team-of-c-1");
    assertThat(product.manifests())
        .extracting(ManifestVersion::version)
        .containsExactly("3.0.0", "1.1.0");
    assertThat(store().listVersions(ORDERS)).hasSize(3);
    assertThat(store().findVersions(List.of(EVENTS, ORDERS)))
        .isEqualTo(Map.of(ORDERS, store().listVersions(ORDERS)));
  }

  @Test
  void a_version_keeps_its_text_and_the_keys_nobody_understood() {
    Declaration sent =
        Declarations.read("domain: logistics\nproduct: events\nversion: '1'\nzone: 7\n", DAY);
    store().apply(List.of(sent));

    assertThat(store().findDeclaration(EVENTS, sent.raw().hash())).contains(sent);
    assertThat(store().listVersions(EVENTS).getFirst().warnings()).hasSize(2);
    assertThat(store().findDeclaration(EVENTS, "none")).isEmpty();
  }

  @Test
  void products_and_domains_are_listed_by_name_in_pages() {
    List<Declaration> declarations = new ArrayList<>();
    for (String domain : List.of("b", "a")) {
      for (int i = 3; i > 0; i--) {
        declarations.add(contract(domain, "p" + i, "1", "o", "t", DAY));
      }
    }
    store().apply(declarations);

    Slice<DataProduct> first = store().listProducts(Optional.empty(), Optional.empty(), 4);
    assertThat(first.items())
        .extracting(p -> p.id().nodeId())
        .containsExactly("product:a/p1", "product:a/p2", "product:a/p3", "product:b/p1");
    assertThat(first.hasMore()).isTrue();
    assertThat(first.total()).isEqualTo(6);
    Slice<DataProduct> second =
        store().listProducts(Optional.empty(), Optional.of(first.items().getLast().id()), 4);
    assertThat(second.items()).hasSize(2);
    assertThat(second.hasMore()).isFalse();
    Slice<DataProduct> ofB =
        store().listProducts(Optional.of(new DomainName("b")), Optional.empty(), 2);
    assertThat(ofB.items()).hasSize(2);
    assertThat(ofB.total()).isEqualTo(3);
    assertThat(store().listProducts(Optional.empty(), Optional.empty(), 0).hasMore()).isTrue();

    Slice<Domain> domains = store().listDomains(Optional.empty(), 1);
    assertThat(domains).isEqualTo(new Slice<>(List.of(domain("a")), true, 2));
    assertThat(store().listDomains(Optional.of(new DomainName("a")), 1))
        .isEqualTo(new Slice<>(List.of(domain("b")), false, 2));
    assertThat(store().findDomains(List.of(new DomainName("a"), new DomainName("x"))))
        .isEqualTo(Map.of(new DomainName("a"), domain("a")));
  }

  private static Domain domain(String name) {
    return new Domain(new DomainName(name), 3);
  }

  @Test
  void a_port_is_matched_by_its_topic_without_a_host() {
    DatasetId topic = new DatasetId("kafka://b1:9092", "t1");
    store().apply(List.of(contract("logistics", "events", "1", "ann", "t1", DAY)));
    ProductPort port = store().findProduct(EVENTS).orElseThrow().ports().getFirst();

    assertThat(store().findMatches(List.of(port))).containsExactly(entry(port, new Unmatched()));
    lineageKnows(topic, topic);
    assertThat(store().findMatches(List.of(port))).containsExactly(entry(port, new Matched(topic)));
    assertThat(store().findPorts(List.of(topic))).isEqualTo(Map.of(topic, List.of(port.id())));
    DatasetId other = new DatasetId("kafka://b2:9092", "t1");
    lineageKnows(other, other);
    assertThat(store().findMatches(List.of(port)))
        .containsExactly(entry(port, new Ambiguous(List.of(topic, other))));
    assertThat(store().findPorts(List.of(topic, other)))
        .isEqualTo(Map.of(topic, List.of(), other, List.of()));
  }

  @Test
  void a_port_that_knows_its_namespace_is_matched_within_it_and_through_aliases() {
    DatasetId canonical = new DatasetId("hive://meta:10000", "shop.orders");
    DatasetId alias = new DatasetId("postgresql://DB:5432/", "Shop.public.Orders");
    DatasetId elsewhere = new DatasetId("postgres://db2:5432", "shop.public.orders");
    lineageKnows(canonical, canonical);
    lineageKnows(alias, canonical);
    lineageKnows(elsewhere, elsewhere);
    store().apply(List.of(odcs("c-1", "orders", "1.0.0", "orders", DAY)));
    ProductPort port = store().findProduct(ORDERS).orElseThrow().ports().getFirst();

    assertThat(store().findMatches(List.of(port)))
        .containsExactly(entry(port, new Matched(canonical)));
    assertThat(store().findPorts(List.of(alias, canonical, elsewhere)))
        .isEqualTo(
            Map.of(alias, List.of(port.id()), canonical, List.of(port.id()), elsewhere, List.of()));
  }

  private static Map.Entry<PortId, PortMatch> entry(ProductPort port, PortMatch match) {
    return Map.entry(port.id(), match);
  }
}

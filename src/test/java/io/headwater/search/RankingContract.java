package io.headwater.search;

import static io.headwater.search.DocumentBuilder.dataset;
import static io.headwater.search.DocumentBuilder.domainNamed;
import static io.headwater.search.DocumentBuilder.job;
import static io.headwater.search.DocumentBuilder.product;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What comes first, and what is found at all. */
public interface RankingContract extends SearchFixture {

  @Test
  default void theOrderIsExactThenPrefixThenWordsThenTyposThenTheRest() {
    given(
        dataset("k").owners("shipment-team@example.com"),
        dataset("i").description("What each shipment costs"),
        dataset("g").columns("order.shipment_id"),
        dataset("late_shipmant_report").importance(50),
        dataset("late_shipment_report").importance(1),
        dataset("shipment_events"),
        dataset("shop.public.shipment").importance(7),
        dataset("q").aliases("Shipment"),
        dataset("shipment"),
        dataset("unrelated").importance(100));
    assertThat(names("shipment"))
        .containsExactly(
            "shipment",
            "q",
            "shop.public.shipment",
            "shipment_events",
            "late_shipment_report",
            "late_shipmant_report",
            "g",
            "i",
            "k");
  }

  @Test
  default void theWholeNameIsFirstWhateverItsCaseAndImportance() {
    given(
        dataset("shop.public.orders").importance(1),
        dataset("shop.public.orders_archive").importance(99),
        dataset("old.shop.public.orders").importance(99));
    assertThat(names("SHOP.public.Orders").getFirst()).isEqualTo("shop.public.orders");
  }

  @Test
  default void theLastSegmentIsExactInTablesPathsAndTopics() {
    given(
        dataset("shop.public.orders"),
        dataset("/warehouse/orders/"),
        dataset("logistics.shipment.v2.status-changed"),
        dataset("orders_by_day").importance(99));
    assertThat(names("orders").subList(0, 2))
        .containsExactly("/warehouse/orders/", "shop.public.orders");
    assertThat(names("status-changed").getFirst())
        .isEqualTo("logistics.shipment.v2.status-changed");
  }

  @Test
  default void aNameIsExactHoweverItsWordsAreJoined() {
    given(dataset("customerOrders"), dataset("raw.customer_orders_tmp").importance(99));
    for (String text :
        new String[] {"customer orders", "customer_orders", "Customer-Orders", "customerorders"}) {
      assertThat(names(text).getFirst()).as(text).isEqualTo("customerOrders");
    }
  }

  @Test
  default void wordsInsideNamesAreFoundInEveryStyle() {
    given(
        dataset("a_payment_b"),
        dataset("aPaymentB"),
        dataset("a.payment.b"),
        dataset("a-payment-b"),
        dataset("HTTPPaymentLog"));
    assertThat(names("payment")).hasSize(5);
    assertThat(names("http")).containsExactly("HTTPPaymentLog");
  }

  @Test
  default void typosAreForgivenMoreInLongerWords() {
    given(dataset("raw_customers"), dataset("raw_transactions"), dataset("raw_cat"));
    assertThat(names("custmer")).containsExactly("raw_customers");
    assertThat(names("tarnsactoin")).containsExactly("raw_transactions");
    assertThat(names("cta")).isEmpty();
  }

  @Test
  default void oneWrongWordStillFindsAndAllWordsComeFirst() {
    given(
        dataset("daily_orders").importance(99),
        dataset("customer_master").description("orders per day"),
        dataset("nothing"));
    assertThat(names("customer orders")).containsExactly("customer_master", "daily_orders");
    assertThat(names("orders zzzzzz")).containsExactlyInAnyOrder("daily_orders", "customer_master");
    assertThat(names("orders zzzzzz yyyyyy")).hasSize(2);
  }

  @Test
  default void wordsMayBeSpreadOverAllParts() {
    given(
        dataset("t1").platform("kafka").domain("billing").columns("iban"),
        dataset("t2").platform("kafka").domain("crm").columns("phone"));
    assertThat(names("iban kafka billing").getFirst()).isEqualTo("t1");
    assertThat(names("kafka crm phone").getFirst()).isEqualTo("t2");
  }

  @Test
  default void everyKindIsFound() {
    given(
        dataset("logistics.shipment"),
        job("logistics_daily"),
        product("logistics", "shipment-events"),
        domainNamed("logistics"));
    assertThat(search("logistics").hits())
        .extracting(SearchHit::kind)
        .containsExactly(Kind.DOMAIN, Kind.DATASET, Kind.JOB, Kind.DATA_PRODUCT);
  }

  @Test
  default void tiesGoByImportanceThenNameThenId() {
    given(
        dataset("n2", "x_orders"),
        dataset("n1", "x_orders"),
        dataset("y_orders").importance(5),
        dataset("a_orders"));
    assertThat(search("order").hits())
        .extracting(hit -> hit.id().nodeId())
        .containsExactly(
            "dataset:test/y_orders",
            "dataset:test/a_orders",
            "dataset:n1/x_orders",
            "dataset:n2/x_orders");
  }

  @Test
  default void aBlankTextShowsEverythingMostImportantFirst() {
    given(dataset("a"), dataset("b").importance(3), dataset("c").importance(9));
    assertThat(names("")).containsExactly("c", "b", "a");
    assertThat(names(" \t ")).containsExactly("c", "b", "a");
  }

  @Test
  default void theNodeIdFindsItsEntity() {
    given(dataset("postgres://db:5432", "shop.orders"), dataset("orders").importance(9));
    assertThat(names("dataset:postgres%3A%2F%2Fdb%3A5432/shop.orders")).startsWith("shop.orders");
  }

  @Test
  default void accentsAndOtherScriptsAreFound() {
    given(dataset("Bestände_Köln"), dataset("在庫_orders"), dataset("ΟΔΟΣ"));
    assertThat(names("bestande")).containsExactly("Bestände_Köln");
    assertThat(names("庫")).containsExactly("在庫_orders");
    assertThat(names("οδος")).containsExactly("ΟΔΟΣ");
  }
}

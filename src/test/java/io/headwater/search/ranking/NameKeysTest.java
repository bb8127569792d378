package io.headwater.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

  @ParameterizedTest
  @CsvSource({
    "shop.public.Orders, orders",
    "/warehouse/orders/, orders",
    "landing/2026/orders.parquet, orders.parquet",
    "dag:task, task",
    "orders, orders",
    "..., ''"
  })
  void theLastSegmentIsWhatPeopleCallIt(String name, String segment) {
    assertThat(NameKeys.of(name).segment()).isEqualTo(segment);
  }

  @Test
  void spokenFormsAreTheWordsWithAndWithoutSpaces() {
    assertThat(NameKeys.of("shop.customerOrders").spoken())
        .containsExactlyInAnyOrder(
            "shop customer orders", "shopcustomerorders", "customer orders", "customerorders");
  }

  @Test
  void keysDoNotKnowCaseAccentsOrSpaces() {
    assertThat(TextFold.key("  Größe \t ÀB ")).isEqualTo("große ab");
    assertThat(TextFold.key("ΟΔΟΣ")).isEqualTo(TextFold.key("οδος"));
    assertThat(TextFold.key("\uD800x")).isEqualTo("\uFFFDx");
    assertThat(TextFold.key("x".repeat(5000))).hasSize(TextFold.LONGEST_KEY);
  }
}

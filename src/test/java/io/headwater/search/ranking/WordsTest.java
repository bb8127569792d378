package io.headwater.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "raw_customerOrders-v2, raw|customer|orders|v2",
    "HTTPServer.parseURL, http|server|parse|url",
    "logistics.shipment.v2.status-changed, logistics|shipment|v2|status|changed",
    "s3://bucket/a b, s3|bucket|a|b",
    "Köln_Straße, koln|straße",
    "在庫orders, 在|庫|orders",
    "___, ''",
    "orders2024Q1, orders2024|q1"
  })
  void namesComeApartIntoWords(String text, String words) {
    assertThat(String.join("|", Words.of(text).stream().map(Word::text).toList())).isEqualTo(words);
  }

  @Test
  void offsetsPointIntoTheText() {
    String text = "…raw_Café.customerOrders";
    assertThat(Words.of(text))
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly("raw", "Café", "customer", "Orders");
  }

  @Test
  void aRunThatCameApartIsAWordToo() {
    assertThat(Words.withCompounds("customerOrders_id"))
        .extracting(Word::text)
        .containsExactly("customer", "orders", "customerorders", "id");
  }

  @Test
  void thePluralIsTheSameWord() {
    assertThat(List.of("orders", "order", "status", "address", "gas"))
        .extracting(text -> new Word(0, text.length(), text).stem())
        .containsExactly("order", "order", "statu", "address", "gas");
  }

  @Test
  void aHugeWordIsCut() {
    assertThat(Words.of("x".repeat(100_000)).getFirst().text()).hasSize(Word.LONGEST);
  }
}

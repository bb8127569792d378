package io.headwater.search;

import static io.headwater.search.DocumentBuilder.dataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pages, cursors and suggestions. */
public interface PagingContract extends SearchFixture {

  @Test
  default void pagesJoinIntoTheWholeAnswer() {
    List<DocumentBuilder> documents = new ArrayList<>();
    for (int i = 0; i < 37; i++) {
      documents.add(dataset("orders_" + i % 10, "t.orders" + i % 7).importance(i % 3));
    }
    given(documents.toArray(DocumentBuilder[]::new));
    List<SearchHit> whole = search("orders").hits();
    assertThat(whole).hasSize((int) search("orders").totalCount());
    for (int size : new int[] {1, 5, 36, 37}) {
      assertThat(pages("orders", size)).isEqualTo(whole);
    }
  }

  private List<SearchHit> pages(String text, int size) {
    List<SearchHit> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    SearchResult page;
    do {
      page = index().search(new SearchQuery(text, SearchFilter.NONE, size, after));
      all.addAll(page.hits());
      after = page.hits().stream().reduce((a, b) -> b).map(SearchHit::cursor);
    } while (page.hasNextPage());
    return all;
  }

  @Test
  default void aCursorHoldsWhenItsDocumentIsGone() {
    given(dataset("a1"), dataset("a2"), dataset("a3"));
    String cursor = search("a").hits().get(1).cursor();
    view().apply(List.of(), List.of(new DatasetId("test", "a2")), Map.of(), Instant.EPOCH);
    settle();
    assertThat(after("a", SearchFilter.NONE, cursor).hits())
        .extracting(SearchHit::name)
        .containsExactly("a3");
  }

  @Test
  default void aCursorIsForItsOwnTextAndFilter() {
    given(dataset("a1"), dataset("a2"));
    String cursor = search("a").hits().getFirst().cursor();
    SearchFilter jobs = new SearchFilter(Set.of(Kind.JOB), Set.of(), Set.of(), Set.of(), Set.of());
    assertInvalid("b", SearchFilter.NONE, cursor);
    assertInvalid("a", jobs, cursor);
    assertThat(after("a", SearchFilter.NONE, cursor).hits()).hasSize(1);
  }

  @Test
  default void whatIsNoCursorIsRefused() {
    given(dataset("a1"), dataset("a2"));
    String cursor = search("a").hits().getFirst().cursor();
    for (String wrong :
        List.of(
            "",
            "x",
            "%%%",
            "AAAA",
            cursor.substring(1),
            cursor.substring(0, cursor.length() - 8),
            cursor + "AAAA",
            "A".repeat(100_000))) {
      assertInvalid("a", SearchFilter.NONE, wrong);
    }
  }

  @Test
  default void suggestionsAreTheFirstHitsOfTheSearch() {
    given(
        dataset("customer_orders").importance(4),
        dataset("customers"),
        dataset("x").columns("customer_id"),
        dataset("all_customers").importance(9));
    for (String typed : List.of("", "c", "cu", "custom", "customer", "customer o", "cstomer")) {
      List<SearchHit> hits = search(typed).hits();
      for (int first = 1; first <= 4; first++) {
        assertThat(index().suggest(typed, first))
            .as(typed)
            .isEqualTo(
                hits.stream()
                    .limit(first)
                    .map(hit -> new Suggestion(hit.name(), hit.id(), hit.kind()))
                    .toList());
      }
    }
    assertThat(index().suggest("customer o", 1).getFirst().text()).isEqualTo("customer_orders");
  }

  private SearchResult after(String text, SearchFilter filter, String cursor) {
    return index().search(new SearchQuery(text, filter, 10, Optional.of(cursor)));
  }

  private void assertInvalid(String text, SearchFilter filter, String cursor) {
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(() -> after(text, filter, cursor))
        .extracting(CatalogException::code)
        .isEqualTo(ErrorCode.INVALID_CURSOR);
  }
}

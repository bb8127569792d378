package io.headwater.search;

import static io.headwater.search.DocumentBuilder.dataset;
import static io.headwater.search.DocumentBuilder.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in an answer beside the order: reasons, facets, bounds. */
public interface AnswerContract extends SearchFixture {

  @Test
  default void anAnswerSaysWhereItMatched() {
    given(
        dataset("shop.customer_orders")
            .columns("id", "order_total")
            .description("All orders of a customer")
            .owners("orders@example.com"));
    SearchHit hit = search("orders").hits().getFirst();
    assertThat(hit.matchedFields())
        .containsExactly(
            SearchField.NAME, SearchField.COLUMN, SearchField.DESCRIPTION, SearchField.OWNER);
    assertThat(hit.highlights())
        .extracting(AnswerContract::marked)
        .containsExactly(
            "shop.customer_<orders>",
            "<order>_total",
            "All <orders> of a customer",
            "<orders>@example.com");
  }

  @Test
  default void aPrefixMarksWhatWasTypedAndATypoTheWholeWord() {
    given(dataset("customer_events"));
    assertThat(search("custo").hits().getFirst().highlights())
        .extracting(AnswerContract::marked)
        .containsExactly("<custo>mer_events");
    assertThat(search("custommer").hits().getFirst().highlights())
        .extracting(AnswerContract::marked)
        .containsExactly("<customer>_events");
  }

  @Test
  default void aLongTextIsShownAroundItsMatch() {
    given(dataset("t").description("x ".repeat(400) + "needle" + " y".repeat(400)));
    Highlight highlight = search("needle").hits().getFirst().highlights().getFirst();
    assertThat(highlight.text()).hasSizeLessThan(300).startsWith("…").endsWith("…");
    assertThat(marked(highlight)).contains(" <needle> ");
  }

  @Test
  default void facetsCountEveryAnswerOnAllPages() {
    given(
        dataset("orders_a").platform("kafka").domain("billing").tags("pii", "gold").owners("ann"),
        dataset("orders_b").platform("kafka").domain("crm").tags("pii"),
        job("orders_c").platform("spark").domain("crm"),
        dataset("unrelated").platform("kafka"));
    SearchResult result = index().search(SearchQuery.of("orders", 1));
    assertThat(result.totalCount()).isEqualTo(3);
    assertThat(counts(result, FacetName.KIND)).containsExactly("DATASET=2", "JOB=1");
    assertThat(counts(result, FacetName.DOMAIN)).containsExactly("crm=2", "billing=1");
    assertThat(counts(result, FacetName.PLATFORM)).containsExactly("kafka=2", "spark=1");
    assertThat(counts(result, FacetName.OWNER)).containsExactly("ann=1");
    assertThat(counts(result, FacetName.TAG)).containsExactly("pii=2", "gold=1");
  }

  @Test
  default void aFacetIsCountedWithoutItsOwnFilterAndWithAllOthers() {
    given(
        dataset("orders_a").platform("kafka").domain("billing"),
        dataset("orders_b").platform("kafka").domain("crm"),
        dataset("orders_c").platform("spark").domain("crm"));
    SearchFilter filter =
        new SearchFilter(Set.of(), Set.of("crm"), Set.of("kafka"), Set.of(), Set.of());
    SearchResult result = search("orders", filter);
    assertThat(result.hits()).extracting(SearchHit::name).containsExactly("orders_b");
    assertThat(counts(result, FacetName.DOMAIN)).containsExactly("billing=1", "crm=1");
    assertThat(counts(result, FacetName.PLATFORM)).containsExactly("kafka=1", "spark=1");
    assertThat(counts(result, FacetName.KIND)).containsExactly("DATASET=1");
  }

  @Test
  default void whatIsLeftOutByItsIdIsNeitherFoundNorCountedNorSuggested() {
    SearchDocument hidden = dataset("orders_a").platform("kafka").domain("billing").build();
    given(
        dataset("orders_a").platform("kafka").domain("billing"),
        dataset("orders_b").platform("kafka").domain("crm"),
        dataset("orders_c").platform("spark").domain("crm"));
    Set<EntityId> without = Set.of(hidden.id());
    for (String text : List.of("orders", "")) {
      SearchResult result = search(text, SearchFilter.NONE.without(without));
      assertThat(result.hits()).extracting(SearchHit::name).containsExactly("orders_b", "orders_c");
      assertThat(result.totalCount()).isEqualTo(2);
      assertThat(counts(result, FacetName.DOMAIN)).containsExactly("crm=2");
    }
    SearchFilter kafka =
        new SearchFilter(Set.of(), Set.of(), Set.of("kafka"), Set.of(), Set.of()).without(without);
    assertThat(search("orders", kafka).hits())
        .extracting(SearchHit::name)
        .containsExactly("orders_b");
    assertThat(counts(search("orders", kafka), FacetName.PLATFORM))
        .containsExactly("kafka=1", "spark=1");
    assertThat(index().suggest("orders", 10, without))
        .extracting(Suggestion::text)
        .containsExactly("orders_b", "orders_c");
  }

  @Test
  default void severalValuesOfOneFacetMeanAnyOfThem() {
    given(
        dataset("a").tags("x"), dataset("b").tags("y"), dataset("c").tags("z"), job("d").tags("x"));
    SearchFilter filter =
        new SearchFilter(Set.of(Kind.DATASET), Set.of(), Set.of(), Set.of(), Set.of("x", "y"));
    assertThat(search("", filter).hits()).extracting(SearchHit::name).containsExactly("a", "b");
  }

  @Test
  default void manyValuesAreCutButCounted() {
    String[] tags = new String[150];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = "tag" + i;
    }
    given(dataset("a").tags(tags));
    Facet facet = search("a").getFacet(FacetName.TAG);
    assertThat(facet.buckets()).hasSize(Facet.MOST_BUCKETS);
    assertThat(facet.distinct()).isEqualTo(150);
  }

  @Test
  default void noTextIsSyntaxAndNoneIsAnError() {
    given(dataset("a*b"), dataset("orders"));
    for (String text :
        List.of(
            "*",
            "?",
            "\"",
            "(",
            "a AND",
            "name:orders",
            "orders~2",
            "[a TO b]",
            "/.*/",
            "\\",
            "!",
            "^9",
            "\0",
            "\uD800",
            "{}",
            "&&",
            "-orders",
            "🚀",
            "a".repeat(512),
            "a ".repeat(256),
            "word ".repeat(102),
            ".".repeat(512),
            "\n",
            "ﷺ".repeat(500))) {
      assertThat(search(text).totalCount()).as(text).isNotNegative();
      assertThat(index().suggest(text, 5)).as(text).isNotNull();
    }
    assertThat(names("*")).isEmpty();
    assertThat(names("a*b")).startsWith("a*b");
    assertThat(names("-orders")).startsWith("orders");
  }

  @Test
  default void boundsAreChecked() {
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(() -> search("x".repeat(513)))
        .extracting(CatalogException::code)
        .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    for (int first : new int[] {Integer.MIN_VALUE, 0, 1001}) {
      assertThatExceptionOfType(CatalogException.class)
          .isThrownBy(() -> index().suggest("x", first))
          .extracting(CatalogException::code)
          .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }
  }

  private static List<String> counts(SearchResult result, FacetName name) {
    return result.getFacet(name).buckets().stream()
        .map(bucket -> bucket.value() + "=" + bucket.count())
        .toList();
  }

  /** The text with its marked parts in angle brackets. */
  static String marked(Highlight highlight) {
    StringBuilder out = new StringBuilder(highlight.text());
    highlight
        .spans()
        .reversed()
        .forEach(span -> out.insert(span.end(), '>').insert(span.start(), '<'));
    return out.toString();
  }
}

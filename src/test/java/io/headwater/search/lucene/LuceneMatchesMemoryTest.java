package io.headwater.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.EntityId;
import io.headwater.search.FacetName;
import io.headwater.search.MemorySearch;
import io.headwater.search.RandomDocuments;
import io.headwater.search.SearchDocument;
import io.headwater.search.SearchFilter;
import io.headwater.search.SearchHit;
import io.headwater.search.SearchQuery;
import io.headwater.search.SearchResult;
import io.headwater.search.Seeds;
import io.headwater.search.ranking.TextFold;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random catalogs and texts: Lucene answers exactly what reading every document answers. */
@SuppressWarnings("NullAway.Init")
class LuceneMatchesMemoryTest {

  @TempDir Path folder;
  private LuceneIndex index;
  private LuceneSearch lucene;
  private final MemorySearch memory = new MemorySearch();

  @BeforeEach
  void open() {
    index = new LuceneIndex(TestConfig.manual(folder));
    lucene = new LuceneSearch(index);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void apply(List<SearchDocument> documents, List<EntityId> deletes) {
    index.apply(documents, deletes, Map.of(), Instant.EPOCH);
    memory.apply(documents, deletes, Map.of(), Instant.EPOCH);
    index.refresh();
  }

  @RepeatedTest(2)
  void answersAreEqualInEveryDetail() {
    Random random = Seeds.random("answersAreEqualInEveryDetail");
    List<SearchDocument> documents = RandomDocuments.some(random, 100);
    apply(documents, List.of());
    // Several segments, and deleted documents in them.
    apply(documents.subList(0, 40), documents.subList(60, 80).stream().map(d -> d.id()).toList());
    for (String text : RandomDocuments.queries(random, documents, 60)) {
      SearchQuery query = new SearchQuery(text, filter(random), 20, Optional.empty());
      SearchResult expected = memory.search(query);
      assertThat(lucene.search(query)).as(text).isEqualTo(expected);
      if (expected.hasNextPage()) {
        Optional<String> after = Optional.of(expected.hits().getLast().cursor());
        SearchQuery next = new SearchQuery(text, query.filter(), 20, after);
        assertThat(lucene.search(next)).as(text).isEqualTo(memory.search(next));
      }
      assertThat(lucene.suggest(text, 9)).as(text).isEqualTo(memory.suggest(text, 9));
    }
  }

  private static SearchFilter filter(Random random) {
    Set<String> kafka = random.nextInt(3) == 0 ? Set.of("kafka") : Set.of();
    Set<String> domains = random.nextInt(3) == 0 ? Set.of("raw", "order", "v2") : Set.of();
    Set<String> tags = random.nextInt(5) == 0 ? Set.of("id", "raw", "status") : Set.of();
    return new SearchFilter(Set.of(), domains, kafka, Set.of(), tags);
  }

  @Test
  void everyDocumentIsFoundFirstByItsWholeName() {
    Random random = Seeds.random("everyDocumentIsFoundFirstByItsWholeName");
    List<SearchDocument> documents = RandomDocuments.some(random, 150);
    apply(documents, List.of());
    for (SearchDocument document : documents) {
      // Other documents may have the very same name: it is among those.
      String key = TextFold.key(document.name());
      long sameName =
          documents.stream().filter(other -> TextFold.key(other.name()).equals(key)).count();
      assertThat(lucene.search(SearchQuery.of(document.name(), (int) sameName)).hits())
          .as(document.name())
          .extracting(SearchHit::id)
          .contains(document.id());
    }
  }

  @Test
  void everyHitSaysWhyItMatched() {
    Random random = Seeds.random("everyHitSaysWhyItMatched");
    List<SearchDocument> documents = RandomDocuments.some(random, 150);
    apply(documents, List.of());
    for (String text : RandomDocuments.queries(random, documents, 100)) {
      for (SearchHit hit : lucene.search(SearchQuery.of(text, 200)).hits()) {
        if (!text.isBlank()) {
          assertThat(hit.matchedFields()).as(text + " in " + hit.name()).isNotEmpty();
          assertThat(hit.highlights())
              .as(text + " in " + hit.name())
              .allMatch(highlight ->
                  highlight.spans().stream()
                      .allMatch(span ->
                          0 <= span.start()
                              && span.start() < span.end()
                              && span.end() <= highlight.text().length()));
        }
      }
    }
  }

  @Test
  void facetsOfEverythingCountEveryDocument() {
    Random random = Seeds.random("facetsOfEverythingCountEveryDocument");
    apply(RandomDocuments.some(random, 200), List.of());
    assertThat(
            lucene.search(SearchQuery.of("", 1)).getFacet(FacetName.KIND).buckets().stream()
                .mapToLong(bucket -> bucket.count())
                .sum())
        .isEqualTo(200);
  }
}

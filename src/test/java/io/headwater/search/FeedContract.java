package io.headwater.search;

import static io.headwater.search.DocumentBuilder.dataset;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Feeding: replacing, deleting, positions, idempotence. */
public interface FeedContract extends SearchFixture {

  @Test
  default void aDocumentReplacesTheOneWithItsId() {
    given(dataset("t").tags("old"));
    given(dataset("t").tags("new"));
    assertThat(search("old").hits()).isEmpty();
    assertThat(names("new")).containsExactly("t");
    assertThat(view().documentCount()).isEqualTo(1);
  }

  @Test
  default void aDocumentComesBackAsItWasApplied() {
    DocumentBuilder full =
        dataset("ns", "a.b")
            .platform("kafka")
            .domain("d")
            .inProduct("p")
            .aliases("x", "y")
            .description("Größe 🚀")
            .columns("c.d")
            .columnDescriptions("what c is")
            .owners("o")
            .tags("t")
            .importance(Long.MAX_VALUE);
    given(full);
    assertThat(view().findDocument(new DatasetId("ns", "a.b"))).contains(full.build());
    assertThat(view().findDocument(new DatasetId("ns", "other"))).isEmpty();
  }

  @Test
  default void deletesComeBeforeUpsertsAndUnknownOnesDoNothing() {
    given(dataset("a"), dataset("b"));
    view()
        .apply(
            List.of(dataset("b").tags("again").build()),
            List.of(
                new DatasetId("test", "a"),
                new DatasetId("test", "b"),
                new DatasetId("test", "never")),
            Map.of(),
            Instant.EPOCH);
    settle();
    assertThat(names("")).containsExactly("b");
    assertThat(names("again")).containsExactly("b");
  }

  @Test
  default void thePositionIsTheLastWordPerPartition() {
    assertThat(view().position()).isEmpty();
    Instant noon = Instant.parse("2026-01-01T12:00:00Z");
    view().apply(List.of(), List.of(), Map.of(0, 5L, 1, 7L), noon);
    view().apply(List.of(), List.of(), Map.of(1, 3L), noon.minusSeconds(60));
    settle();
    assertThat(view().position()).isEqualTo(Map.of(0, 5L, 1, 3L));
    assertThat(view().visiblePosition()).isEqualTo(Map.of(0, 5L, 1, 3L));
    assertThat(search("").watermark()).isEqualTo(noon);
  }

  @Test
  default void clearingForgetsEverything() {
    given(dataset("a"));
    view().apply(List.of(), List.of(), Map.of(0, 5L), Instant.parse("2026-01-01T12:00:00Z"));
    view().clear();
    assertThat(view().position()).isEmpty();
    assertThat(view().visiblePosition()).isEmpty();
    assertThat(view().documentCount()).isZero();
    assertThat(search("").watermark()).isEqualTo(Instant.EPOCH);
    given(dataset("b"));
    assertThat(names("")).containsExactly("b");
  }

  @Test
  default void everyIdIsListedOnceHoweverLong() {
    String longest = "桜".repeat(130);
    given(dataset("a"), dataset(longest, longest), dataset(longest, "b"));
    given(dataset(longest, longest).tags("again"));
    List<EntityId> ids = new ArrayList<>();
    view().forEachId(ids::add);
    assertThat(ids)
        .containsExactlyInAnyOrder(
            new DatasetId("test", "a"),
            new DatasetId(longest, longest),
            new DatasetId(longest, "b"));
    assertThat(names("again")).containsExactly(longest);
  }

  @Test
  default void hugeDocumentsAreCutAndStillFound() {
    String[] columns = new String[20_000];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = "column_" + i;
    }
    given(
        dataset("huge")
            .description("begin " + "z".repeat(3_000_000))
            .columns(columns)
            .tags("t".repeat(100_000)));
    assertThat(names("column_7")).containsExactly("huge");
    assertThat(names("begin")).containsExactly("huge");
  }

  @Test
  default void anyOrderAndAnyRepeatsGiveTheSameAnswers() {
    Random random = Seeds.random("anyOrderAndAnyRepeatsGiveTheSameAnswers");
    List<SearchDocument> documents = RandomDocuments.some(random, 120);
    view().apply(documents, List.of(), Map.of(), Instant.EPOCH);
    settle();
    List<String> queries = RandomDocuments.queries(random, documents, 25);
    List<SearchResult> before = queries.stream().map(this::search).toList();
    view().clear();
    Set<SearchDocument> missing = new HashSet<>(documents);
    while (!missing.isEmpty()) {
      List<SearchDocument> batch = new ArrayList<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        batch.add(documents.get(random.nextInt(documents.size())));
      }
      view().apply(batch, List.of(), Map.of(), Instant.EPOCH);
      missing.removeAll(batch);
    }
    settle();
    assertThat(queries.stream().map(this::search).toList()).isEqualTo(before);
  }
}

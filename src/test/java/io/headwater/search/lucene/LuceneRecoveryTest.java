package io.headwater.search.lucene;

import static io.headwater.search.DocumentBuilder.dataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.search.RandomDocuments;
import io.headwater.search.SearchDocument;
import io.headwater.search.SearchQuery;
import io.headwater.search.SearchResult;
import io.headwater.search.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index knows after a restart, a crash, and on its own timers. */
@SuppressWarnings("NullAway.Init")
class LuceneRecoveryTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void aRestartGoesOnFromWhereItWas() {
    try (LuceneIndex index = new LuceneIndex(TestConfig.manual(folder.resolve("new/one")))) {
      index.apply(List.of(dataset("a").build()), List.of(), Map.of(0, 4L, 3, 9L), NOON);
    }
    try (LuceneIndex index = new LuceneIndex(TestConfig.manual(folder.resolve("new/one")))) {
      assertThat(index.position()).isEqualTo(Map.of(0, 4L, 3, 9L));
      assertThat(index.visiblePosition()).isEqualTo(Map.of(0, 4L, 3, 9L));
      assertThat(index.watermark()).isEqualTo(NOON);
      assertThat(index.documentCount()).isEqualTo(1);
    }
  }

  @Test
  void aClearedIndexStaysClearedAfterACrash() throws IOException {
    try (LuceneIndex index = new LuceneIndex(TestConfig.manual(folder.resolve("live")))) {
      index.apply(List.of(dataset("a").build()), List.of(), Map.of(0, 4L), NOON);
      index.commit();
      index.clear();
      try (LuceneIndex again = new LuceneIndex(TestConfig.manual(crash("after")))) {
        assertThat(again.position()).isEmpty();
        assertThat(again.documentCount()).isZero();
      }
    }
  }

  @RepeatedTest(3)
  void afterACrashTheFeedFromTheLastCommitGivesTheSame() throws IOException {
    Random random = Seeds.random("afterACrashTheFeedFromTheLastCommitGivesTheSame");
    List<SearchDocument> feed = RandomDocuments.some(random, 200);
    List<String> queries = RandomDocuments.queries(random, feed, 30);
    try (LuceneIndex index = new LuceneIndex(TestConfig.manual(folder.resolve("live")))) {
      int at = 0;
      while (at < 100) {
        at = applyNext(index, feed, at, random);
        if (random.nextInt(4) == 0) {
          index.commit();
        }
        if (random.nextInt(4) == 0) {
          index.refresh();
        }
      }
      try (LuceneIndex again = new LuceneIndex(TestConfig.manual(crash("after")))) {
        int durable = again.position().getOrDefault(0, 0L).intValue();
        assertThat(durable).isLessThanOrEqualTo(at);
        for (SearchDocument document : feed.subList(0, durable)) {
          assertThat(again.findDocument(document.id())).contains(document);
        }
        finish(index, feed, at, random);
        finish(again, feed, durable, random);
        assertThat(answers(again, queries)).isEqualTo(answers(index, queries));
      }
    }
  }

  private static void finish(
      LuceneIndex index, List<SearchDocument> feed, int from, Random random) {
    for (int at = from; at < feed.size(); ) {
      at = applyNext(index, feed, at, random);
    }
    index.refresh();
  }

  /** Applies a few documents; sometimes deletes one first that comes again in the same batch. */
  private static int applyNext(
      LuceneIndex index, List<SearchDocument> feed, int at, Random random) {
    int to = Math.min(feed.size(), at + 1 + random.nextInt(9));
    List<EntityId> deletes = random.nextBoolean() ? List.of(feed.get(at).id()) : List.of();
    index.apply(feed.subList(at, to), deletes, Map.of(0, (long) to), NOON);
    return to;
  }

  private static List<SearchResult> answers(LuceneIndex index, List<String> queries) {
    LuceneSearch search = new LuceneSearch(index);
    return queries.stream().map(text -> search.search(SearchQuery.of(text, 40))).toList();
  }

  /** The files as a killed process leaves them. */
  private Path crash(String name) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(folder.resolve("live"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void documentsBecomeVisibleAndDurableByThemselves() throws Exception {
    TestConfig quick =
        new TestConfig(folder.resolve("live"), Duration.ofMillis(30), Duration.ofMillis(200), 9);
    try (LuceneIndex index = new LuceneIndex(quick)) {
      for (int round = 1; round <= 3; round++) {
        index.apply(
            List.of(dataset("d" + round).build()), List.of(), Map.of(0, (long) round), NOON);
        await(() -> index.documentCount(), (long) round);
        await(() -> index.visiblePosition().get(0), (long) round);
      }
      Thread.sleep(600);
      try (LuceneIndex again = new LuceneIndex(TestConfig.manual(crash("after")))) {
        assertThat(again.position()).isEqualTo(Map.of(0, 3L));
      }
    }
  }

  private static void await(Supplier<?> actual, Object expected) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!expected.equals(actual.get()) && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    assertThat(actual.get()).isEqualTo(expected);
  }

  @Test
  void manyDocumentsAreMadeDurableWithoutWaiting() throws IOException {
    TestConfig config =
        new TestConfig(folder.resolve("live"), Duration.ofHours(1), Duration.ofHours(1), 3);
    try (LuceneIndex index = new LuceneIndex(config)) {
      index.apply(
          List.of(dataset("a").build(), dataset("b").build()), List.of(), Map.of(0, 2L), NOON);
      index.apply(List.of(dataset("c").build()), List.of(), Map.of(0, 3L), NOON);
      index.apply(List.of(dataset("d").build()), List.of(), Map.of(0, 4L), NOON);
      try (LuceneIndex again = new LuceneIndex(TestConfig.manual(crash("after")))) {
        assertThat(again.position()).isEqualTo(Map.of(0, 3L));
        assertThat(again.documentCount()).isEqualTo(3);
      }
    }
  }

  @Test
  void aClosedIndexSaysThatItIsUnavailable() {
    LuceneIndex index = new LuceneIndex(TestConfig.manual(folder));
    index.close();
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(index::documentCount)
        .extracting(CatalogException::code)
        .isEqualTo(ErrorCode.UNAVAILABLE);
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(() -> index.apply(List.of(), List.of(), Map.of(), NOON))
        .extracting(CatalogException::code)
        .isEqualTo(ErrorCode.UNAVAILABLE);
  }
}

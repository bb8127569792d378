package io.headwater.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditJournalTest {

  private static final Caller KIM = new Caller(CallerKind.USER, "kim", "127.0.0.1", "curl/8", "r1");
  private static final AuditedAction MERGE = AuditedAction.of("mergeDatasets", "dataset:a/b");

  private final MemoryAuditStore store = new MemoryAuditStore();
  private final AuditJournal journal = journal(Duration.ofSeconds(10));

  private AuditJournal journal(Duration patience) {
    return new AuditJournal(
        store,
        new TestAudit.Settings(Path.of("unused"), patience, 10, Duration.ZERO),
        InstantSource.fixed(TestAudit.NOON),
        new SimpleMeterRegistry(),
        _ -> {});
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void what_is_done_stands_between_two_rows() {
    String answer =
        journal.around(
            KIM,
            MERGE,
            () -> {
              assertThat(store.rows).hasSize(1);
              return "merged";
            });
    assertThat(answer).isEqualTo("merged");
    assertThat(store.rows)
        .extracting(row -> row.entry().outcome() + " " + row.entry().beginning())
        .containsExactly("BEGUN 0", "DONE 1");
    AuditEntry entry = store.rows.getLast().entry();
    assertThat(entry)
        .returns("USER", AuditEntry::callerKind)
        .returns("kim", AuditEntry::caller)
        .returns("127.0.0.1", AuditEntry::remoteAddress)
        .returns("curl/8", AuditEntry::userAgent)
        .returns("r1", AuditEntry::requestId)
        .returns(List.of("dataset:a/b"), AuditEntry::subjects)
        .returns(1772366400123456789L, AuditEntry::at);
  }

  @Test
  void what_is_refused_or_fails_is_told_with_its_code() {
    for (ErrorCode code : ErrorCode.values()) {
      assertThatThrownBy(() ->
              journal.around(
                  KIM,
                  MERGE,
                  () -> {
                    throw new CatalogException(code, "no");
                  }))
          .hasMessage("no");
      assertThat(store.rows.getLast().entry())
          .returns(code.name(), AuditEntry::code)
          .returns(
              code.category() == ErrorCode.Category.USER ? "REFUSED" : "FAILED",
              AuditEntry::outcome);
    }
    assertThatThrownBy(() ->
            journal.around(
                KIM,
                MERGE,
                () -> {
                  throw new IllegalStateException("secret");
                }))
        .hasMessage("secret");
    assertThat(store.rows.getLast().entry())
        .returns("INTERNAL", AuditEntry::code)
        .returns("FAILED", AuditEntry::outcome);
    assertThat(store.rows.toString()).doesNotContain("secret");
  }

  @Test
  void nothing_is_done_that_cannot_be_recorded() {
    store.away(true);
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(() -> journal.around(KIM, MERGE, done::incrementAndGet))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    assertThat(done).hasValue(0);
    store.away(false);
    journal.around(KIM, MERGE, done::incrementAndGet);
    assertThat(done).hasValue(1);
  }

  @Test
  void an_answer_does_not_leave_when_the_end_cannot_be_recorded() {
    assertThatThrownBy(() ->
            journal.around(
                KIM,
                MERGE,
                () -> {
                  store.away(true);
                  return "merged";
                }))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    assertThat(store.rows).hasSize(1);
  }

  @Test
  void those_that_wait_together_are_written_together_in_their_order() {
    List<CompletableFuture<Long>> waiting = new ArrayList<>();
    synchronized (store) {
      for (int i = 0; i < 1_200; i++) {
        waiting.add(
            journal
                .append(KIM, AuditedAction.of("act", "" + i), AuditResult.DONE)
                .toCompletableFuture());
      }
    }
    waiting.forEach(CompletableFuture::join);
    assertThat(store.groups.size()).isLessThanOrEqualTo(5);
    assertThat(store.groups).allMatch(size -> size <= AuditJournal.MOST_AT_ONCE);
    assertThat(store.rows)
        .extracting(row -> row.entry().subjects().getFirst())
        .containsExactlyElementsOf(IntStream.range(0, 1_200).mapToObj(String::valueOf).toList());
  }

  @Test
  void patience_ends_and_the_row_is_written_all_the_same() {
    try (AuditJournal impatient = journal(Duration.ofMillis(50))) {
      synchronized (store) {
        assertThatThrownBy(() -> impatient.record(KIM, MERGE, AuditResult.DONE))
            .isInstanceOfSatisfying(
                CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
      }
    }
    assertThat(store.rows).hasSize(1);
  }

  @Test
  void texts_are_cut_short_and_cleaned() {
    Caller caller =
        new Caller(CallerKind.USER, "k\nm\0", "a".repeat(500), "u".repeat(500), "\uD83D");
    AuditedAction action =
        new AuditedAction(
            "act",
            Collections.nCopies(120, "s".repeat(600)),
            List.of("reason"),
            "\uD83D\uDE00".repeat(150));
    journal.record(caller, action, AuditResult.DONE);
    AuditEntry entry = store.rows.getFirst().entry();
    assertThat(entry.caller()).isEqualTo("k m ");
    assertThat(entry.remoteAddress()).hasSize(100);
    assertThat(entry.userAgent()).hasSize(120);
    assertThat(entry.requestId()).isEqualTo("\uFFFD");
    assertThat(entry.subjects()).hasSize(101).endsWith("... and 20 more");
    assertThat(entry.subjects().getFirst()).hasSize(500);
    assertThat(entry.reason()).isEqualTo("\uD83D\uDE00".repeat(100));
  }
}

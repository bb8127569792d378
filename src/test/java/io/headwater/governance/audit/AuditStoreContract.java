package io.headwater.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.Times;
import io.headwater.testkit.service.Seeds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of the trail promises. Each test starts with an empty one. */
public abstract class AuditStoreContract {

  private static final int MOST = 1_000;

  @TempDir Path folder;

  private final Random random = Seeds.random(getClass().getSimpleName());

  /** The store; called anew, it is another one over the same trail. */
  protected abstract AuditStore store();

  private List<AuditEntry> written(int number) {
    List<AuditEntry> entries = TestAudit.entries(random, number);
    store().append(entries);
    return entries;
  }

  private AuditVerification verify() {
    ChainVerifier verifier =
        new ChainVerifier(
            TrustedKeys.parse(String.join("\n", store().listKeys())), List.of(), false);
    List<AuditRow> rows = store().listRows(0, 100_000);
    store().listCuts().forEach(verifier::accept);
    rows.forEach(verifier::accept);
    return verifier.finish();
  }

  @Test
  void rows_come_back_as_they_were_written_in_one_chain() {
    assertThat(store().head()).isEqualTo(AuditHead.NONE);
    List<AuditEntry> entries = TestAudit.entries(random, 25);
    assertThat(store().append(entries.subList(0, 10)))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
    store().append(entries.subList(10, 25));

    List<AuditRow> rows = store().listRows(0, MOST);
    assertThat(rows).extracting(AuditRow::entry).containsExactlyElementsOf(entries);
    assertThat(store().head()).isEqualTo(new AuditHead(25, rows.getLast().hash()));
    assertThat(store().listRows(7, 3)).containsExactlyElementsOf(rows.subList(7, 10));
    assertThat(verify())
        .returns(25L, AuditVerification::rows)
        .returns(0L, AuditVerification::totalFindings);
  }

  @Test
  void several_writers_at_a_time_make_one_chain_without_gaps() throws Exception {
    int writers = 4;
    int each = 50;
    List<AuditJournal> journals = List.of(journal(), journal());
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        AuditJournal journal = journals.get(i % journals.size());
        String who = "writer" + i;
        running.add(
            threads.submit(() -> {
              Caller caller = Caller.UNKNOWN.as(CallerKind.USER, who);
              for (int n = 0; n < each; n++) {
                journal.record(caller, AuditedAction.of("act", who + "/" + n), AuditResult.DONE);
              }
            }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }
    journals.forEach(AuditJournal::close);

    assertThat(verify())
        .returns((long) writers * each, AuditVerification::last)
        .returns(0L, AuditVerification::totalFindings);
    for (int i = 0; i < writers; i++) {
      String who = "writer" + i;
      assertThat(store().listRows(0, MOST).stream().filter(row -> row.entry().caller().equals(who)))
          .extracting(row -> row.entry().subjects().getFirst())
          .containsExactlyElementsOf(
              LongStream.range(0, each).mapToObj(n -> who + "/" + n).toList());
    }
  }

  private AuditJournal journal() {
    return new AuditJournal(
        store(),
        TestAudit.Settings.in(folder),
        InstantSource.system(),
        new SimpleMeterRegistry(),
        _ -> {});
  }

  @Test
  void the_newest_come_first_and_only_what_fits() {
    written(200);
    List<AuditRow> rows = store().listRows(0, MOST);
    assertThat(store().listNewest(AuditFilter.ALL, Long.MAX_VALUE, 5))
        .containsExactlyElementsOf(rows.reversed().subList(0, 5));
    assertThat(store().listNewest(AuditFilter.ALL, 196, 2))
        .extracting(AuditRow::sequence)
        .containsExactly(195L, 194L);
    AuditEntry one = rows.get(100).entry();
    String subject = "dataset:\uD83D\uDE00/b";
    Instant from = Times.ofNanos(rows.get(50).entry().at());
    Instant to = Times.ofNanos(rows.get(150).entry().at());
    AuditFilter filter =
        new AuditFilter(
            Optional.of(one.caller()),
            Optional.of(one.action()),
            Optional.of(subject),
            Optional.of(AuditOutcome.valueOf(one.outcome())),
            Optional.of(from),
            Optional.of(to));
    List<AuditRow> fitting =
        rows.subList(50, 150).reversed().stream()
            .filter(row -> row.entry().caller().equals(one.caller()))
            .filter(row -> row.entry().action().equals(one.action()))
            .filter(row -> row.entry().outcome().equals(one.outcome()))
            .filter(row -> row.entry().subjects().contains(subject))
            .toList();
    assertThat(store().listNewest(filter, Long.MAX_VALUE, MOST)).containsExactlyElementsOf(fitting);
    assertThat(store().count(filter, MOST)).isEqualTo(fitting.size());
    assertThat(store().count(AuditFilter.ALL, 50)).isEqualTo(50);
  }

  @Test
  void a_time_is_a_range_of_rows() {
    assertThat(store().findRange(Long.MIN_VALUE, Long.MAX_VALUE)).isEmpty();
    written(20);
    List<AuditRow> rows = store().listRows(0, MOST);
    assertThat(store().findRange(Long.MIN_VALUE, Long.MAX_VALUE))
        .contains(new AuditStore.Range(1, 20));
    assertThat(store().findRange(rows.get(4).entry().at(), rows.get(9).entry().at()))
        .contains(new AuditStore.Range(5, 9));
  }

  @Test
  void checkpoints_and_keys_are_kept_once() {
    written(3);
    SigningKey key = SigningKey.in(folder);
    AuditHead head = store().head();
    Checkpoint checkpoint = key.sign(Checkpoint.Kind.HEAD, 3, head.hash(), 70);
    store().addKey(key.id(), key.publicPem(), 5);
    store().addKey(key.id(), key.publicPem(), 6);
    store().add(checkpoint);
    store().add(checkpoint);

    assertThat(store().listKeys()).containsExactly(key.publicPem());
    assertThat(store().listCheckpoints(0, 3, MOST)).containsExactly(checkpoint);
    assertThat(store().listCheckpoints(4, 9, MOST)).isEmpty();
    assertThat(store().findNewest(70, key.id())).contains(checkpoint);
    assertThat(store().findNewest(69, key.id())).isEmpty();
    assertThat(store().findNewest(70, "another")).isEmpty();
    assertThat(store().listCuts()).isEmpty();
  }

  @Test
  void rows_are_removed_up_to_a_cut_piece_by_piece() {
    written(10);
    SigningKey key = SigningKey.in(folder);
    store().addKey(key.id(), key.publicPem(), 5);
    Checkpoint cut = key.sign(Checkpoint.Kind.CUT, 7, store().listRows(6, 1).getFirst().hash(), 70);
    store().add(cut);

    assertThat(store().removeUpTo(cut, 4)).isEqualTo(4);
    assertThat(verify())
        .returns(5L, AuditVerification::first)
        .returns(true, AuditVerification::isWhole);
    assertThat(store().removeUpTo(cut, 4)).isEqualTo(3);
    assertThat(store().removeUpTo(cut, 4)).isZero();
    assertThat(verify())
        .returns(8L, AuditVerification::first)
        .returns(10L, AuditVerification::last)
        .returns(true, AuditVerification::isWhole);
    written(1);
    assertThat(store().head().sequence()).isEqualTo(11);
  }
}

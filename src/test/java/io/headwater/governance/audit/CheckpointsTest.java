package io.headwater.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.headwater.governance.audit.AuditFinding.Kind;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import io.headwater.testkit.service.Seeds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing, what a walk over the store finds, and the removal of old rows. */
class CheckpointsTest {

  @TempDir Path data;
  private final Random random = Seeds.random("CheckpointsTest");
  private final MemoryAuditStore store = new MemoryAuditStore();
  private final TestAudit.Clock clock = new TestAudit.Clock();
  private AuditSettings settings;
  private Checkpoints checkpoints;

  @BeforeEach
  void open() {
    settings =
        new TestAudit.Settings(
            data.resolve("audit"), Duration.ofSeconds(10), 10, Duration.ofDays(30));
    checkpoints = new Checkpoints(store, settings, clock);
  }

  private void write(int number) {
    for (int i = 0; i < number; i++) {
      store.append(List.of(TestAudit.entry(random, Times.nanos(clock.instant()))));
      clock.pass(Duration.ofSeconds(1));
      checkpoints.written(store.rows.getLast().sequence());
    }
  }

  private AuditVerification walk() {
    return new TrailWalk(store, checkpoints, settings, clock).verify().found();
  }

  @Test
  void the_key_is_made_once_for_its_owner_alone() throws IOException {
    Path secret = data.resolve("audit").resolve(SigningKey.PRIVATE_FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("audit"))))
        .isEqualTo("rwx------");
    assertThat(SigningKey.in(data.resolve("audit")).id()).isEqualTo(checkpoints.key().id());
    assertThat(store.listKeys()).containsExactly(checkpoints.key().publicPem());
    assertThat(SigningKey.in(data.resolve("other")).id()).isNotEqualTo(checkpoints.key().id());
  }

  @Test
  void a_key_that_cannot_be_read_is_told_with_its_place() throws IOException {
    Files.writeString(data.resolve("audit").resolve(SigningKey.PRIVATE_FILE), "nonsense");
    assertThatThrownBy(() -> SigningKey.in(data.resolve("audit")))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
        .hasMessageContaining(SigningKey.PRIVATE_FILE);
  }

  @Test
  void the_end_is_signed_every_so_many_rows_and_every_so_often() {
    write(25);
    assertThat(checkpoints.listSigned()).extracting(Checkpoint::sequence).containsExactly(10L, 20L);
    checkpoints.tick();
    assertThat(checkpoints.listSigned()).hasSize(2);
    clock.pass(Duration.ofMinutes(5));
    checkpoints.tick();
    checkpoints.tick();
    assertThat(checkpoints.listSigned())
        .extracting(Checkpoint::sequence)
        .containsExactly(10L, 20L, 25L);
    assertThat(store.checkpoints).containsExactlyElementsOf(checkpoints.listSigned());
    assertThat(checkpoints.sign()).isEmpty();
    assertThat(checkpoints.findLast()).map(Checkpoint::sequence).contains(25L);
  }

  @Test
  void a_checkpoint_that_only_the_file_has_comes_into_the_store_at_the_next_start() {
    write(10);
    store.checkpoints.clear();
    new Checkpoints(store, settings, clock);
    assertThat(store.checkpoints).hasSize(1);
  }

  @Test
  void half_a_line_at_the_end_of_the_file_is_no_trouble() throws IOException {
    write(10);
    Path file = data.resolve("audit").resolve(CheckpointFile.NAME);
    Files.writeString(file, "HEAD 20 ab", StandardOpenOption.APPEND);
    write(10);
    assertThat(checkpoints.listSigned()).extracting(Checkpoint::sequence).containsExactly(10L, 20L);
  }

  @Test
  void a_store_that_is_away_does_not_stop_the_writers() {
    write(9);
    store.away(true);
    checkpoints.written(10);
    store.away(false);
    assertThat(checkpoints.listSigned()).isEmpty();
    write(1);
    assertThat(checkpoints.listSigned()).hasSize(1);
  }

  @Test
  void a_walk_over_what_nobody_touched_finds_nothing() {
    write(35);
    assertThat(walk())
        .returns(true, AuditVerification::isWhole)
        .returns(35L, AuditVerification::rows)
        .returns(30L, AuditVerification::signedUpTo);
  }

  @Test
  void an_end_that_was_cut_off_with_its_checkpoints_is_missed_because_of_the_file() {
    write(35);
    store.rows.subList(15, 35).clear();
    store.checkpoints.removeIf(each -> each.sequence() > 15);
    assertThat(walk().findings())
        .extracting(AuditFinding::kind, AuditFinding::sequence)
        .contains(tuple(Kind.END_MISSING, 20L), tuple(Kind.END_MISSING, 30L));
  }

  @Test
  void a_checkpoint_that_was_taken_out_of_the_store_is_missed() {
    write(35);
    store.checkpoints.removeIf(each -> each.sequence() == 20);
    assertThat(walk().findings())
        .extracting(AuditFinding::kind, AuditFinding::sequence)
        .containsExactly(tuple(Kind.CHECKPOINT_MISSING, 20L));
  }

  @Test
  void the_last_result_is_remembered_and_a_walk_comes_when_it_is_due() {
    write(3);
    TrailWalk walk = new TrailWalk(store, checkpoints, settings, clock);
    assertThat(walk.findLast()).isEmpty();
    walk.tick();
    assertThat(walk.findLast())
        .map(TrailWalk.Result::found)
        .map(AuditVerification::rows)
        .contains(3L);
    write(1);
    walk.tick();
    assertThat(walk.findLast())
        .map(TrailWalk.Result::found)
        .map(AuditVerification::rows)
        .contains(3L);
    clock.pass(Duration.ofDays(1));
    walk.tick();
    assertThat(walk.findLast())
        .map(TrailWalk.Result::found)
        .map(AuditVerification::rows)
        .contains(4L);
  }

  private AuditRetention retention(AuditTrail trail) {
    return new AuditRetention(store, trail, checkpoints, settings, clock);
  }

  private AuditJournal journal() {
    return new AuditJournal(
        store, settings, clock, new SimpleMeterRegistry(), checkpoints::written);
  }

  @Test
  void old_rows_go_up_to_a_checkpoint_and_the_trail_stays_whole() {
    write(25);
    clock.pass(Duration.ofDays(29));
    write(10);
    clock.pass(Duration.ofDays(2));
    try (AuditJournal journal = journal()) {
      assertThat(retention(journal).sweep()).isEqualTo(20);
      assertThat(store.rows.getFirst().sequence()).isEqualTo(21);
      assertThat(store.listCuts()).extracting(Checkpoint::sequence).containsExactly(20L);
      assertThat(store.rows.reversed().subList(0, 2))
          .extracting(row -> row.entry().action(), row -> row.entry().outcome())
          .containsExactly(tuple("audit.retention", "DONE"), tuple("audit.retention", "BEGUN"));
      assertThat(walk().isWhole()).isTrue();
      assertThat(retention(journal).sweep()).isZero();
    }
  }

  @Test
  void young_rows_stay() {
    write(25);
    clock.pass(Duration.ofDays(29));
    try (AuditJournal journal = journal()) {
      assertThat(retention(journal).sweep()).isZero();
    }
    assertThat(store.rows).hasSize(25);
  }

  @Test
  void nothing_goes_that_does_not_fit_what_was_signed() {
    write(25);
    clock.pass(Duration.ofDays(31));
    store.rows.set(19, RowFields.change(store.rows.get(19), "hash", random));
    try (AuditJournal journal = journal()) {
      assertThat(retention(journal).sweep()).isZero();
    }
    assertThat(store.rows).hasSize(25);
  }

  @Test
  void a_checkpoint_that_somebody_wrote_into_the_store_removes_nothing() {
    write(25);
    AuditRow last = store.rows.getLast();
    store.checkpoints.add(
        new Checkpoint(
            Checkpoint.Kind.HEAD, 25, last.hash(), 0, checkpoints.key().id(), "Zm9yZ2Vk"));
    clock.pass(Duration.ofDays(29));
    try (AuditJournal journal = journal()) {
      assertThat(retention(journal).sweep()).isZero();
    }
    assertThat(store.rows).hasSize(25);
  }
}

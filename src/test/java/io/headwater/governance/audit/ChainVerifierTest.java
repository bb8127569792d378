package io.headwater.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.audit.AuditFinding.Kind;
import io.headwater.testkit.service.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainVerifierTest {

  private static final int ROWS = 40;
  private static final int TRIALS = 2_000;

  @TempDir Path folder;
  private final Random random = Seeds.random("ChainVerifierTest");
  private SigningKey key;
  private List<AuditRow> rows;
  private List<Checkpoint> checkpoints;

  @BeforeEach
  void write() {
    key = SigningKey.in(folder);
    MemoryAuditStore store = new MemoryAuditStore();
    store.append(TestAudit.entries(random, ROWS));
    rows = new ArrayList<>(store.rows);
    checkpoints = new ArrayList<>();
    for (int i = 10; i <= ROWS; i += 10) {
      checkpoints.add(sign(Checkpoint.Kind.HEAD, rows.get(i - 1)));
    }
  }

  private Checkpoint sign(Checkpoint.Kind kind, AuditRow row) {
    return key.sign(kind, row.sequence(), row.hash(), 1);
  }

  private AuditVerification verify(List<AuditRow> trail, List<Checkpoint> known) {
    ChainVerifier verifier = new ChainVerifier(TrustedKeys.parse(key.publicPem()), known, false);
    trail.forEach(verifier::accept);
    return verifier.finish();
  }

  private AuditVerification verify() {
    return verify(rows, checkpoints);
  }

  private static List<String> places(AuditVerification found) {
    return found.findings().stream()
        .map(each -> each.kind() + " " + each.sequence() + " " + each.field())
        .toList();
  }

  @Test
  void an_untouched_trail_is_whole() {
    assertThat(verify())
        .returns(true, AuditVerification::isWhole)
        .returns((long) ROWS, AuditVerification::rows)
        .returns((long) ROWS, AuditVerification::signedUpTo)
        .returns(4L, AuditVerification::checkpoints);
  }

  @Test
  void a_changed_byte_of_any_field_of_any_row_is_told_with_row_and_field() {
    for (int trial = 0; trial < TRIALS; trial++) {
      int at = random.nextInt(ROWS);
      String field = RowFields.NAMES.get(trial % RowFields.NAMES.size());
      List<AuditRow> tampered = new ArrayList<>(rows);
      AuditRow before = rows.get(at);
      AuditRow after = RowFields.change(before, field, random);
      tampered.set(at, after);

      AuditVerification found = verify(tampered, checkpoints.subList(3, 4));

      assertThat(found.isWhole()).as("%s of %s to %s", field, before, after).isFalse();
      if (field.equals("sequence")) {
        // A row with another number is missing where it was, or stands where it does not belong.
        assertThat(found.findings())
            .as("%s to %s", before, after)
            .anyMatch(each ->
                each.sequence() == before.sequence() || each.sequence() == after.sequence());
      } else {
        assertThat(found.findings())
            .as("%s of %s to %s", field, before, after)
            .allMatch(each -> each.sequence() == before.sequence())
            .anyMatch(each -> each.kind() == Kind.CHANGED && each.field().equals(field));
      }
    }
  }

  @Test
  void a_removed_row_is_a_gap_at_its_place() {
    for (int at = 1; at < ROWS - 1; at++) {
      List<AuditRow> shorter = new ArrayList<>(rows);
      shorter.remove(at);
      assertThat(places(verify(shorter, checkpoints))).containsExactly("GAP " + (at + 1) + " ");
    }
  }

  @Test
  void the_first_rows_are_missed() {
    assertThat(places(verify(rows.subList(3, ROWS), checkpoints)))
        .containsExactly("BEGINNING_MISSING 4 ");
  }

  @Test
  void the_last_rows_are_missed_by_what_was_signed() {
    assertThat(places(verify(rows.subList(0, ROWS - 1), checkpoints)))
        .containsExactly("END_MISSING 40 ");
    assertThat(places(verify(rows.subList(0, 15), checkpoints)))
        .containsExactly("END_MISSING 20 ", "END_MISSING 30 ", "END_MISSING 40 ");
    assertThat(places(verify(List.of(), checkpoints))).hasSize(4);
  }

  @Test
  void swapped_rows_are_told() {
    List<AuditRow> swapped = new ArrayList<>(rows);
    swapped.set(7, rows.get(8));
    swapped.set(8, rows.get(7));
    assertThat(places(verify(swapped, checkpoints))).containsExactly("GAP 8 ", "MISPLACED 8 ");
  }

  @Test
  void rows_that_swap_their_numbers_too_are_told() {
    List<AuditRow> swapped = new ArrayList<>(rows);
    swapped.set(7, renumber(rows.get(8), 8));
    swapped.set(8, renumber(rows.get(7), 9));
    assertThat(places(verify(swapped, checkpoints)))
        .contains("CHANGED 8 sequence", "CHANGED 9 sequence");
  }

  private static AuditRow renumber(AuditRow row, long sequence) {
    return new AuditRow(sequence, row.entry(), row.previous(), row.hash(), row.checks());
  }

  @Test
  void a_row_put_in_between_is_told_however_well_it_is_made() {
    AuditRow before = rows.get(4);
    AuditRow made = AuditRow.after(before.sequence(), before.hash(), TestAudit.entry(random, 5));
    List<AuditRow> longer = new ArrayList<>(rows);
    longer.add(5, made);
    assertThat(places(verify(longer, checkpoints)))
        .containsExactly("MISPLACED 6 ", "BROKEN_LINK 7 previous");
  }

  @Test
  void a_row_replaced_with_one_that_is_right_by_itself_breaks_the_link() {
    List<AuditRow> tampered = new ArrayList<>(rows);
    tampered.set(4, AuditRow.after(4, rows.get(3).hash(), TestAudit.entry(random, 5)));
    assertThat(places(verify(tampered, checkpoints))).containsExactly("BROKEN_LINK 6 previous");
  }

  @Test
  void a_trail_that_is_written_anew_does_not_fit_what_was_signed() {
    MemoryAuditStore forged = new MemoryAuditStore();
    forged.append(rows.stream().limit(14).map(AuditRow::entry).toList());
    forged.append(TestAudit.entries(random, ROWS - 14));
    assertThat(places(verify(forged.rows, checkpoints)))
        .containsExactly("REWRITTEN 20 hash", "REWRITTEN 30 hash", "REWRITTEN 40 hash");
  }

  @Test
  void a_signature_counts_only_as_it_was_given_and_by_a_known_key() {
    Checkpoint right = checkpoints.get(1);
    List<UnaryOperator<Checkpoint>> forgeries =
        List.of(
            c -> new Checkpoint(c.kind(), 21, c.hash(), c.at(), c.keyId(), c.signature()),
            c -> new Checkpoint(c.kind(), 20, "00", c.at(), c.keyId(), c.signature()),
            c -> new Checkpoint(c.kind(), 20, c.hash(), 2, c.keyId(), c.signature()),
            c -> new Checkpoint(c.kind(), 20, c.hash(), c.at(), "feed", c.signature()),
            c -> new Checkpoint(c.kind(), 20, c.hash(), c.at(), c.keyId(), "AAAA"),
            c -> new Checkpoint(c.kind(), 20, c.hash(), c.at(), c.keyId(), "%%"),
            c ->
                new Checkpoint(
                    Checkpoint.Kind.CUT, 20, c.hash(), c.at(), c.keyId(), c.signature()));
    for (UnaryOperator<Checkpoint> forgery : forgeries) {
      Checkpoint forged = forgery.apply(right);
      assertThat(places(verify(rows, List.of(forged))))
          .containsExactly("BAD_SIGNATURE " + forged.sequence() + " ");
    }
  }

  @Test
  void a_cut_lets_the_beginning_be_missing_and_nothing_else() {
    Checkpoint cut = sign(Checkpoint.Kind.CUT, rows.get(9));
    List<Checkpoint> known = new ArrayList<>(checkpoints);
    known.add(cut);
    assertThat(verify(rows.subList(10, ROWS), known))
        .returns(true, AuditVerification::isWhole)
        .returns(11L, AuditVerification::first);
    // Not wholly carried out yet.
    assertThat(verify(rows.subList(6, ROWS), known).isWhole()).isTrue();
    assertThat(places(verify(rows.subList(11, ROWS), known)))
        .containsExactly("BEGINNING_MISSING 12 ");
    assertThat(places(verify(List.of(), List.of(cut)))).isEmpty();
  }

  @Test
  void a_part_need_not_begin_or_end_where_the_trail_does() {
    ChainVerifier verifier =
        new ChainVerifier(TrustedKeys.parse(key.publicPem()), checkpoints, true);
    rows.subList(5, 25).forEach(verifier::accept);
    assertThat(verifier.finish())
        .returns(true, AuditVerification::isWhole)
        .returns(20L, AuditVerification::signedUpTo);
  }

  @Test
  void rows_without_a_signature_are_not_enough_where_one_is_required() {
    ChainVerifier verifier =
        new ChainVerifier(TrustedKeys.parse(key.publicPem()), List.of(), false);
    verifier.requireSignature();
    rows.forEach(verifier::accept);
    assertThat(places(verifier.finish())).containsExactly("UNSIGNED 1 ");
  }

  @Test
  void what_the_writers_know_beyond_the_end_is_missed() {
    ChainVerifier verifier =
        new ChainVerifier(TrustedKeys.parse(key.publicPem()), List.of(), false);
    verifier.expect(new AuditHead(ROWS + 1, ""));
    rows.forEach(verifier::accept);
    assertThat(places(verifier.finish())).containsExactly("END_MISSING 41 ");
  }

  @Test
  void findings_are_counted_beyond_those_that_are_told() {
    List<AuditRow> tampered =
        rows.stream().map(row -> RowFields.change(row, "caller", random)).toList();
    List<AuditRow> many = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      many.addAll(tampered);
    }
    AuditVerification found = verify(many, List.of());
    assertThat(found.findings()).hasSize(ChainVerifier.MOST_FINDINGS);
    assertThat(found.totalFindings()).isEqualTo(5L * ROWS);
  }

  @Test
  void the_encoding_is_the_documented_one() {
    AuditEntry entry =
        new AuditEntry(
            7,
            "USER",
            "kim",
            "act",
            List.of("a", "b"),
            List.of(),
            "DONE",
            "",
            "ü",
            "::1",
            "curl",
            "r",
            3);
    byte[] hashed = DocumentedEncoding.of(2, entry, "ab");
    assertThat(AuditEncoding.of(2, entry, "ab").hash())
        .isEqualTo(HexFormat.of().formatHex(AuditEncoding.sha256().digest(hashed)));
    assertThat(new String(hashed, StandardCharsets.UTF_8)).contains("headwater-audit-1");
  }
}

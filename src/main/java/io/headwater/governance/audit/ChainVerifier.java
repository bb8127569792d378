package io.headwater.governance.audit;

import io.headwater.governance.audit.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the trail, from its first row to its last, and tells what is wrong. After a fault it
 * goes on from the row as it stands, so that one fault is told once and later ones too. Keeps one
 * row, the checkpoints that lie ahead, and the first findings. Not thread-safe.
 */
public final class ChainVerifier {

  /** Most findings that are told; they are counted beyond. */
  public static final int MOST_FINDINGS = 100;

  private final TrustedKeys keys;
  private final boolean isPart;
  private final TreeMap<Long, List<Checkpoint>> ahead = new TreeMap<>();
  private final Set<Checkpoint> compared = new HashSet<>();
  private final List<AuditFinding> findings = new ArrayList<>();
  private final Map<Long, Checkpoint> cuts = new HashMap<>();
  private long totalFindings;
  private long rows;
  private long first;
  private long signedUpTo;
  private long checkpoints;
  private long expectedEnd;
  private boolean mustBeSigned;
  private @Nullable AuditRow last;
  private String lastRecomputed = AuditRow.BEFORE_FIRST;

  /**
   * A verifier.
   *
   * @param keys whose signatures count
   * @param known every checkpoint that is known beforehand; more may come between the rows
   * @param isPart whether rows before the first and after the last may be missing
   */
  public ChainVerifier(TrustedKeys keys, Collection<Checkpoint> known, boolean isPart) {
    this.keys = keys;
    this.isPart = isPart;
    known.forEach(this::accept);
  }

  /** Says that the trail has this row at least. */
  public void expect(AuditHead head) {
    expectedEnd = head.sequence();
  }

  /** Says that rows without any signature are not enough. */
  public void requireSignature() {
    mustBeSigned = true;
  }

  /** Says what is wrong beside the chain itself. */
  public void tell(AuditFinding finding) {
    totalFindings++;
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  /** Takes a checkpoint: before the row that it is about, or right after it. */
  public void accept(Checkpoint checkpoint) {
    if (isKnown(checkpoint)) {
      return;
    }
    if (!keys.vouchFor(checkpoint)) {
      tell(
          Kind.BAD_SIGNATURE,
          checkpoint.sequence(),
          "",
          keys.knows(checkpoint)
              ? "the checkpoint is not what its key signed"
              : "the checkpoint is signed by the unknown key " + checkpoint.keyId());
      return;
    }
    if (checkpoint.kind() == Checkpoint.Kind.CUT) {
      cuts.put(checkpoint.sequence(), checkpoint);
    }
    if (last != null && last.sequence() == checkpoint.sequence()) {
      compare(checkpoint, last);
    } else if (last == null || checkpoint.sequence() > last.sequence()) {
      ahead.computeIfAbsent(checkpoint.sequence(), _ -> new ArrayList<>(1)).add(checkpoint);
    }
  }

  /** The same checkpoint may stand in several places: the table, a file, an export. */
  private boolean isKnown(Checkpoint checkpoint) {
    return compared.contains(checkpoint)
        || ahead.getOrDefault(checkpoint.sequence(), List.of()).contains(checkpoint);
  }

  /** Takes the next row. */
  public void accept(AuditRow row) {
    rows++;
    AuditRow before = last;
    AuditEncoding encoding = AuditEncoding.of(row.sequence(), row.entry(), row.previous());
    String recomputed = encoding.hash();
    List<String> changed = checkContent(row, encoding, recomputed);
    if (changed.contains("sequence")) {
      // Nobody knows where it belongs; the place that it left is told as a gap.
      return;
    }
    if (before != null && row.sequence() <= before.sequence()) {
      tell(
          Kind.MISPLACED,
          row.sequence(),
          "",
          "comes after row " + before.sequence() + ", where it does not belong");
      return;
    }
    if (before == null) {
      checkBeginning(row);
    } else if (row.sequence() > before.sequence() + 1) {
      tell(
          Kind.GAP,
          before.sequence() + 1,
          "",
          row.sequence() == before.sequence() + 2
              ? "is missing"
              : "is missing, and every row up to " + (row.sequence() - 1));
    } else if (changed.isEmpty()
        && !row.previous().equals(before.hash())
        && !row.previous().equals(lastRecomputed)) {
      tell(
          Kind.BROKEN_LINK,
          row.sequence(),
          "previous",
          "does not follow from row " + before.sequence() + ": one of the two was replaced");
    }
    compared.clear();
    last = row;
    lastRecomputed = recomputed;
    checkpointsUpTo(row);
  }

  /** Tells which fields are not as they were hashed. */
  private List<String> checkContent(AuditRow row, AuditEncoding encoding, String recomputed) {
    List<String> changed = encoding.findChanged(row.checks());
    if (recomputed.equals(row.hash())) {
      changed = encoding.checks().equals(row.checks()) ? List.of() : List.of("checks");
    } else if (changed.isEmpty()) {
      changed = List.of("hash");
    }
    for (String field : changed) {
      tell(Kind.CHANGED, row.sequence(), field, "is not what was written");
    }
    return changed;
  }

  private void checkBeginning(AuditRow row) {
    first = row.sequence();
    if (isPart) {
      return;
    }
    boolean isFirst = row.sequence() == 1;
    Checkpoint cut = cuts.get(row.sequence() - 1);
    if ((isFirst && !row.previous().equals(AuditRow.BEFORE_FIRST))
        || (cut != null && !row.previous().equals(cut.hash()))) {
      tell(
          Kind.BROKEN_LINK,
          row.sequence(),
          "previous",
          "does not follow from what the trail begins with");
    }
    // Rows are removed piece by piece: those that a cut has not reached yet may still stand.
    if (!isFirst && cuts.keySet().stream().noneMatch(upTo -> upTo >= row.sequence() - 1)) {
      tell(
          Kind.BEGINNING_MISSING,
          row.sequence(),
          "",
          "is the first, and no signed cut says that the rows before it may be missing");
    }
  }

  private void checkpointsUpTo(AuditRow row) {
    while (!ahead.isEmpty() && ahead.firstKey() <= row.sequence()) {
      for (Checkpoint checkpoint : ahead.pollFirstEntry().getValue()) {
        // One about a row that is missing has nothing to be compared with; the gap is told.
        if (checkpoint.sequence() == row.sequence()) {
          compare(checkpoint, row);
        }
      }
    }
  }

  private void compare(Checkpoint checkpoint, AuditRow row) {
    compared.add(checkpoint);
    if (checkpoint.hash().equals(row.hash())) {
      checkpoints++;
      signedUpTo = Math.max(signedUpTo, row.sequence());
    } else {
      tell(
          Kind.REWRITTEN,
          row.sequence(),
          "hash",
          "is not the hash that was signed: this row or ones before it were written anew");
    }
  }

  /** Tells what is wrong with the end, and what was found altogether. To be called once. */
  public AuditVerification finish() {
    if (mustBeSigned && rows > 0 && signedUpTo == 0) {
      tell(
          Kind.UNSIGNED,
          first,
          "",
          "neither this row nor a later one is vouched for by a signature");
    }
    if (!isPart) {
      long end =
          last == null
              ? cuts.keySet().stream().mapToLong(Long::longValue).max().orElse(0)
              : last.sequence();
      if (expectedEnd > end) {
        tell(Kind.END_MISSING, expectedEnd, "", "was written, but the trail ends with row " + end);
      }
      for (long missing : ahead.tailMap(end, false).keySet()) {
        tell(Kind.END_MISSING, missing, "", "was signed, but the trail ends with row " + end);
      }
    }
    return new AuditVerification(
        rows,
        first,
        last == null ? 0 : last.sequence(),
        last == null ? "" : last.hash(),
        checkpoints,
        signedUpTo,
        findings,
        totalFindings);
  }

  private void tell(Kind kind, long sequence, String field, String message) {
    tell(new AuditFinding(kind, sequence, field, message));
  }
}

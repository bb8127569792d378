package io.headwater.governance.report.evidence;

import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditFilter;
import io.headwater.governance.audit.AuditOutcome;
import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.AuditStore;
import io.headwater.governance.audit.AuditVerification;
import io.headwater.governance.audit.Checkpoint;
import io.headwater.governance.audit.Checkpoints;
import io.headwater.governance.audit.TrailWalk;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.governance.report.evidence.Tables.Deed;
import io.headwater.model.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the audit trail tells: changes of access, and whether the trail itself is whole. */
@ApplicationScoped
class AuditEvidence {

  /** The mutations that give and take access. */
  private static final List<String> ACCESS = List.of("createAccessToken", "revokeAccessToken");

  private static final int MOST_ROWS = 10_000;
  private static final long MOST_COUNTED = 100_000;

  private final AuditStore store;
  private final Checkpoints checkpoints;
  private final TrailWalk walk;

  AuditEvidence(AuditStore store, Checkpoints checkpoints, TrailWalk walk) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.walk = walk;
  }

  private static AuditFilter filter(
      Window window, Optional<String> action, Optional<AuditOutcome> outcome) {
    return new AuditFilter(
        Optional.empty(),
        action,
        Optional.empty(),
        outcome,
        Optional.of(window.beginning()),
        Optional.of(window.end()));
  }

  ReportSection access(Window window, List<ReportGap> gaps) {
    List<Deed> deeds = new ArrayList<>();
    for (String action : ACCESS) {
      List<AuditRow> rows =
          store.listNewest(
              filter(window, Optional.of(action), Optional.empty()), Long.MAX_VALUE, MOST_ROWS);
      if (rows.size() == MOST_ROWS) {
        gaps.add(
            ReportGap.of(
                "of %s only the newest %d audit rows are told".formatted(action, MOST_ROWS)));
      }
      rows.stream()
          .filter(row -> !row.entry().outcome().equals(AuditOutcome.BEGUN.name()))
          .forEach(row -> deeds.add(deed(row)));
    }
    return Tables.of(
        "accessChanges",
        "Access given and taken",
        "API tokens that were created and revoked, as the audit trail has it. Roles of people are"
            + " given by the identity provider, whose records are not here.",
        deeds,
        window);
  }

  private static Deed deed(AuditRow row) {
    AuditEntry entry = row.entry();
    return new Deed(
        "row " + row.sequence(),
        Times.ofNanos(entry.at()),
        entry.caller().isEmpty() ? "anonymous" : entry.caller(),
        entry.action(),
        ReportCell.of(String.join(" ", entry.subjects())),
        "%s%s; audit row %d"
            .formatted(
                Tables.word(AuditOutcome.valueOf(entry.outcome())),
                entry.code().isEmpty() ? "" : " " + entry.code(),
                row.sequence()),
        entry.reason());
  }

  /** How many of the rows of a window are of an action with an outcome. */
  long count(Window window, Optional<String> action, Optional<AuditOutcome> outcome) {
    return store.count(filter(window, action, outcome), MOST_COUNTED);
  }

  /**
   * How the trail stands.
   *
   * @param isNow whether the window ends now: then the end of the trail is signed for it
   */
  ReportSection integrity(Window window, boolean isNow, List<ReportGap> gaps) {
    List<ReportRow> rows = new ArrayList<>();
    long end = Times.nanos(window.to());
    Optional<AuditStore.Range> range = store.findRange(Long.MIN_VALUE, end + 1);
    range
        .flatMap(all -> store.listRows(all.last() - 1, 1).stream().findFirst())
        .ifPresentOrElse(
            head -> {
              fact(rows, "firstRow", "First row", Long.toString(range.get().first()));
              fact(rows, "headRow", "Last row", Long.toString(head.sequence()));
              fact(rows, "headHash", "Hash of the last row", head.hash());
            },
            () -> gaps.add(ReportGap.of("the audit trail has no row until " + window.to())));
    (isNow
            ? checkpoints.sign().or(checkpoints::findLast)
            : store.findNewest(end, checkpoints.key().id()))
        .ifPresentOrElse(
            checkpoint -> checkpoint(rows, checkpoint),
            () ->
                gaps.add(
                    ReportGap.of(
                        "this server has signed no checkpoint of the audit trail until "
                            + window.to())));
    walk.findLast()
        .ifPresentOrElse(
            last -> walked(rows, last, window, gaps),
            () ->
                gaps.add(
                    ReportGap.of(
                        "this server has not walked over the audit trail since it started")));
    for (Checkpoint cut : store.listCuts()) {
      fact(
          rows,
          "cut" + cut.sequence(),
          "Rows removed by retention",
          "up to row " + cut.sequence() + ", at " + Times.ofNanos(cut.at()));
    }
    return new ReportSection(
        "auditIntegrity",
        "Integrity of the audit trail",
        "Each row of the trail carries the hash of the one before it, and servers sign it every so"
            + " often; 'headwater verify --audit' proves it with keys kept elsewhere.",
        List.of(
            new ReportColumn("fact", "Fact", ReportColumn.Type.TEXT),
            new ReportColumn("value", "Value", ReportColumn.Type.TEXT)),
        rows);
  }

  private static void checkpoint(List<ReportRow> rows, Checkpoint checkpoint) {
    fact(rows, "signedRow", "Last signed row", Long.toString(checkpoint.sequence()));
    fact(rows, "signedAt", "Signed at", Times.ofNanos(checkpoint.at()).toString());
    fact(rows, "signedHash", "Hash that was signed", checkpoint.hash());
    fact(rows, "signedBy", "Key", checkpoint.keyId());
    fact(rows, "signature", "Signature", checkpoint.signature());
  }

  private static void walked(
      List<ReportRow> rows, TrailWalk.Result last, Window window, List<ReportGap> gaps) {
    AuditVerification found = last.found();
    fact(rows, "walkedAt", "Last walked over at", last.at().toString());
    fact(
        rows,
        "walkFound",
        "Which found",
        "%s; %d rows, up to row %d"
            .formatted(
                found.isWhole() ? "the trail whole" : found.totalFindings() + " findings",
                found.rows(),
                found.last()));
    if (last.at().isAfter(window.to())) {
      gaps.add(
          ReportGap.of("the walk over the audit trail is the last one, not one of " + window.to()));
    }
  }

  private static void fact(List<ReportRow> rows, String key, String fact, String value) {
    rows.add(new ReportRow(key, List.of(ReportCell.of(fact), ReportCell.of(value)), List.of()));
  }
}

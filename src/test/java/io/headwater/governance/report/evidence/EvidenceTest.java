package io.headwater.governance.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Caller;
import io.headwater.governance.audit.CallerKind;
import io.headwater.governance.audit.Checkpoints;
import io.headwater.governance.audit.MemoryAuditStore;
import io.headwater.governance.audit.TestAudit;
import io.headwater.governance.audit.TrailWalk;
import io.headwater.governance.classification.InMemoryDecisions;
import io.headwater.governance.policy.MemoryPolicyRecords;
import io.headwater.governance.policy.Workshops;
import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.MemoryReports;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.SampleReports;
import io.headwater.impact.InMemoryWaivers;
import io.headwater.impact.Rule;
import io.headwater.impact.Waiver;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import io.headwater.testkit.memory.MemoryGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

  @TempDir Path folder;
  private final TestAudit.Clock clock = new TestAudit.Clock();
  private final MemoryAuditStore store = new MemoryAuditStore();
  private final MemoryPolicyRecords records = new MemoryPolicyRecords();
  private final InMemoryWaivers waivers = new InMemoryWaivers();
  private final MemoryReports kept = new MemoryReports();
  private final FakeProducts products =
      new FakeProducts().with(Products.product(Products.id("crm", "contacts"), "a"));
  private Checkpoints checkpoints;
  private EvidenceWriter writer;

  @BeforeEach
  void begin() {
    TestAudit.Settings settings = TestAudit.Settings.in(folder);
    checkpoints = new Checkpoints(store, settings, clock);
    TrailWalk walk = new TrailWalk(store, checkpoints, settings, clock);
    writer =
        new EvidenceWriter(
            new PolicyDeeds(new PolicyHistory(Workshops.book(records, clock), records), records),
            new DataDeeds(new InMemoryDecisions(), waivers, new MemoryGraph().decisions, products),
            new AuditEvidence(store, checkpoints, walk),
            kept);
  }

  private void audit(String action, AuditResult result, String... subjects) {
    Caller root = new Caller(CallerKind.USER, "root", "", "", "");
    store.append(
        List.of(AuditEntry.of(clock.instant(), root, AuditedAction.of(action, subjects), result)));
  }

  private ReportContent write() {
    return writer.write(SampleReports.request(ReportKind.SOC2_EVIDENCE), clock.instant());
  }

  private static List<String> keys(ReportContent content, String section) {
    return content.sections().stream()
        .filter(one -> one.key().equals(section))
        .flatMap(one -> one.rows().stream())
        .map(row -> row.key())
        .toList();
  }

  private static String fact(ReportContent content, String key) {
    return content.sections().getLast().rows().stream()
        .filter(row -> row.key().equals(key))
        .map(row -> row.cells().stream().map(ReportCell::text).toList().getLast())
        .findFirst()
        .orElse("");
  }

  @Test
  void access_is_told_by_how_it_ended() {
    audit("createAccessToken", AuditResult.BEGUN);
    audit("createAccessToken", AuditResult.DONE.ending(1), "t1");
    audit("giveWaiver", AuditResult.DONE);
    clock.pass(Duration.ofHours(1));
    audit("revokeAccessToken", AuditResult.DONE, "t1");
    ReportContent content = write();
    assertThat(keys(content, "accessChanges")).containsExactly("row 2", "row 4");
    assertThat(content.figures())
        .filteredOn(figure -> figure.key().equals("auditRows"))
        .extracting(ReportContent.Figure::value)
        .containsExactly(4L);
  }

  @Test
  void policies_exceptions_and_waivers_are_told_with_their_ends() {
    Workshops.desk(
            records,
            _ -> {
              throw new IllegalStateException("nobody asks");
            },
            clock)
        .put(Workshops.policy("p", "appliesTo: product\nrequire: 'true'"), "ann");
    Waiver waiver =
        new Waiver(
            "w",
            new DomainName("crm"),
            SampleReports.column("a", "b"),
            Rule.COLUMN_REMOVED,
            "fine",
            "ann",
            clock.instant(),
            clock.instant().plusSeconds(60));
    waivers.give(waiver);
    ReportContent content = write();
    assertThat(keys(content, "policyDecisions")).containsExactly("p global 1");
    assertThat(keys(content, "waivers")).containsExactly("given w");
  }

  @Test
  void the_window_begins_where_the_last_kept_evidence_ended() {
    audit("createAccessToken", AuditResult.DONE);
    Instant asOf = clock.instant();
    kept.add(SampleReports.kept("e1", ReportKind.SOC2_EVIDENCE, Optional.empty(), asOf));
    clock.pass(Duration.ofHours(1));
    assertThat(keys(write(), "accessChanges")).isEmpty();
    audit("revokeAccessToken", AuditResult.DONE);
    ReportContent content = write();
    assertThat(keys(content, "accessChanges")).containsExactly("row 2");
    assertThat(content.sections().getFirst().note())
        .contains("After " + asOf.truncatedTo(ChronoUnit.SECONDS));
    ReportContent again =
        writer.write(
            new ReportRequest(
                ReportKind.SOC2_EVIDENCE, Optional.empty(), Optional.of(asOf), Optional.empty()),
            asOf);
    assertThat(keys(again, "accessChanges")).containsExactly("row 1");
  }

  @Test
  void without_kept_evidence_the_window_is_ninety_days() {
    audit("createAccessToken", AuditResult.DONE);
    clock.pass(EvidenceWriter.USUAL);
    assertThat(keys(write(), "accessChanges")).isEmpty();
  }

  @Test
  void the_trail_is_told_as_it_was_then() {
    assertThat(write().gaps()).anyMatch(gap -> gap.text().contains("no row until"));
    audit("createAccessToken", AuditResult.DONE);
    checkpoints.sign();
    Instant then = clock.instant();
    clock.pass(Duration.ofDays(1));
    audit("revokeAccessToken", AuditResult.DONE);
    ReportContent past =
        writer.write(
            new ReportRequest(
                ReportKind.SOC2_EVIDENCE, Optional.empty(), Optional.of(then), Optional.empty()),
            then);
    assertThat(fact(past, "headRow")).isEqualTo("1");
    assertThat(fact(past, "headHash")).isEqualTo(store.rows.getFirst().hash());
    assertThat(fact(past, "signedRow")).isEqualTo("1");
    assertThat(past.gaps()).anyMatch(gap -> gap.text().contains("has not walked over"));
    assertThat(fact(past, "signature")).isNotEmpty();
    assertThat(fact(write(), "headRow")).isEqualTo("2");
    assertThat(fact(write(), "signedRow")).as("signed for the report").isEqualTo("2");
  }

  @Test
  void it_is_about_the_whole_mesh_only() {
    assertThatThrownBy(() ->
            writer.write(
                new ReportRequest(
                    ReportKind.SOC2_EVIDENCE,
                    Optional.of(new DomainName("crm")),
                    Optional.empty(),
                    Optional.empty()),
                clock.instant()))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("ask without a domain");
  }

  @Test
  void a_kept_report_of_another_kind_opens_no_window() {
    audit("createAccessToken", AuditResult.DONE);
    KeptReport other =
        SampleReports.kept("x", ReportKind.PII_INVENTORY, Optional.empty(), clock.instant());
    kept.add(other);
    clock.pass(Duration.ofHours(1));
    assertThat(keys(write(), "accessChanges")).containsExactly("row 1");
  }
}

package io.headwater.governance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.report.Report.PolicyReference;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportDeskTest {

  private static final DomainName CRM = new DomainName("crm");

  private final MemoryReports kept = new MemoryReports();
  private final List<PolicyReference> policies =
      new ArrayList<>(
          List.of(
              new PolicyReference("b", "global", 1),
              new PolicyReference("a", "global", 2),
              new PolicyReference("a", "domain crm", 1)));
  private ReportContent content = SampleReports.content(SampleReports.row("a", "internal"));
  private Instant now = SampleReports.NOW;

  private final ReportDesk desk =
      new ReportDesk(
          Stream.of(writer(ReportKind.PII_INVENTORY), writer(ReportKind.ERASURE_PLAN)),
          _ -> List.copyOf(policies),
          CRM::equals,
          kept,
          () -> now);

  private ReportWriter writer(ReportKind kind) {
    return new ReportWriter() {
      @Override
      public ReportKind kind() {
        return kind;
      }

      @Override
      public ReportContent write(ReportRequest request, Instant asOf) {
        return content;
      }
    };
  }

  private static ReportRequest asOf(Instant time) {
    return new ReportRequest(
        ReportKind.PII_INVENTORY, Optional.empty(), Optional.of(time), Optional.empty());
  }

  private void assertRefused(ReportRequest request, ErrorCode code, String message) {
    assertThatThrownBy(() -> desk.write(request))
        .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(message);
  }

  @Test
  void what_does_not_fit_is_refused_with_its_remedy() {
    assertThat(desk.kinds()).containsExactly(ReportKind.PII_INVENTORY, ReportKind.ERASURE_PLAN);
    assertRefused(SampleReports.request(ReportKind.ACCESS_MAP), ErrorCode.NOT_FOUND, "access-map");
    assertRefused(
        SampleReports.request(ReportKind.ERASURE_PLAN),
        ErrorCode.INVALID_ARGUMENT,
        "name the one that tells the subject");
    assertRefused(
        new ReportRequest(
            ReportKind.PII_INVENTORY,
            Optional.empty(),
            Optional.empty(),
            Optional.of(SampleReports.column("a", "b"))),
        ErrorCode.INVALID_ARGUMENT,
        "leave the column out");
    assertRefused(
        new ReportRequest(
            ReportKind.PII_INVENTORY,
            Optional.of(new DomainName("nowhere")),
            Optional.empty(),
            Optional.empty()),
        ErrorCode.NOT_FOUND,
        "there is no domain 'nowhere'");
    assertRefused(asOf(now.plusNanos(1)), ErrorCode.INVALID_ARGUMENT, "yet to come");
    assertRefused(asOf(Instant.MIN), ErrorCode.INVALID_ARGUMENT, "the earliest is");
    assertThat(desk.write(asOf(now)).asOf()).isEqualTo(now);
  }

  @Test
  void two_writers_of_one_kind_are_a_defect() {
    assertThatThrownBy(() ->
            new ReportDesk(
                Stream.of(writer(ReportKind.ACCESS_MAP), writer(ReportKind.ACCESS_MAP)),
                _ -> List.of(),
                _ -> true,
                kept,
                () -> now))
        .hasMessageContaining("both write ACCESS_MAP");
  }

  @Test
  void the_head_names_the_policies_in_order() {
    assertThat(desk.write(asOf(now)).policies())
        .containsExactly(
            new PolicyReference("a", "domain crm", 1),
            new PolicyReference("a", "global", 2),
            new PolicyReference("b", "global", 1));
  }

  @Test
  void the_same_report_has_the_same_hash_and_another_one_another() {
    Instant then = now.minusSeconds(5);
    String hash = desk.write(asOf(then)).contentHash();
    now = now.plusSeconds(60);
    assertThat(hash).hasSize(64).isEqualTo(desk.write(asOf(then)).contentHash());
    assertThat(desk.write(asOf(then.plusNanos(1))).contentHash()).isNotEqualTo(hash);
    policies.set(0, new PolicyReference("b", "global", 2));
    String newer = desk.write(asOf(then)).contentHash();
    assertThat(newer).isNotEqualTo(hash);
    content = SampleReports.content(SampleReports.row("a", "public"));
    assertThat(desk.write(asOf(then)).contentHash()).isNotEqualTo(newer);
  }

  /** The form that is documented, written down once by hand. */
  @Test
  void the_hash_is_that_of_the_documented_form() throws Exception {
    String form =
        "18:headwater-report-1"
            + "13:PII_INVENTORY"
            + "1:1"
            + "10:domain:crm"
            + "1:0"
            + "4:true"
            + "20:1970-01-01T00:00:00Z"
            + "1:1"
            + "1:p"
            + "6:global"
            + "1:7"
            + "20:1970-01-01T00:00:00Z"
            + "1:1"
            + "1:k"
            + "2:ü"
            + "1:5"
            + "1:0"
            + "1:0";
    byte[] digest =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(form.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(
            ReportHash.of(
                new ReportRequest(
                    ReportKind.PII_INVENTORY,
                    Optional.of(CRM),
                    Optional.of(Instant.EPOCH),
                    Optional.empty()),
                Instant.EPOCH,
                List.of(new PolicyReference("p", "global", 7)),
                new ReportContent(
                    List.of(new ReportContent.Figure("k", "ü", 5)),
                    List.of(),
                    List.of(),
                    Instant.EPOCH)))
        .isEqualTo(java.util.HexFormat.of().formatHex(digest));
  }

  @Test
  void what_is_too_long_is_cut_and_said_so() {
    ReportRow[] rows =
        IntStream.range(0, 30)
            .mapToObj(i -> SampleReports.row("t" + i, "internal"))
            .toArray(ReportRow[]::new);
    ReportContent whole = SampleReports.content(rows);
    assertThat(ReportBounds.cut(whole, 30, 1)).isSameAs(whole);
    ReportContent cut = ReportBounds.cut(whole, 20, 0);
    assertThat(cut.sections().getFirst().rows()).hasSize(20).allMatch(row -> row.proof().isEmpty());
    assertThat(cut.gaps())
        .hasSize(4)
        .anyMatch(gap -> gap.text().contains("'Columns' has 30 lines; the first 20"))
        .anyMatch(gap -> gap.text().contains("20 proofs of more than 0 steps"));
  }

  @Test
  void a_kept_report_is_found_and_a_changed_one_is_found_out() {
    KeptReport report = desk.keep(asOf(now), "ann");
    assertThat(desk.getKept(report.head().id(), _ -> true)).isEqualTo(report);
    assertThatThrownBy(() -> desk.getKept("x", _ -> true))
        .isInstanceOfSatisfying(
            CatalogException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    Report written = report.report();
    Report changed =
        new Report(
            written.request(),
            written.asOf(),
            written.writtenAt(),
            written.policies(),
            SampleReports.content(),
            written.contentHash());
    kept.tamper(new KeptReport(report.head(), changed));
    assertThatThrownBy(() -> desk.getKept(report.head().id(), _ -> true))
        .hasMessageContaining("is not what was kept");
    assertThatThrownBy(() -> desk.keep(asOf(now), " ")).hasMessageContaining("by: give 1 to 250");
  }
}

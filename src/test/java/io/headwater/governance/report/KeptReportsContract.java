package io.headwater.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.report.KeptReports.Filter;
import io.headwater.governance.report.KeptReports.Place;
import io.headwater.governance.report.KeptReports.Turn;
import io.headwater.model.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of reports promises. Each test starts with an empty one. */
public abstract class KeptReportsContract {

  private static final Instant NOW = SampleReports.NOW;
  private static final Optional<DomainName> MESH = Optional.empty();
  private static final Optional<DomainName> CRM = Optional.of(new DomainName("crm ü"));
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** The store. */
  protected abstract KeptReports reports();

  private KeptReport add(String id, ReportKind kind, Optional<DomainName> domain, int minutes) {
    KeptReport report = SampleReports.kept(id, kind, domain, NOW.plus(Duration.ofMinutes(minutes)));
    assertThat(reports().add(report)).isTrue();
    return report;
  }

  private List<String> ids(Filter filter) {
    return reports().list(filter, Optional.empty(), 100).stream().map(KeptReport.Head::id).toList();
  }

  @Test
  void a_report_is_found_as_it_was_kept() {
    KeptReport inventory = add("a", ReportKind.PII_INVENTORY, CRM, 0);
    assertThat(reports().find("a")).contains(inventory);
    assertThat(reports().find("b")).isEmpty();
    assertThat(reports().find("a\0")).isEmpty();
    assertThat(reports().add(inventory)).isFalse();
    ReportRequest request =
        new ReportRequest(
            ReportKind.ERASURE_PLAN,
            MESH,
            Optional.of(NOW),
            Optional.of(SampleReports.column("ü 'quoted' \uD83D\uDE00", "a.b")));
    ReportContent content =
        new ReportContent(
            List.of(),
            List.of(),
            List.of(
                ReportGap.of("a \"gap\""),
                ReportGap.of(""),
                ReportGap.about("", SampleReports.column("ü", "a.b"), ""),
                ReportGap.about("of \"", SampleReports.column("ü", "a.b"), "\" a part")),
            Instant.EPOCH);
    KeptReport plan =
        KeptReport.of(
            "plan",
            new Report(
                request,
                NOW,
                NOW,
                List.of(new Report.PolicyReference("p", "domain ü", 3)),
                content,
                "hash"),
            "kim@exämple.com",
            Optional.of(NOW));
    assertThat(reports().add(plan)).isTrue();
    assertThat(reports().find("plan")).contains(plan);
  }

  @Test
  void lists_are_newest_first_page_by_page() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      add("r" + i, ReportKind.PII_INVENTORY, MESH, i / 2);
    }
    expected.addAll(List.of("r4", "r2", "r3", "r0", "r1"));
    assertThat(ids(Filter.ALL)).isEqualTo(expected);
    List<String> paged = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    while (true) {
      List<KeptReport.Head> page = reports().list(Filter.ALL, after, 2);
      if (page.isEmpty()) {
        break;
      }
      page.forEach(head -> paged.add(head.id()));
      after = Optional.of(Place.of(page.getLast()));
    }
    assertThat(paged).isEqualTo(expected);
    assertThat(reports().list(Filter.ALL, Optional.empty(), 0)).isEmpty();
    assertThat(reports().count(Filter.ALL)).isEqualTo(5);
  }

  @Test
  void filters_are_kept_all_at_once() {
    add("mesh", ReportKind.PII_INVENTORY, MESH, 0);
    add("crm", ReportKind.PII_INVENTORY, CRM, 1);
    add("score", ReportKind.POLICY_SCORECARD, CRM, 2);
    assertThat(ids(Filter.of(ReportKind.PII_INVENTORY, MESH))).containsExactly("mesh");
    assertThat(ids(Filter.of(ReportKind.PII_INVENTORY, CRM))).containsExactly("crm");
    assertThat(ids(Filter.ALL.upTo(NOW.plusSeconds(60)))).containsExactly("crm", "mesh");
    assertThat(
            ids(
                new Filter(
                    Optional.of(ReportKind.PII_INVENTORY),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())))
        .containsExactly("crm", "mesh");
    Filter own =
        new Filter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Set.of(CRM.get())));
    assertThat(ids(own)).containsExactly("score", "crm");
    assertThat(reports().count(own)).isEqualTo(2);
    Filter nothing =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Set.of()));
    assertThat(ids(nothing)).isEmpty();
  }

  @Test
  void a_period_has_one_report() {
    Report report = SampleReports.kept("x", ReportKind.ACCESS_MAP, MESH, NOW).report();
    assertThat(reports().add(KeptReport.of("one", report, "schedule", Optional.of(NOW)))).isTrue();
    assertThat(reports().add(KeptReport.of("two", report, "schedule", Optional.of(NOW)))).isFalse();
    assertThat(reports().add(KeptReport.of("three", report, "ann", Optional.empty()))).isTrue();
    assertThat(reports().add(KeptReport.of("four", report, "ann", Optional.empty()))).isTrue();
    assertThat(reports().count(Filter.ALL)).isEqualTo(3);
  }

  @Test
  void a_turn_is_taken_once_until_it_is_lost_or_done() {
    Turn turn = new Turn(ReportKind.ACCESS_MAP, CRM, NOW);
    assertThat(reports().take(turn, NOW, PATIENCE)).isTrue();
    assertThat(reports().take(turn, NOW.plusSeconds(1), PATIENCE)).isFalse();
    assertThat(reports().take(new Turn(ReportKind.ACCESS_MAP, MESH, NOW), NOW, PATIENCE)).isTrue();
    Instant later = NOW.plus(PATIENCE);
    assertThat(reports().take(turn, later, PATIENCE)).isTrue();
    assertThat(reports().take(turn, later, PATIENCE)).isFalse();
    Report report = SampleReports.kept("x", ReportKind.ACCESS_MAP, CRM, NOW).report();
    reports().add(KeptReport.of("x", report, "schedule", Optional.of(NOW)));
    assertThat(reports().take(turn, later.plus(PATIENCE).plus(PATIENCE), PATIENCE)).isFalse();
    assertThat(reports().take(new Turn(ReportKind.ACCESS_MAP, CRM, later), later, PATIENCE))
        .isTrue();
  }

  @Test
  void of_many_that_ask_at_once_one_gets_the_turn() throws Exception {
    Turn turn = new Turn(ReportKind.ACCESS_MAP, MESH, NOW);
    int got = 0;
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(many.submit(() -> reports().take(turn, NOW, PATIENCE)));
      }
      for (Future<Boolean> answer : answers) {
        got += answer.get() ? 1 : 0;
      }
    }
    assertThat(got).isEqualTo(1);
  }

  @Test
  void old_reports_and_too_many_of_a_sort_go() {
    for (int i = 0; i < 4; i++) {
      add("inventory" + i, ReportKind.PII_INVENTORY, MESH, i);
    }
    add("crm", ReportKind.PII_INVENTORY, CRM, 0);
    reports().take(new Turn(ReportKind.PII_INVENTORY, MESH, NOW), NOW, PATIENCE);
    assertThat(reports().removeOld(Optional.empty(), 3)).isEqualTo(1);
    assertThat(ids(Filter.ALL)).containsExactly("inventory3", "inventory2", "inventory1", "crm");
    assertThat(reports().removeOld(Optional.of(NOW.plusSeconds(90)), 100)).isEqualTo(2);
    assertThat(ids(Filter.ALL)).containsExactly("inventory3", "inventory2");
    assertThat(reports().removeOld(Optional.of(NOW.plusSeconds(90)), 100)).isZero();
  }
}

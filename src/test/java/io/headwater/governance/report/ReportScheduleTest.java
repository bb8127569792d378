package io.headwater.governance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.audit.AuditOutcome;
import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Caller;
import io.headwater.governance.report.KeptReports.Filter;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportScheduleTest {

  private final MemoryReports kept = new MemoryReports();
  private final List<String> audited = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T07:30:00Z");
  private boolean isBroken;

  private final AuditTrail trail =
      new AuditTrail() {
        @Override
        public CompletionStage<Long> append(
            Caller caller, AuditedAction action, AuditResult result) {
          return CompletableFuture.completedStage(record(caller, action, result));
        }

        @Override
        public long record(Caller caller, AuditedAction action, AuditResult result) {
          audited.add(
              "%s %s %s %s"
                  .formatted(caller.name(), action.name(), action.subjects(), result.outcome()));
          return audited.size();
        }
      };

  private final ReportDesk desk =
      new ReportDesk(
          Stream.of(writer(ReportKind.PII_INVENTORY), writer(ReportKind.POLICY_SCORECARD)),
          _ -> List.of(),
          _ -> true,
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
        if (isBroken && kind == ReportKind.PII_INVENTORY) {
          throw new CatalogException(ErrorCode.UNAVAILABLE, "not now");
        }
        return SampleReports.content(SampleReports.row("a", "public"));
      }
    };
  }

  private ReportRounds rounds(String schedule) {
    return new ReportRounds(
        desk,
        kept,
        trail,
        ReportSchedule.parse(schedule),
        new ReportRounds.Retention(Optional.of(Duration.ofDays(30)), 3),
        () -> now);
  }

  private List<Instant> periods(ReportKind kind) {
    return kept.list(Filter.of(kind, Optional.empty()), Optional.empty(), 100).stream()
        .map(head -> head.period().orElseThrow())
        .toList();
  }

  @Test
  void a_schedule_is_read_as_it_is_documented() {
    assertThat(ReportSchedule.parse("").entries()).isEmpty();
    assertThat(ReportSchedule.parse(" pii-inventory=P1D , policy-scorecard/crm=PT6H,").entries())
        .containsExactly(
            new ReportSchedule.Entry(
                ReportKind.PII_INVENTORY, Optional.empty(), Duration.ofDays(1)),
            new ReportSchedule.Entry(
                ReportKind.POLICY_SCORECARD,
                Optional.of(new DomainName("crm")),
                Duration.ofHours(6)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pii-inventory",
        "pii=P1D",
        "pii-inventory=daily",
        "pii-inventory=PT1S",
        "pii-inventory=P400D",
        "pii-inventory/=P1D",
        "erasure-plan=P1D"
      })
  void what_is_no_schedule_is_refused_with_its_place(String text) {
    assertThatThrownBy(() -> ReportSchedule.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("headwater.reports.schedule: '" + text + "'");
  }

  @Test
  void each_period_has_one_report_whichever_server_goes_round() {
    ReportRounds one = rounds("pii-inventory=P1D,policy-scorecard=PT6H");
    ReportRounds other = rounds("pii-inventory=P1D,policy-scorecard=PT6H");
    for (int i = 0; i < 48; i++) {
      one.write();
      other.write();
      now = now.plus(Duration.ofMinutes(30));
    }
    assertThat(periods(ReportKind.PII_INVENTORY))
        .containsExactly(
            Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(periods(ReportKind.POLICY_SCORECARD)).hasSize(5);
  }

  @Test
  void what_was_missed_is_made_up_for_once() {
    rounds("pii-inventory=PT1H").write();
    now = now.plus(Duration.ofDays(3));
    rounds("pii-inventory=PT1H").write();
    rounds("pii-inventory=PT1H").write();
    assertThat(periods(ReportKind.PII_INVENTORY))
        .containsExactly(
            Instant.parse("2026-03-04T07:00:00Z"), Instant.parse("2026-03-01T07:00:00Z"));
  }

  @Test
  void what_fails_keeps_nothing_else_back_and_is_tried_again() {
    isBroken = true;
    ReportRounds rounds = rounds("pii-inventory=P1D,policy-scorecard=P1D");
    rounds.write();
    assertThat(periods(ReportKind.PII_INVENTORY)).isEmpty();
    assertThat(periods(ReportKind.POLICY_SCORECARD)).hasSize(1);
    isBroken = false;
    rounds.write();
    assertThat(periods(ReportKind.PII_INVENTORY)).isEmpty();
    now = now.plus(ReportRounds.PATIENCE);
    rounds.write();
    assertThat(periods(ReportKind.PII_INVENTORY)).hasSize(1);
  }

  @Test
  void the_trail_tells_what_was_written_by_schedule() {
    rounds("policy-scorecard/crm=P1D").write();
    assertThat(audited)
        .containsExactly(
            "headwater report.scheduled [policy-scorecard, domain:crm] " + AuditOutcome.BEGUN,
            "headwater report.scheduled [policy-scorecard, domain:crm] " + AuditOutcome.DONE);
  }

  @Test
  void the_oldest_go_when_there_are_too_many_and_when_they_are_too_old() {
    ReportRounds rounds = rounds("pii-inventory=P1D");
    for (int i = 0; i < 5; i++) {
      rounds.write();
      now = now.plus(Duration.ofDays(1));
    }
    assertThat(rounds.removeOld()).isEqualTo(2);
    now = now.plus(Duration.ofDays(28).plusHours(1));
    assertThat(rounds.removeOld()).isEqualTo(2);
    assertThat(periods(ReportKind.PII_INVENTORY)).hasSize(1);
  }
}

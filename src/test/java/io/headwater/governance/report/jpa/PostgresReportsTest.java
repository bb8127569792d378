package io.headwater.governance.report.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.governance.report.KeptReports;
import io.headwater.governance.report.KeptReportsContract;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.SampleReports;
import io.headwater.testkit.service.OnRealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealServices
class PostgresReportsTest extends KeptReportsContract {

  @Inject KeptReports reports;
  @Inject EntityManager entities;

  @BeforeEach
  @AfterEach
  void startEmpty() {
    QuarkusTransaction.requiringNew()
        .run(() ->
            List.of("delete from kept_report", "delete from report_turn")
                .forEach(sql -> entities.createNativeQuery(sql).executeUpdate()));
  }

  @Override
  protected KeptReports reports() {
    return reports;
  }

  @Test
  void a_kept_report_is_never_changed() {
    reports.add(
        SampleReports.kept("a", ReportKind.ACCESS_MAP, Optional.empty(), SampleReports.NOW));
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() ->
                    entities
                        .createNativeQuery("update kept_report set written_by = 'me'")
                        .executeUpdate()))
        .hasStackTraceContaining("a kept report is never changed");
  }
}

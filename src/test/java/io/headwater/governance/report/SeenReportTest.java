package io.headwater.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.report.SeenReport.Row;
import io.headwater.model.ColumnRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenReportTest {

  private static SeenReport seen(String hidden, ReportRow... rows) {
    Report report = SampleReports.report(SampleReports.content(rows));
    return SeenReport.of(
        KeptReport.of("", report, "ann", Optional.empty()),
        id -> !(id instanceof ColumnRef column && column.dataset().name().equals(hidden)));
  }

  @Test
  void a_row_that_names_what_is_hidden_keeps_its_place_and_its_other_cells() {
    SeenReport seen =
        seen(
            "secret", SampleReports.row("open", "internal"), SampleReports.row("secret", "public"));
    List<Row> rows = seen.sections().getFirst().rows();
    assertThat(rows.getFirst().key()).contains("open");
    assertThat(rows.getLast().key()).isEqualTo("hidden-2");
    assertThat(rows.getLast().cells())
        .extracting(ReportCell::text)
        .containsExactly("(hidden)", "public", "7", "2026-02-01T00:00:00Z");
    assertThat(rows.getLast().proof().getFirst().to()).isEmpty();
    assertThat(rows.getLast().proof().getFirst().from()).isPresent();
    assertThat(rows.getLast().proof().getFirst().jobs()).isEmpty();
    assertThat(seen.hiddenRows()).isEqualTo(1);
    assertThat(seen.hiddenCells()).isEqualTo(1);
    assertThat(rows.toString()).doesNotContain("secret");
  }

  @Test
  void a_hidden_origin_hides_no_cell_but_the_key_and_the_jobs() {
    SeenReport seen = seen("crm.customers", SampleReports.row("open", "internal"));
    assertThat(seen.hiddenRows()).isEqualTo(1);
    assertThat(seen.hiddenCells()).isZero();
    assertThat(seen.sections().getFirst().rows().toString()).doesNotContain("crm.customers");
  }

  @Test
  void a_gap_tells_no_name_to_those_who_may_not_see_it() {
    assertThat(seen("secret", SampleReports.row("open", "internal")).gaps())
        .containsExactly(
            "nothing is known of the weather",
            "only the last decisions about (hidden) were looked at");
    assertThat(seen("open", SampleReports.row("open", "internal")).gaps())
        .last()
        .isEqualTo(
            "only the last decisions about column:kafka%3A%2F%2Fbroker%3A9092/secret/email"
                + " were looked at");
  }

  @Test
  void who_may_see_everything_sees_everything() {
    SeenReport seen = seen("nothing", SampleReports.row("open", "internal"));
    assertThat(seen.hiddenRows()).isZero();
    assertThat(seen.sections().getFirst().rows().getFirst().proof().getFirst().jobs()).hasSize(1);
  }
}

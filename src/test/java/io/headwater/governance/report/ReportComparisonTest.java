package io.headwater.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.report.ReportComparison.Section;
import io.headwater.model.ColumnRef;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportComparisonTest {

  private static ReportComparison compare(ReportContent earlier, ReportContent later) {
    return ReportComparison.of(earlier, later, _ -> true);
  }

  @Test
  void rows_are_told_apart_by_their_keys() {
    ReportComparison comparison =
        compare(
            SampleReports.content(
                SampleReports.row("gone", "public"),
                SampleReports.row("same", "public"),
                SampleReports.row("changed", "public")),
            SampleReports.content(
                SampleReports.row("changed", "restricted"),
                SampleReports.row("same", "public"),
                SampleReports.row("new", "internal")));
    Section section = comparison.sections().getFirst();
    assertThat(comparison.sections()).hasSize(1);
    assertThat(section.totals()).isEqualTo(new ReportComparison.Totals(1, 1, 1));
    assertThat(section.added().getFirst().cells().getFirst().text()).isEqualTo("new.email");
    assertThat(section.removed().getFirst().cells().getFirst().text()).isEqualTo("gone.email");
    assertThat(section.changed().getFirst().before().cells().get(1).text()).isEqualTo("public");
    assertThat(section.changed().getFirst().after().cells().get(1).text()).isEqualTo("restricted");
  }

  @Test
  void the_same_in_another_order_is_the_same() {
    ReportRow one = SampleReports.row("one", "public");
    ReportRow other = SampleReports.row("other", "public");
    assertThat(
            compare(SampleReports.content(one, other), SampleReports.content(other, one))
                .sections())
        .isEmpty();
  }

  @Test
  void a_column_that_has_gone_or_come_is_empty_where_it_is_not() {
    ReportSection narrow =
        new ReportSection(
            "columns",
            "Columns",
            "",
            List.of(new ReportColumn("level", "Level", ReportColumn.Type.LEVEL)),
            List.of(
                new ReportRow(
                    SampleReports.row("a", "public").key(),
                    List.of(ReportCell.of("public")),
                    List.of())));
    ReportContent before =
        new ReportContent(List.of(), List.of(narrow), List.of(), SampleReports.NOW);
    Section section =
        compare(before, SampleReports.content(SampleReports.row("a", "public")))
            .sections()
            .getFirst();
    assertThat(section.changed().getFirst().before().cells())
        .extracting(ReportCell::text)
        .containsExactly("", "public", "", "");
    ReportContent none = new ReportContent(List.of(), List.of(), List.of(), SampleReports.NOW);
    assertThat(compare(before, none).sections().getFirst().totals().removed()).isEqualTo(1);
  }

  @Test
  void many_are_told_by_their_number() {
    ReportRow[] rows =
        IntStream.range(0, 1_500)
            .mapToObj(i -> SampleReports.row("t" + i, "public"))
            .toArray(ReportRow[]::new);
    Section section =
        compare(SampleReports.content(), SampleReports.content(rows)).sections().getFirst();
    assertThat(section.added()).hasSize(ReportComparison.MOST_TOLD);
    assertThat(section.totals().added()).isEqualTo(1_500);
  }

  @Test
  void what_is_hidden_stays_hidden() {
    ReportComparison comparison =
        ReportComparison.of(
            SampleReports.content(SampleReports.row("secret", "public")),
            SampleReports.content(SampleReports.row("secret", "internal")),
            id -> !(id instanceof ColumnRef column && column.dataset().name().equals("secret")));
    Section section = comparison.sections().getFirst();
    assertThat(section.totals().changed()).isEqualTo(1);
    assertThat(section.changed().toString()).doesNotContain("secret");
  }
}

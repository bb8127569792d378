package io.headwater.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.access.Level;
import io.headwater.impact.ChangeStep;
import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.Hit;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Proposal;
import io.headwater.impact.Rule;
import io.headwater.impact.Severity;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.testkit.Entries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VisibleImpactTest {

  private static final DatasetId OPEN = Entries.topic("open");
  private static final DatasetId HIDDEN = Entries.topic("payroll");
  private static final ColumnRef OPEN_COLUMN = new ColumnRef(OPEN, "id");
  private static final ColumnRef HIDDEN_COLUMN = new ColumnRef(HIDDEN, "salary");

  private final VisibleImpact impact =
      new VisibleImpact(
          (proposals, mostHits) ->
              new ImpactReport(
                  "proposal",
                  Severity.BREAKING,
                  List.of(finding(OPEN_COLUMN, HIDDEN_COLUMN), finding(HIDDEN_COLUMN, OPEN_COLUMN)),
                  List.of(consumers()),
                  1,
                  Optional.empty(),
                  Entries.DAWN),
          new Sighted().with(HIDDEN, Level.RESTRICTED, "beta").byViewer(),
          new Redaction(_ -> new byte[32]));

  private static Finding finding(ColumnRef subject, EntityId hit) {
    return new Finding(
        Rule.COLUMN_REMOVED,
        Severity.BREAKING,
        new ChangeStep.ColumnDropped(subject, Optional.empty()),
        "column '" + subject.path() + "' of " + subject.dataset().name() + " is removed",
        "",
        List.of(
            new Hit(
                hit,
                1,
                Hit.Certainty.COLUMN_LINEAGE,
                List.of(
                    new Hit.PathStep(subject, hit, Set.of(Entries.job("j")), new TreeSet<>())))),
        1,
        Optional.empty());
  }

  private static Consumers consumers() {
    return new Consumers(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Severity.BREAKING,
        List.of(HIDDEN_COLUMN, OPEN_COLUMN),
        2,
        false,
        Optional.empty());
  }

  private ImpactReport report(DatasetId changed) {
    return impact.assess(
        List.of(
            new Proposal.OfSteps(
                "proposal", List.of(new ChangeStep.DatasetDropped(changed, Optional.empty())))),
        10);
  }

  @Test
  void what_is_hidden_has_no_name_in_the_report_and_counts_all_the_same() {
    ImpactReport report = report(OPEN);
    assertThat(report.toString())
        .doesNotContain("payroll", "salary")
        .contains(OPEN_COLUMN.toString());
    assertThat(report.verdict()).isEqualTo(Severity.BREAKING);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().totalHits()).isEqualTo(1);
    assertThat(report.consumers().getFirst().totalHits()).isEqualTo(2);
    assertThat(report.consumers().getFirst().hits()).hasSize(2);
    assertThat(report.partialReason().orElseThrow()).contains("1 findings");
  }

  @Test
  void a_manifest_is_matched_with_nothing_hidden_of_another_domain() {
    List<Proposal> asked = new java.util.ArrayList<>();
    VisibleImpact seen =
        new VisibleImpact(
            (proposals, mostHits) -> {
              asked.addAll(proposals);
              return new ImpactReport(
                  "proposal",
                  Severity.SAFE,
                  List.of(),
                  List.of(),
                  0,
                  Optional.empty(),
                  Entries.DAWN);
            },
            new Sighted()
                .with(HIDDEN, Level.RESTRICTED, "beta")
                .with(OPEN, Level.INTERNAL, "beta")
                .with(Entries.topic("own"), Level.RESTRICTED, "alpha")
                .byViewer("alpha"),
            new Redaction(_ -> new byte[32]));
    seen.assess(List.of(new Proposal.OfManifest("a.yaml", "x", Optional.empty())), 10);
    assertThat(asked)
        .containsExactly(new Proposal.OfManifest("a.yaml", "x", Optional.empty(), Set.of(HIDDEN)));
  }
}

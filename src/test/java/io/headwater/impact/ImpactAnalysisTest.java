package io.headwater.impact;

import static io.headwater.impact.Mesh.FILTER;
import static io.headwater.impact.Mesh.IDENTITY;
import static io.headwater.testkit.Entries.DAWN;
import static io.headwater.testkit.Entries.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.Hit.PathStep;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What steps reach. */
class ImpactAnalysisTest extends SmallMesh {

  @Test
  void dropping_a_column_hits_the_columns_made_from_it_with_the_shortest_way() {
    mesh.column(STREET, column(CLEAN, "street"), CLEANER, IDENTITY)
        .column(column(CLEAN, "street"), column(REPORT, "address"), REPORTER, IDENTITY)
        .column(column(RAW, "city"), column(REPORT, "city"), REPORTER, IDENTITY);

    Finding finding = assess(drop(STREET)).findings().getFirst();

    assertThat(finding.rule()).isEqualTo(Rule.COLUMN_REMOVED);
    assertThat(finding.severity()).isEqualTo(Severity.BREAKING);
    assertThat(finding.totalHits()).isEqualTo(2);
    assertThat(finding.hits())
        .containsExactly(
            new Hit(
                column(CLEAN, "street"),
                1,
                Certainty.COLUMN_LINEAGE,
                List.of(hop(STREET, column(CLEAN, "street"), CLEANER))),
            new Hit(
                column(REPORT, "address"),
                2,
                Certainty.COLUMN_LINEAGE,
                List.of(
                    hop(STREET, column(CLEAN, "street"), CLEANER),
                    hop(column(CLEAN, "street"), column(REPORT, "address"), REPORTER))));
    assertThat(finding.message())
        .isEqualTo("column 'street' of raw is removed: 2 hits in 1 group of consumers");
  }

  private static PathStep hop(EntityId from, EntityId to, JobId by) {
    return new PathStep(from, to, Set.of(by), new TreeSet<>(Set.of(IDENTITY)));
  }

  @Test
  void a_column_that_nobody_reads_may_go() {
    mesh.column(column(RAW, "city"), column(CLEAN, "city"), CLEANER, IDENTITY);

    ImpactReport report = assess(drop(STREET));

    assertThat(report.verdict()).isEqualTo(Severity.SAFE);
    assertThat(report.findings().getFirst().hits()).isEmpty();
    assertThat(report.consumers()).isEmpty();
  }

  @Test
  void a_column_that_only_filters_is_dangerous_to_drop_and_bears_on_every_column_behind() {
    mesh.column(STREET, column(CLEAN, ColumnRef.WHOLE_DATASET), CLEANER, FILTER)
        .column(column(CLEAN, "city"), column(REPORT, "city"), REPORTER, IDENTITY);

    ImpactReport report = assess(drop(STREET));

    assertThat(report.verdict()).isEqualTo(Severity.DANGEROUS);
    assertThat(consumers(report.findings().getFirst()))
        .containsExactly(column(CLEAN, ColumnRef.WHOLE_DATASET), column(REPORT, "city"));
  }

  @Test
  void a_classification_concerns_those_who_hold_the_values_and_not_who_filters_by_them() {
    mesh.column(STREET, column(CLEAN, ColumnRef.WHOLE_DATASET), CLEANER, FILTER)
        .column(column(CLEAN, "city"), column(REPORT, "city"), REPORTER, IDENTITY);
    ChangeStep raised =
        new ChangeStep.ClassificationChanged(STREET, "internal", "restricted", Optional.empty());
    assertThat(assess(raised).verdict()).isEqualTo(Severity.SAFE);

    mesh.column(STREET, column(OTHER, "street"), COPIER, IDENTITY);

    ImpactReport report = assess(raised);
    assertThat(report.verdict()).isEqualTo(Severity.DANGEROUS);
    assertThat(consumers(report.findings().getFirst())).containsExactly(column(OTHER, "street"));
  }

  @Test
  void who_gave_no_column_lineage_counts_as_hit_and_so_does_what_lies_behind() {
    mesh.column(STREET, column(CLEAN, "street"), CLEANER, IDENTITY)
        .flow(RAW, REPORT, REPORTER)
        .flow(REPORT, OTHER, COPIER)
        .ending(REPORT, job("dashboard"));

    Finding finding = assess(drop(column(RAW, "city"))).findings().getFirst();

    assertThat(finding.severity()).isEqualTo(Severity.BREAKING);
    assertThat(consumers(finding)).containsExactly(REPORT, OTHER, job("dashboard"));
    assertThat(finding.hits()).extracting(Hit::certainty).containsOnly(Certainty.ASSUMED);
    assertThat(finding.hits()).extracting(Hit::depth).containsExactly(1, 2, 2);
    assertThat(assess(drop(STREET)).consumers())
        .singleElement()
        .satisfies(group -> assertThat(group.assumed()).isTrue());
  }

  @Test
  void the_same_holds_behind_a_column_that_is_hit() {
    mesh.column(STREET, column(CLEAN, "street"), CLEANER, IDENTITY).flow(CLEAN, OTHER, COPIER);

    assertThat(consumers(assess(drop(STREET)).findings().getFirst()))
        .containsExactly(column(CLEAN, "street"), OTHER);
    assertThat(assess(drop(column(RAW, "city"))).verdict()).isEqualTo(Severity.SAFE);
  }

  @Test
  void one_job_may_have_told_while_another_kept_silent() {
    mesh.column(column(RAW, "city"), column(CLEAN, "city"), CLEANER, IDENTITY)
        .flow(RAW, CLEAN, COPIER);

    Hit hit = assess(drop(STREET)).findings().getFirst().hits().getFirst();

    assertThat(hit.consumer()).isEqualTo(CLEAN);
    assertThat(hit.path().getFirst().jobs()).containsExactly(COPIER);
  }

  @Test
  void a_dataset_and_a_job_reach_whatever_is_made_of_them() {
    mesh.column(STREET, column(CLEAN, "street"), CLEANER, IDENTITY)
        .column(column(CLEAN, "street"), column(REPORT, "x"), REPORTER, IDENTITY);

    ImpactReport report =
        assess(
            new ChangeStep.DatasetDropped(RAW, Optional.empty()),
            new ChangeStep.JobOutputsChanged(
                CLEANER, List.of(CLEAN), List.of(OTHER), Optional.empty()));

    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.DATASET_REMOVED, Rule.OUTPUT_REMOVED, Rule.OUTPUT_ADDED);
    assertThat(consumers(report.findings().get(0))).containsExactly(CLEAN, REPORT);
    assertThat(consumers(report.findings().get(1))).containsExactly(REPORT);
    assertThat(report.findings().get(0).hits())
        .extracting(Hit::certainty)
        .containsOnly(Certainty.DATASET_LINEAGE);
    assertThat(report.findings().get(2).severity()).isEqualTo(Severity.SAFE);
  }

  @Test
  void a_product_reaches_what_is_made_of_its_outputs() {
    DataProductId product = offered("logistics", "shipments", RAW);
    mesh.flow(RAW, CLEAN, CLEANER);

    ImpactReport report = assess(new ChangeStep.ProductDeprecated(product, Optional.empty()));

    assertThat(report.verdict()).isEqualTo(Severity.DANGEROUS);
    assertThat(consumers(report.findings().getFirst())).containsExactly(CLEAN);
  }

  @Test
  void totals_are_exact_where_fewer_hits_are_told() {
    for (int i = 0; i < 30; i++) {
      mesh.column(STREET, column(CLEAN, "c" + i), CLEANER, IDENTITY);
    }

    ImpactReport report =
        impact.assess(List.of(new Proposal.OfSteps("many", List.of(drop(STREET)))), 5);

    assertThat(report.findings().getFirst().hits()).hasSize(5);
    assertThat(report.findings().getFirst().totalHits()).isEqualTo(30);
    assertThat(report.consumers().getFirst().hits()).hasSize(5);
    assertThat(report.consumers().getFirst().totalHits()).isEqualTo(30);
  }

  @Test
  void it_says_why_it_is_partial_and_is_as_old_as_its_oldest_walk() {
    mesh.partialReason = Optional.of("the walk was stopped");
    mesh.watermarks.addFirst(DAWN.minusSeconds(5));

    ImpactReport report = assess(drop(STREET));

    assertThat(report.partialReason()).contains("the walk was stopped");
    assertThat(report.watermark()).isEqualTo(DAWN.minusSeconds(5));
  }

  @Test
  void many_steps_cost_as_many_calls_as_one() {
    mesh.column(STREET, column(CLEAN, "street"), CLEANER, IDENTITY);
    assess(drop(STREET));
    Map<String, Integer> once = mesh.calls.byMethod();
    mesh.calls.reset();
    assess(drop(STREET), drop(column(RAW, "city")), drop(column(CLEAN, "street")));
    assertThat(mesh.calls.byMethod()).isEqualTo(once).containsKey("walk");
  }
}

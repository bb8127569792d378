package io.headwater.impact;

import static io.headwater.testkit.Entries.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.testkit.Entries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A job that stops writing, alone or beside others. */
class OutputRemovedTest extends SmallMesh {

  private Finding stopped(ChangeStep... steps) {
    return assess(steps).findings().stream()
        .filter(finding -> finding.rule() == Rule.OUTPUT_REMOVED)
        .findFirst()
        .orElseThrow();
  }

  private static ChangeStep stops(JobId job, DatasetId... outputs) {
    return new ChangeStep.JobOutputsChanged(job, List.of(outputs), List.of(), Optional.empty());
  }

  @Test
  void the_last_writer_of_a_dataset_that_is_read_breaks_its_readers() {
    mesh.flow(RAW, CLEAN, CLEANER).flow(CLEAN, REPORT, REPORTER);

    Finding finding = stopped(stops(CLEANER, CLEAN));

    assertThat(finding.severity()).isEqualTo(Severity.BREAKING);
    assertThat(finding.message())
        .isEqualTo("job cleaner stops writing 'clean': 1 hit in 1 group of consumers");
    assertThat(finding.remedy()).contains("let another job write it first");
  }

  @Test
  void while_another_job_writes_it_readers_only_get_other_rows() {
    mesh.flow(RAW, CLEAN, CLEANER).flow(OTHER, CLEAN, COPIER).flow(CLEAN, REPORT, REPORTER);

    ImpactReport report = assess(stops(CLEANER, CLEAN));

    assertThat(report.verdict()).isEqualTo(Severity.DANGEROUS);
    assertThat(report.consumers().getFirst().severity()).isEqualTo(Severity.DANGEROUS);
    assertThat(report.findings().getFirst().message())
        .isEqualTo(
            "job cleaner stops writing 'clean' (job copier still does): 1 hit in 1 group of consumers");
    assertThat(report.findings().getFirst().remedy()).contains("still write it");
  }

  @Test
  void a_job_that_writes_without_reading_is_a_writer_too() {
    mesh.flow(RAW, CLEAN, CLEANER).writing(COPIER, CLEAN).flow(CLEAN, REPORT, REPORTER);
    assertThat(stopped(stops(CLEANER, CLEAN)).severity()).isEqualTo(Severity.DANGEROUS);
  }

  @Test
  void jobs_that_stop_together_leave_nobody_and_one_that_begins_together_takes_over() {
    mesh.flow(RAW, CLEAN, CLEANER).flow(OTHER, CLEAN, COPIER).flow(CLEAN, REPORT, REPORTER);

    assertThat(stopped(stops(CLEANER, CLEAN), stops(COPIER, CLEAN)).severity())
        .isEqualTo(Severity.BREAKING);
    assertThat(
            stopped(
                    stops(CLEANER, CLEAN),
                    stops(COPIER, CLEAN),
                    new ChangeStep.JobOutputsChanged(
                        REPORTER, List.of(), List.of(CLEAN), Optional.empty()))
                .severity())
        .isEqualTo(Severity.DANGEROUS);
  }

  @Test
  void one_abandoned_output_among_several_is_enough_to_break_its_readers_only() {
    mesh.flow(RAW, CLEAN, CLEANER)
        .flow(RAW, OTHER, CLEANER)
        .flow(RAW, OTHER, COPIER)
        .flow(CLEAN, REPORT, REPORTER)
        .ending(OTHER, job("dashboard"));
    catalog.with(Entries.job(job("dashboard"), Set.of(), Set.of()));
    offered("billing", "invoices", REPORT);

    ImpactReport report = assess(stops(CLEANER, CLEAN, OTHER));

    assertThat(report.verdict()).isEqualTo(Severity.BREAKING);
    assertThat(report.consumers())
        .extracting(Consumers::severity)
        .containsExactly(Severity.BREAKING, Severity.DANGEROUS);
  }
}

package io.headwater.impact;

import static io.headwater.impact.Mesh.FILTER;
import static io.headwater.impact.Mesh.IDENTITY;
import static io.headwater.testkit.Entries.DAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.RunState;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.testkit.Entries;
import io.headwater.testkit.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is hit, how hard, and what contracts and waivers say to it. */
class ImpactConsumersTest extends SmallMesh {

  @Test
  void consumers_are_grouped_by_product_then_domain_then_nobody_worst_first() {
    offered("marketing", "audience", CLEAN);
    DataProductId billing = offered("billing", "invoices", REPORT);
    catalog.with(Entries.run("r1", CLEANER, RunState.COMPLETE, 1, Optional.empty()));
    catalog.with(Entries.run("r2", REPORTER, RunState.FAIL, 2, Optional.empty()));
    mesh.column(STREET, column(CLEAN, ColumnRef.WHOLE_DATASET), CLEANER, FILTER)
        .column(STREET, column(REPORT, "street"), REPORTER, IDENTITY)
        .column(STREET, column(OTHER, "street"), COPIER, IDENTITY);

    ImpactReport report = assess(drop(STREET));

    assertThat(report.consumers())
        .extracting(group -> group.domain().map(domain -> domain.value()).orElse("nobody"))
        .containsExactly("billing", "marketing", "nobody");
    assertThat(report.consumers())
        .extracting(Consumers::severity)
        .containsExactly(Severity.BREAKING, Severity.DANGEROUS, Severity.BREAKING);
    Consumers first = report.consumers().getFirst();
    assertThat(first.product()).contains(billing);
    assertThat(first.owners())
        .extracting(o -> o.name())
        .containsExactly("billing-team@example.com");
    assertThat(first.serviceLevels()).hasSize(1);
    assertThat(first.lastRun())
        .contains(
            new Consumers.LastRun(
                REPORTER, RunState.FAIL, DAWN.plus(Duration.ofHours(2)).plusSeconds(90)));
    assertThat(report.consumers().getLast().owners())
        .extracting(o -> o.name())
        .containsExactly("logistics-team@example.com");
    assertThat(report.totalConsumers()).isEqualTo(3);
  }

  @Test
  void a_product_that_declares_to_read_is_a_consumer_unless_lineage_knows_better() {
    DataProductId reader = Products.id("marketing", "audience");
    products.with(Products.product(reader, "audience"));
    products.with(new PortId(reader, Direction.INPUT, "in"), new PortMatch.Matched(RAW));

    Finding assumed = assess(drop(STREET)).findings().getFirst();
    assertThat(consumers(assumed)).containsExactly(reader);
    assertThat(assumed.severity()).isEqualTo(Severity.BREAKING);

    // Its output is made of the dataset, but not of this column.
    products.with(Products.output(reader), new PortMatch.Matched(CLEAN));
    mesh.column(column(RAW, "city"), column(CLEAN, "city"), CLEANER, IDENTITY);
    assertThat(assess(drop(STREET)).verdict()).isEqualTo(Severity.SAFE);
  }

  @Test
  void the_contract_of_the_product_that_offers_the_dataset_decides() {
    offered("logistics", "shipments", RAW); // promises BACKWARD
    mesh.column(STREET, column(CLEAN, "street"), CLEANER, IDENTITY);

    assertThat(assess(new ChangeStep.NullabilityChanged(STREET, false, Optional.empty())).verdict())
        .isEqualTo(Severity.BREAKING);
    assertThat(assess(new ChangeStep.NullabilityChanged(STREET, true, Optional.empty())).verdict())
        .isEqualTo(Severity.DANGEROUS);
  }

  @Test
  void a_waiver_of_the_only_domain_that_is_hit_lowers_a_finding_until_it_expires() {
    offered("marketing", "audience", CLEAN);
    mesh.column(STREET, column(CLEAN, "street"), CLEANER, IDENTITY);
    waivers.give(waiver("w1", "billing", Rule.COLUMN_REMOVED, NOW.plusSeconds(1)));
    waivers.give(waiver("w2", "marketing", Rule.COLUMN_RENAMED, NOW.plusSeconds(1)));
    waivers.give(waiver("w3", "marketing", Rule.COLUMN_REMOVED, NOW));
    assertThat(assess(drop(STREET)).verdict()).isEqualTo(Severity.BREAKING);

    Waiver holding = waiver("w4", "marketing", Rule.COLUMN_REMOVED, NOW.plusSeconds(1));
    waivers.give(holding);
    ImpactReport report = assess(drop(STREET));
    assertThat(report.verdict()).isEqualTo(Severity.SAFE);
    assertThat(report.findings().getFirst().waiver()).contains(holding);
    assertThat(report.consumers().getFirst().severity()).isEqualTo(Severity.SAFE);

    offered("billing", "invoices", REPORT);
    mesh.column(STREET, column(REPORT, "street"), REPORTER, IDENTITY);
    assertThat(assess(drop(STREET)).verdict()).isEqualTo(Severity.BREAKING);
  }

  private static Waiver waiver(String id, String domain, Rule rule, Instant expires) {
    return new Waiver(
        id, Products.id(domain, "x").domain(), STREET, rule, "fine", "ann", DAWN, expires);
  }
}

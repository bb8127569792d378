package io.headwater.impact;

import static io.headwater.impact.Mesh.FILTER;
import static io.headwater.impact.Mesh.IDENTITY;
import static io.headwater.testkit.Entries.DAWN;
import static io.headwater.testkit.Entries.field;
import static io.headwater.testkit.Entries.job;
import static io.headwater.testkit.Entries.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.impact.Hit.Certainty;
import io.headwater.impact.Hit.PathStep;
import io.headwater.impact.schema.SchemaReaders;
import io.headwater.ingest.manifest.ManifestTextReader;
import io.headwater.ingest.manifest.SourceTreeReader;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.RunState;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImpactAnalysisTest {

  private static final Instant NOW = DAWN.plus(Duration.ofDays(1));
  private static final DatasetId RAW = topic("raw");
  private static final DatasetId CLEAN = topic("clean");
  private static final DatasetId REPORT = topic("report");
  private static final DatasetId OTHER = topic("other");
  private static final JobId CLEANER = job("cleaner");
  private static final JobId REPORTER = job("reporter");
  private static final JobId COPIER = job("copier");
  private static final ColumnRef STREET = new ColumnRef(RAW, "street");

  private final Mesh mesh = new Mesh();
  private final FakeCatalog catalog = new FakeCatalog();
  private final FakeProducts products = new FakeProducts();
  private final InMemoryWaivers waivers = new InMemoryWaivers();
  private final ImpactQueries impact =
      new ImpactAnalysis(
          mesh,
          catalog,
          products,
          waivers,
          new ManifestTextReader(),
          new SchemaReaders(new SourceTreeReader()),
          () -> NOW);

  @BeforeEach
  void describe() {
    for (DatasetId id : List.of(RAW, CLEAN, REPORT, OTHER)) {
      catalog.with(Entries.dataset(id, List.of(field("street"), field("city"))));
    }
    for (JobId id : List.of(CLEANER, REPORTER, COPIER)) {
      catalog.with(Entries.job(id, Set.of(), Set.of()));
    }
  }

  private static ColumnRef column(DatasetId dataset, String path) {
    return new ColumnRef(dataset, path);
  }

  private static ChangeStep drop(ColumnRef column) {
    return new ChangeStep.ColumnDropped(column, Optional.empty());
  }

  private ImpactReport assess(ChangeStep... steps) {
    return impact.assess(List.of(new Proposal.OfSteps("steps", Arrays.asList(steps))), 100);
  }

  private static List<EntityId> consumers(Finding finding) {
    return finding.hits().stream().map(Hit::consumer).toList();
  }

  private DataProductId offered(String domain, String name, DatasetId dataset) {
    DataProductId id = Products.id(domain, name);
    products.with(Products.product(id, dataset.name()));
    products.with(Products.output(id), new PortMatch.Matched(dataset));
    return id;
  }

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
        .isEqualTo("column 'street' of raw is removed: 2 consumers in 1 group");
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

  @Test
  void what_is_not_known_cannot_be_read_or_cannot_be_meant_is_an_error_with_its_code() {
    assertFails(ErrorCode.NOT_FOUND, "steps: dataset:", drop(column(topic("none"), "street")));
    assertFails(ErrorCode.NOT_FOUND, "no column 'strett'", drop(column(RAW, "strett")));
    assertFails(
        ErrorCode.NOT_FOUND,
        "product:",
        new ChangeStep.ProductDeprecated(Products.id("x", "y"), Optional.empty()));
    assertFails(
        ErrorCode.NOT_FOUND,
        "job:",
        new ChangeStep.JobOutputsChanged(job("none"), List.of(), List.of(), Optional.empty()));
    assertFails(
        ErrorCode.MALFORMED_BODY,
        "a.yaml:1:",
        new Proposal.OfManifest("a.yaml", "{", Optional.empty()));
    assertFails(
        ErrorCode.UNKNOWN_MANIFEST,
        "a.yaml:1:1",
        new Proposal.OfManifest("a.yaml", "a: b", Optional.empty()));
    assertFails(
        ErrorCode.INVALID_MANIFEST,
        "a.yaml:3:10",
        new Proposal.OfManifest(
            "a.yaml", "\ndomain: x\nproduct: ''\nfields: []", Optional.empty()));
    assertThatThrownBy(() -> impact.assess(List.of(), 1))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    assertThatThrownBy(() -> impact.assess(List.of(new Proposal.OfSteps("x", List.of())), 0))
        .isInstanceOfSatisfying(
            CatalogException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
    catalog.failOn("findDatasets", new CatalogException(ErrorCode.UNAVAILABLE, "down"));
    assertFails(ErrorCode.UNAVAILABLE, "down", drop(STREET));
  }

  private void assertFails(ErrorCode code, String text, ChangeStep step) {
    assertFails(code, text, new Proposal.OfSteps("steps", List.of(step)));
  }

  private void assertFails(ErrorCode code, String text, Proposal proposal) {
    assertThatThrownBy(() -> impact.assess(List.of(proposal), 10))
        .hasMessageContaining(text)
        .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}

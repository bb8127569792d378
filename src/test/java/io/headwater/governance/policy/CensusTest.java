package io.headwater.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.catalog.DatasetEntry;
import io.headwater.governance.policy.InferredColumns.Fact;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import io.headwater.product.DataProduct;
import io.headwater.product.PortId;
import io.headwater.product.PortMatch;
import io.headwater.product.ProductPort;
import io.headwater.testkit.Entries;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeLineage;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found over products, flows and consumers that the catalog knows. */
class CensusTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final DatasetId CONTACTS = new DatasetId("kafka://eu:9092", "crm.contacts");
  private static final DatasetId AUDIENCE = new DatasetId("kafka://us:9092", "marketing.audience");
  private static final JobId JOB = new JobId("flink", "audience");
  private static final DataProductId CRM = Products.id("crm", "contacts");
  private static final DataProductId MARKETING = Products.id("marketing", "audience");

  private final FakeProducts products = new FakeProducts();
  private final FakeCatalog catalog = new FakeCatalog();
  private final FakeLineage lineage = new FakeLineage();
  private final MemoryPolicyRecords records = new MemoryPolicyRecords();
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
  private final List<InferredColumns> inferred = new ArrayList<>();

  @BeforeEach
  void contactsFlowToMarketing() {
    dataset(CONTACTS);
    dataset(AUDIENCE);
    product(CRM, port(Direction.OUTPUT, "changes", column("email", "restricted")));
    product(
        MARKETING,
        port(Direction.INPUT, "contacts"),
        port(Direction.OUTPUT, "audience", column("email", "")));
    products
        .with(new PortId(CRM, Direction.OUTPUT, "changes"), new PortMatch.Matched(CONTACTS))
        .with(new PortId(MARKETING, Direction.INPUT, "contacts"), new PortMatch.Matched(CONTACTS))
        .with(new PortId(MARKETING, Direction.OUTPUT, "audience"), new PortMatch.Matched(AUDIENCE));
    lineage.with(CONTACTS, AUDIENCE, JOB);
  }

  private void dataset(DatasetId id) {
    DatasetEntry entry = Entries.dataset(id, List.of(Entries.field("email")));
    catalog.with(entry);
  }

  private static Column column(String path, String level) {
    return new Column(
        path, "string", "", Optional.empty(), Optional.empty(), level, List.of(), List.of());
  }

  private static Port port(Direction direction, String name, Column... columns) {
    return new Port(
        direction,
        name,
        "kafka-topic",
        "kafka",
        name,
        Optional.empty(),
        "",
        Optional.empty(),
        List.of(columns));
  }

  private void product(DataProductId id, Port... ports) {
    DataProduct usual = Products.product(id, "x");
    products.with(
        new DataProduct(
            id,
            usual.version(),
            usual.status(),
            usual.description(),
            usual.owners(),
            usual.tags(),
            Arrays.stream(ports)
                .map(port -> new ProductPort(new PortId(id, port.direction(), port.name()), port))
                .toList(),
            usual.serviceLevels(),
            usual.compatibility(),
            usual.publishedAt(),
            List.of()));
  }

  private Estate estate() {
    return new StoredEstate(
        products,
        catalog,
        lineage,
        new RememberedManifests(products, Workshops.RAW),
        inferred,
        Map.of("kafka://eu", "eu-central-1", "kafka://us", "us-east-1"),
        clock::get);
  }

  private List<String> findings(String... policies) {
    Estate.Inventory inventory = estate().take(ClassificationLevels.USUAL);
    return new Census()
            .take(Workshops.set(policies), new Exceptions(records.listExceptions()), inventory, NOW)
            .findings()
            .stream()
            .map(finding -> finding.subject() + ": " + finding.message())
            .toList();
  }

  @Test
  void restrictedDataThatLeavesItsDomainIsFound() {
    assertThat(findings(StarterPolicies.text()))
        .contains(
            CONTACTS.nodeId()
                + "->"
                + AUDIENCE.nodeId()
                + ": restricted data flows from crm (crm.contacts) to marketing"
                + " (marketing.audience), whose product states no purpose");
  }

  @Test
  void whatIsMaskedOnTheWayDoesNotLeave() {
    lineage.with(
        new ColumnRef(CONTACTS, "email"),
        new ColumnRef(AUDIENCE, "email"),
        JOB,
        new Transformation(Transformation.Kind.DIRECT, "TRANSFORMATION", true));
    assertThat(findings(StarterPolicies.text()))
        .noneMatch(text -> text.contains("restricted data flows"));
    assertThat(
            findings(
                Workshops.policy(
                    "flow",
                    "appliesTo: flow\nrequire: flow.columnsKnown && flow.columns[0].masked")))
        .isEmpty();
  }

  @Test
  void aColumnThatFlowsUnmaskedIsFound() {
    lineage.with(
        new ColumnRef(CONTACTS, "email"),
        new ColumnRef(AUDIENCE, "email"),
        JOB,
        new Transformation(Transformation.Kind.DIRECT, "IDENTITY", false));
    assertThat(
            findings(
                Workshops.policy("flow", "appliesTo: flow\nrequire: flow.level == 'restricted'")))
        .isEmpty();
  }

  @Test
  void aFlowBetweenRegionsIsFound() {
    assertThat(findings(StarterPolicies.text()))
        .anyMatch(text -> text.contains("data flows from eu-central-1"));
  }

  @Test
  void consumersAreSubjects() {
    assertThat(
            findings(
                Workshops.policy(
                        "consumer",
                        "appliesTo: consumer\nrequire: consumer.reader.domain =="
                            + " consumer.provider.domain")
                    .replace(
                        "it is broken",
                        "\"${consumer.reader.name} reads ${consumer.output.name}\"")))
        .containsExactly(
            "port:crm/contacts/out/changes->port:marketing/audience/in/contacts: audience reads"
                + " changes");
  }

  @Test
  void whatLineageInfersCounts() {
    ColumnRef column = new ColumnRef(AUDIENCE, "email");
    inferred.add(datasets ->
        datasets.contains(AUDIENCE)
            ? Map.of(column, new Fact("confidential", new TreeSet<>(List.of("personal"))))
            : Map.of());
    assertThat(
            findings(
                Workshops.policy(
                    "inferred",
                    "appliesTo: column\nwhen: column.inferredLevel != ''\nrequire: column.declaredLevel"
                        + " == column.level")))
        .containsExactly("port:marketing/audience/out/audience/email: it is broken");
  }

  @Test
  void whoeverOwnsTheSourceExceptsAFlow() {
    String flow = Workshops.policy("flow", "appliesTo: flow\nrequire: \"false\"");
    PolicySet set = Workshops.set(flow);
    Estate.Inventory inventory = estate().take(ClassificationLevels.USUAL);
    for (String id : List.of("domain:crm", "product:crm/contacts", CONTACTS.nodeId())) {
      assertThat(excepted(set, inventory, id)).as(id).isTrue();
    }
    for (String id : List.of("domain:marketing", "product:marketing/audience")) {
      assertThat(excepted(set, inventory, id)).as(id).isFalse();
    }
  }

  private static boolean excepted(PolicySet set, Estate.Inventory inventory, String subject) {
    GrantedException granted =
        new GrantedException(
            "e", "flow", subject, "x", "dpo", NOW, NOW.plusSeconds(9), Optional.empty());
    return new Census()
        .take(set, new Exceptions(List.of(granted)), inventory, NOW)
        .findings()
        .getFirst()
        .exception()
        .isPresent();
  }

  @Test
  void aPolicyThatTakesTooLongIsToldAsAnError() {
    CompiledPolicy slow =
        new CompiledPolicy() {
          @Override
          public Policy policy() {
            return Workshops.compile(
                    Workshops.policy("slow", "appliesTo: column\nrequire: \"true\""))
                .getFirst()
                .policy();
          }

          @Override
          public Verdict evaluate(Subject subject) {
            long until = System.nanoTime() + 20_000_000;
            while (System.nanoTime() < until) {
              Thread.onSpinWait();
            }
            return Verdict.HOLDS;
          }
        };
    assertThat(
            new Census(Duration.ofMillis(1))
                .take(
                    new PolicySet(1, ClassificationLevels.USUAL, List.of(slow)),
                    Exceptions.NONE,
                    new Estate.Inventory(
                        Collections.nCopies(
                            20, Subject.within(SubjectKind.COLUMN, "c", CRM, List.of(), Map.of())),
                        NOW,
                        Optional.empty()),
                    NOW)
                .findings())
        .hasSizeGreaterThan(10)
        .allMatch(finding -> finding.outcome() == PolicyFinding.Outcome.ERROR);
  }

  @Test
  void aDryRunTellsWhatWouldComeAndStoresNothing() {
    PolicyDesk desk = Workshops.desk(records, estate(), clock::get);
    String rule =
        Workshops.policy(
            "no-email", "effect: deny\nappliesTo: column\nrequire: column.name != 'email'");
    DryRun dryRun = desk.dryRun(rule);
    assertThat(dryRun.added()).isEqualTo(2);
    assertThat(dryRun.gone()).isZero();
    assertThat(dryRun.denied()).containsExactly(CRM, MARKETING);
    assertThat(records.listCurrent()).isEmpty();

    desk.put(rule, "ann");
    DryRun milder = desk.dryRun(rule.replace("'email'", "'phone'"));
    assertThat(milder.added()).isZero();
    assertThat(milder.gone()).isEqualTo(2);
  }

  @Test
  void findingsFollowPoliciesAtOnceAndTheInventorySoon() {
    PolicyBook book = Workshops.book(records, clock::get);
    CurrentFindings findings =
        new CurrentFindings(book, estate(), Duration.ofSeconds(2), clock::get);
    PolicyDesk desk = new PolicyDesk(records, book, Workshops.WORKSHOP, findings, clock::get);
    assertThat(findings.current().findings()).isEmpty();
    desk.put(Workshops.policy("all", "appliesTo: product\nrequire: \"false\""), "ann");
    assertThat(findings.current().findings()).hasSize(2);
    product(Products.id("billing", "invoices"));
    assertThat(findings.current().findings()).hasSize(2);
    clock.set(NOW.plusSeconds(3));
    assertThat(findings.current().findings()).hasSize(3);
    GrantedException granted =
        desk.grant("all", "product:crm/contacts", "x", "dpo", NOW.plusSeconds(5));
    assertThat(findings.current().findings())
        .filteredOn(finding -> finding.exception().isPresent())
        .singleElement()
        .satisfies(finding -> assertThat(finding.exception()).contains(granted));
    clock.set(NOW.plusSeconds(5));
    assertThat(findings.current().findings()).noneMatch(finding -> finding.exception().isPresent());
  }
}

package io.headwater.governance.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.policy.CurrentFindings;
import io.headwater.governance.policy.Estate;
import io.headwater.governance.policy.MemoryPolicyRecords;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyDesk;
import io.headwater.governance.policy.RememberedManifests;
import io.headwater.governance.policy.StoredEstate;
import io.headwater.governance.policy.Workshops;
import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.MemoryReports;
import io.headwater.governance.report.Report;
import io.headwater.governance.report.Report.PolicyReference;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportDesk;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportRow;
import io.headwater.model.DomainName;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeLineage;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  private static final String RULE =
      """
      policies:
        - id: no-orders
          title: no orders
          severity: high
          appliesTo: product
          require: product.name != 'orders'
          message: "${product.domain} has orders"
        - id: no-carts
          title: no carts
          severity: low
          scope: domain shop
          appliesTo: product
          require: product.name != 'carts'
          message: "it has carts"
      """;

  private final MemoryPolicyRecords records = new MemoryPolicyRecords();
  private final MemoryReports kept = new MemoryReports();
  private final FakeProducts products =
      new FakeProducts()
          .with(Products.product(Products.id("crm", "contacts"), "a"))
          .with(Products.product(Products.id("shop", "orders"), "b"))
          .with(Products.product(Products.id("shop", "carts"), "c"));
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final PolicyBook book = Workshops.book(records, () -> now);
  private final Estate estate =
      new StoredEstate(
          products,
          new FakeCatalog(),
          new FakeLineage(),
          new RememberedManifests(products, Workshops.RAW),
          List.of(),
          Map.of(),
          () -> now);
  private final CurrentFindings findings =
      new CurrentFindings(book, estate, Duration.ZERO, () -> now);
  private final PolicyDesk policies =
      new PolicyDesk(records, book, Workshops.WORKSHOP, findings, () -> now);
  private final PolicyHistory history = new PolicyHistory(book, records);
  private final ReportDesk desk =
      new ReportDesk(
          Stream.of(
              new ScorecardWriter(findings, book, new HeldExceptions(records, products), kept)),
          history,
          new ProductDomains(products),
          kept,
          () -> now);

  private static ReportRequest request(Optional<String> domain, Optional<Instant> asOf) {
    return new ReportRequest(
        ReportKind.POLICY_SCORECARD, domain.map(DomainName::new), asOf, Optional.empty());
  }

  private Report write() {
    return desk.write(request(Optional.empty(), Optional.empty()));
  }

  private static List<String> texts(ReportRow row) {
    return row.cells().stream().map(ReportCell::text).toList();
  }

  private static List<List<String>> rows(ReportContent content, String section) {
    return content.sections().stream()
        .filter(one -> one.key().equals(section))
        .flatMap(one -> one.rows().stream())
        .map(ScorecardTest::texts)
        .toList();
  }

  /** By hand: shop has 2 products and 2 ports; orders loses 6 of 10, carts 1: 33 of 40 are left. */
  @Test
  void the_score_is_what_is_left_of_the_subjects() {
    policies.put(RULE, "ann");
    ReportContent content = write().content();
    int ports = Integer.parseInt(rows(content, "domains").get(1).get(3)) - 2;
    assertThat(rows(content, "domains"))
        .containsExactly(
            List.of("crm", "100", "1", String.valueOf(1 + ports / 2), "0", "0", "0", "0", "0"),
            List.of(
                "shop",
                String.valueOf((10 * (2 + ports) - 7) * 100 / (10 * (2 + ports))),
                "2",
                String.valueOf(2 + ports),
                "0",
                "1",
                "0",
                "1",
                "0"));
    assertThat(rows(content, "policies"))
        .containsExactly(
            List.of("crm", "no-orders", "no orders", "high", "kept", "1", "0", "0", "0"),
            List.of("shop", "no-carts", "no carts", "low", "broken", "2", "1", "0", "0"),
            List.of("shop", "no-orders", "no orders", "high", "broken", "2", "1", "0", "0"));
  }

  @Test
  void scores_are_bounded_and_only_nothing_broken_is_a_hundred() {
    assertThat(Scorecard.score(0, 0)).isEmpty();
    assertThat(Scorecard.score(1_000, 0)).contains(100);
    assertThat(Scorecard.score(1_000, 1)).contains(99);
    assertThat(Scorecard.score(2, 20)).contains(0);
  }

  @Test
  void an_exception_frees_from_the_loss_and_is_told() {
    policies.put(RULE, "ann");
    policies.grant(
        "no-orders", "product:shop/orders", "for now", "dpo", now.plus(Duration.ofDays(1)));
    ReportContent content = desk.write(request(Optional.of("shop"), Optional.empty())).content();
    assertThat(rows(content, "domains"))
        .hasSize(1)
        .first()
        .extracting(row -> row.get(8))
        .isEqualTo("1");
    assertThat(rows(content, "policies").get(1)).contains("excepted");
    assertThat(rows(content, "exceptions"))
        .containsExactly(
            List.of(
                "no-orders", "shop/orders", "dpo", "2026-03-01T12:00:00Z", "2026-03-02T12:00:00Z"));
    assertThat(
            rows(desk.write(request(Optional.of("crm"), Optional.empty())).content(), "exceptions"))
        .isEmpty();
  }

  @Test
  void the_past_is_told_by_the_last_scorecard_that_was_kept_until_then() {
    policies.put(RULE, "ann");
    Instant first = now;
    KeptReport before = desk.keep(request(Optional.empty(), Optional.empty()), "ann");
    now = now.plus(Duration.ofDays(1));
    policies.retire(book.current().held().getFirst().policy().policy().key(), "no longer", "ann");
    desk.keep(request(Optional.empty(), Optional.empty()), "ann");
    now = now.plus(Duration.ofDays(1));
    Report past = desk.write(request(Optional.empty(), Optional.of(first.plusSeconds(3_600))));
    assertThat(rows(past.content(), "policies"))
        .isEqualTo(rows(before.report().content(), "policies"));
    assertThat(past.content().gaps().getFirst().text())
        .startsWith("findings have no history of their own: these are those of " + first);
    assertThat(past.policies()).hasSize(2);
    assertThat(rows(write().content(), "trend"))
        .extracting(row -> row.getFirst() + " " + row.get(1))
        .containsExactly(
            "crm 2026-03-02T12:00:00Z",
            "shop 2026-03-02T12:00:00Z",
            "crm 2026-03-01T12:00:00Z",
            "shop 2026-03-01T12:00:00Z");
    Report unknown = desk.write(request(Optional.empty(), Optional.of(first.minusSeconds(1))));
    assertThat(unknown.content().gaps().getFirst().text())
        .contains("no scorecard was kept until then");
    assertThat(unknown.policies()).isEmpty();
  }

  @Test
  void each_version_of_a_policy_counts_up_by_itself() {
    policies.put(RULE, "ann");
    Instant first = now;
    now = now.plusSeconds(60);
    policies.put(RULE.replace("no orders", "no orders at all"), "ann");
    assertThat(history.at(first))
        .containsExactly(
            new PolicyReference("no-carts", "domain shop", 1),
            new PolicyReference("no-orders", "global", 1));
    assertThat(history.at(now))
        .containsExactly(
            new PolicyReference("no-carts", "domain shop", 2),
            new PolicyReference("no-orders", "global", 2));
    assertThat(history.at(first.minusNanos(1))).isEmpty();
  }
}

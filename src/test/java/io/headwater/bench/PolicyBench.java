package io.headwater.bench;

import io.headwater.governance.policy.Census;
import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.CurrentFindings;
import io.headwater.governance.policy.Estate;
import io.headwater.governance.policy.Exceptions;
import io.headwater.governance.policy.MemoryPolicyRecords;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.PolicyDesk;
import io.headwater.governance.policy.PolicyFindings;
import io.headwater.governance.policy.PolicySet;
import io.headwater.governance.policy.RememberedManifests;
import io.headwater.governance.policy.StoredEstate;
import io.headwater.governance.policy.Workshops;
import io.headwater.model.DataProductId;
import io.headwater.testkit.FakeCatalog;
import io.headwater.testkit.FakeLineage;
import io.headwater.testkit.FakeProducts;
import io.headwater.testkit.Products;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 1,000 global policies over 5,000 products, in memory: how long all of it takes, and how long a
 * change takes until findings follow and another server's book knows it.
 */
final class PolicyBench {

  private static final int POLICIES = 1_000;
  private static final int PRODUCTS = 5_000;
  private static final int PASSES = 3;
  private static final Duration WHOLE = Duration.ofSeconds(5);
  private static final Duration CHANGE = Duration.ofSeconds(1);

  private final PrintStream out;

  PolicyBench(PrintStream out) {
    this.out = out;
  }

  /** 0 when both targets are met. */
  int run() throws IOException, InterruptedException {
    out.println(Machine.line());
    FakeProducts products = new FakeProducts();
    for (int i = 0; i < PRODUCTS; i++) {
      DataProductId id = Products.id("domain" + i % 50, "product" + i);
      products.with(Products.product(id, "domain" + i % 50 + ".entity.v1.event" + i));
    }
    InstantSource clock = InstantSource.system();
    MemoryPolicyRecords records = new MemoryPolicyRecords();
    PolicyBook here =
        new PolicyBook(
            records, Workshops.WORKSHOP, Optional.empty(), Duration.ofMillis(500), clock);
    PolicyBook there =
        new PolicyBook(
            records, Workshops.WORKSHOP, Optional.empty(), Duration.ofMillis(500), clock);
    Estate estate =
        new StoredEstate(
            products,
            new FakeCatalog(),
            new FakeLineage(),
            new RememberedManifests(products, Workshops.RAW),
            List.of(),
            Map.of(),
            clock);
    CurrentFindings findings = new CurrentFindings(here, estate, Duration.ofMinutes(10), clock);
    PolicyDesk desk = new PolicyDesk(records, here, Workshops.WORKSHOP, findings, clock);

    long start = System.nanoTime();
    desk.put(policies(), "bench");
    out.printf("publish: %d policies in %.2f s%n", POLICIES, seconds(start));
    start = System.nanoTime();
    Estate.Inventory inventory = estate.take(ClassificationLevels.USUAL);
    out.printf(
        "inventory: %d subjects of %d products in %.2f s%n",
        inventory.subjects().size(), PRODUCTS, seconds(start));

    double fastest = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      start = System.nanoTime();
      PolicyFindings.Found found =
          new Census().take(here.current().policies(), Exceptions.NONE, inventory, Instant.now());
      double took = seconds(start);
      fastest = Math.min(fastest, took);
      out.printf(
          "census: %d policies x %d products = %d evaluations, %d findings, %.2f s, %.0f/s%n",
          POLICIES,
          PRODUCTS,
          POLICIES * PRODUCTS,
          found.findings().size(),
          took,
          POLICIES * (double) PRODUCTS / took);
    }
    return change(records, here, there, findings, desk) && fastest <= WHOLE.toSeconds() ? 0 : 1;
  }

  private boolean change(
      MemoryPolicyRecords records,
      PolicyBook here,
      PolicyBook there,
      CurrentFindings findings,
      PolicyDesk desk)
      throws InterruptedException {
    findings.current();
    there.current();
    long start = System.nanoTime();
    desk.put(
        Workshops.policy("changed", "appliesTo: product\nrequire: product.name != 'product7'"),
        "bench");
    double holds = seconds(start);
    boolean found =
        findings.by(only(here)).findings().stream()
            .anyMatch(finding -> finding.policy().id().equals("changed"));
    double follow = seconds(start);
    while (there.current().held().size() != here.current().held().size()) {
      Thread.sleep(5);
    }
    double elsewhere = seconds(start);
    out.printf(
        "change: holds here after %.3f s, its findings after %.3f s, on another server after %.3f s"
            + " (version %d)%n",
        holds, follow, elsewhere, records.version());
    return found && elsewhere <= CHANGE.toSeconds();
  }

  /** The set of the one policy that changed. */
  private static PolicySet only(PolicyBook book) {
    return new PolicySet(
        book.current().policies().version(),
        ClassificationLevels.USUAL,
        book.current().held().stream()
            .map(PolicyBook.Held::policy)
            .filter(policy -> policy.policy().id().equals("changed"))
            .toList());
  }

  /** A mix of what policies ask: texts, lists, service levels, patterns, ports and columns. */
  private static String policies() {
    List<String> requires =
        List.of(
            "product.owners.size() > 0",
            "product.description != '' && product.version != '%d'",
            "'freshness' in product.serviceLevels && product.serviceLevels['freshness'].value <="
                + " 86400",
            "product.tags.exists(t, t == 'gold') || product.support.size() > %d",
            "product.name.matches('^product[0-9]+$')",
            "product.ports.all(p, p.location.startsWith(product.domain))",
            "product.ports.all(p, p.columns.all(c, c.path != 'secret%d'))",
            "rank(product.level) < rank('restricted') || product.purposes.size() > 0",
            "product.name != 'product%d'",
            "product.compatibility in ['BACKWARD', 'FULL', 'MODE%d']");
    StringBuilder file = new StringBuilder("policies:\n");
    for (int i = 0; i < POLICIES; i++) {
      file.append(
          """
            - id: rule-%d
              title: rule %d
              appliesTo: product
              require: "%s"
              message: "${product.name} breaks rule %d"
          """
              .formatted(
                  i, i, requires.get(i % requires.size()).replace("%d", String.valueOf(i)), i));
    }
    return file.toString();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}

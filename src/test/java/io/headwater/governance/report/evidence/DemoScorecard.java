package io.headwater.governance.report.evidence;

import io.headwater.governance.policy.ClassificationLevels;
import io.headwater.governance.policy.CurrentFindings;
import io.headwater.governance.policy.GrantedException;
import io.headwater.governance.policy.MemoryPolicyRecords;
import io.headwater.governance.policy.PolicyBook;
import io.headwater.governance.policy.StarterPolicies;
import io.headwater.governance.policy.Workshops;
import io.headwater.governance.report.MemoryReports;
import io.headwater.governance.report.ReportDesk;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.SampleReports;
import io.headwater.governance.report.data.TakenInDemo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The starter policies over the demo mesh, one exception, and a scorecard kept the day before. */
final class DemoScorecard {

  private static final ReportRequest REQUEST = SampleReports.request(ReportKind.POLICY_SCORECARD);

  final CurrentFindings findings;
  final ScorecardWriter writer;
  private Instant now = TakenInDemo.PUBLISHED.minus(Duration.ofDays(1));

  DemoScorecard(TakenInDemo demo) {
    MemoryPolicyRecords records = new MemoryPolicyRecords();
    records.grant(
        new GrantedException(
            "e-1",
            "retention-set",
            "product:crm/contact-history",
            "until the contract is renewed",
            "dpo@example.com",
            now.minus(Duration.ofDays(9)),
            now.plus(Duration.ofDays(21)),
            Optional.empty()));
    PolicyBook book =
        new PolicyBook(
            records,
            Workshops.WORKSHOP,
            Optional.of(
                Workshops.WORKSHOP.check(StarterPolicies.text(), ClassificationLevels.USUAL).get()),
            Duration.ZERO,
            () -> now);
    findings = new CurrentFindings(book, demo.estate(), Duration.ZERO, () -> now);
    MemoryReports kept = new MemoryReports();
    writer =
        new ScorecardWriter(findings, book, new HeldExceptions(records, demo.products()), kept);
    new ReportDesk(
            Stream.of(writer),
            new PolicyHistory(book, records),
            new ProductDomains(demo.products()),
            kept,
            () -> now)
        .keep(REQUEST, "kim");
    now = TakenInDemo.PUBLISHED;
  }
}

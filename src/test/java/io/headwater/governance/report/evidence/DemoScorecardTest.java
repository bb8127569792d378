package io.headwater.governance.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.SampleReports;
import io.headwater.governance.report.data.GoldenReports;
import io.headwater.governance.report.data.TakenInDemo;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The scorecard of the demo mesh by the starter policies, byte for byte. What stands in the golden
 * file was checked by other means, in some lines of Python over {@code demo/manifests} and {@code
 * demo/expected.json}, which know nothing of this code:
 *
 * <p><b>Subjects</b>. Products and their ports as {@code expected.json} lists them, the later of
 * the two manifests of shipment-events; columns as the manifests have fields or properties: 13, 17,
 * 0, 11, 18 and 7 by domain. Consumers are the input ports behind which stands what another product
 * offers, once for each of the two domains. Flows are the pairs of datasets that {@code
 * datasetEdges} has live, names by {@code aliasGroups} as one, once for each domain that offers an
 * end. In all 39, 32, 28, 38, 47 and 23, which makes 207.
 *
 * <p><b>Findings</b>, each found by reading the manifest: the ledger promises availability and
 * retention only; {@code EMAIL} and {@code FIRST_NAME} of the audience have a level but no word
 * about personal data; five products declare columns that hold personal data, by their contract or
 * by {@code pii} of {@code expected.json}, and of these only contact-changes says a retention
 * ({@code x-retention}); {@code crm-team} and {@code customer-domain-team} are no addresses; the
 * topic {@code customer-360-updates} has no domain in its name. Only raw-payments is tagged
 * restricted, it belongs to no product, and no manifest tells a region: so both rules about flows
 * are kept.
 *
 * <p><b>Scores</b>: what each domain loses is 6 (billing), 1 (crm; 6 more are excepted), 1 + 1, 3,
 * 6 and 3 times 6: of 390, 320, 280, 380, 470 and 230 there is left 98, 99, 99, 99, 98 and 92
 * percent, rounded down. The trend is the same scores a day before, when nothing was otherwise.
 */
class DemoScorecardTest {

  private static final ReportRequest REQUEST = SampleReports.request(ReportKind.POLICY_SCORECARD);

  private static DemoScorecard scorecard;

  @BeforeAll
  static void takeIn() throws IOException {
    scorecard = new DemoScorecard(new TakenInDemo());
  }

  @Test
  void the_scorecard_of_the_starter_policies() throws IOException {
    GoldenReports.expect(
        "policy-scorecard", scorecard.writer.write(REQUEST, TakenInDemo.PUBLISHED));
  }

  @Test
  void what_breaks_the_starter_policies() {
    assertThat(scorecard.findings.current().findings())
        .extracting(finding -> finding.policy().id() + " " + finding.subject())
        .containsExactlyInAnyOrder(
            "freshness-promised product:fintech-core/ledger",
            "pii-tagged port:marketing/campaign-audience/out/CAMPAIGN_AUDIENCE/EMAIL",
            "pii-tagged port:marketing/campaign-audience/out/CAMPAIGN_AUDIENCE/FIRST_NAME",
            "retention-set product:billing/invoice-events",
            "retention-set product:crm/contact-history",
            "retention-set product:logistics/shipment-events",
            "retention-set product:marketing/campaign-audience",
            "support-set product:crm/support-tickets",
            "support-set product:customer-management/customer-360",
            "topic-name port:customer-management/customer-360/out/customer-360-updates");
  }
}

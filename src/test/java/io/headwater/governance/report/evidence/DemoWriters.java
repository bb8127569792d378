package io.headwater.governance.report.evidence;

import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.SampleReports;
import io.headwater.governance.report.data.TakenInDemo;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Reports about the demo mesh for tests outside this package. */
public final class DemoWriters {

  private DemoWriters() {}

  /**
   * A report of any kind about the whole mesh, as of its publication.
   *
   * @param folder where a signing key may lie
   */
  public static ReportContent write(ReportKind kind, TakenInDemo demo, Path folder)
      throws IOException, GeneralSecurityException {
    return switch (kind) {
      case POLICY_SCORECARD ->
          new DemoScorecard(demo).writer.write(SampleReports.request(kind), TakenInDemo.PUBLISHED);
      case SOC2_EVIDENCE ->
          new HandWrittenTrail(folder, demo.products())
              .until(TakenInDemo.PUBLISHED)
              .writer
              .write(SampleReports.request(kind), TakenInDemo.PUBLISHED);
      case PII_INVENTORY, PROCESSING_REGISTER, ERASURE_PLAN, ACCESS_MAP, CROSS_DOMAIN_FLOWS ->
          demo.write(kind);
    };
  }
}

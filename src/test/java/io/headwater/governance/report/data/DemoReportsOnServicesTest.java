package io.headwater.governance.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportWriter;
import io.headwater.model.ColumnRef;
import io.headwater.testkit.service.DemoFacts;
import io.headwater.testkit.service.Intake;
import io.headwater.testkit.service.OnRealServices;
import io.headwater.testkit.service.Stores;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real stores give the reports that were checked by hand, of now and of a time. */
@QuarkusTest
@OnRealServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoReportsOnServicesTest {

  @Inject Stores stores;
  @Inject Intake intake;
  @Inject @Any Instance<ReportWriter> writers;

  private boolean published;

  @BeforeEach
  void publishOnce() throws IOException {
    if (!published) {
      DemoFacts.publish(stores, intake);
      published = true;
    }
  }

  private ReportContent write(ReportKind kind, Optional<Instant> asOf) {
    Optional<ColumnRef> column =
        kind == ReportKind.ERASURE_PLAN ? Optional.of(TakenInDemo.KEY) : Optional.empty();
    ReportWriter writer =
        writers.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    return writer.write(
        new ReportRequest(kind, Optional.empty(), asOf, column), asOf.orElseGet(Instant::now));
  }

  /** Times differ from run to run, and so does what is not known of a past time. */
  private static String timeless(String text) {
    return text.replaceAll("(?m)^(watermark|gap) .*\n", "");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportKind.class,
      names = {
        "PII_INVENTORY",
        "PROCESSING_REGISTER",
        "ERASURE_PLAN",
        "ACCESS_MAP",
        "CROSS_DOMAIN_FLOWS"
      })
  void reports_are_as_they_were_checked(ReportKind kind) throws IOException {
    String golden = timeless(GoldenReports.read(kind.slug()));
    assertThat(timeless(ReportText.of(write(kind, Optional.empty())))).isEqualTo(golden);
    assertThat(timeless(ReportText.of(write(kind, Optional.of(Instant.now()))))).isEqualTo(golden);
  }
}

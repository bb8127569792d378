package io.headwater.impact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.ImpactReport;
import io.headwater.impact.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenReportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/impact/reports");

  static Stream<Arguments> everyReportInEveryFormat() {
    return SampleReports.all().keySet().stream()
        .flatMap(
            name -> Stream.of(ReportFormat.values()).map(format -> Arguments.of(name, format)));
  }

  @ParameterizedTest
  @MethodSource("everyReportInEveryFormat")
  void aReportIsWrittenAsItAlwaysWas(String name, ReportFormat format) throws IOException {
    ImpactReport report = SampleReports.get(name);
    String text = format.render(report, Optional.of(Severity.BREAKING));
    Path golden = FOLDER.resolve(name + "." + format.name().toLowerCase(Locale.ROOT));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, text);
    }
    assertThat(text)
        .as("%s; -Dgolden.update=true rewrites it", golden)
        .isEqualTo(Files.readString(golden));
  }
}

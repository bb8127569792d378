package io.headwater.governance.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.report.ReportContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reports that were checked by hand, in files. With {@code -Dgolden.update=true} they are written
 * anew: then read the difference and check it again.
 */
public final class GoldenReports {

  private static final Path FOLDER = Path.of("src/test/resources/reports/demo");

  private GoldenReports() {}

  /** The text of a checked report. */
  static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".txt"));
  }

  /** Fails when a report is not the checked one, byte for byte. */
  public static void expect(String name, ReportContent content) throws IOException {
    String text = ReportText.of(content);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".txt"), text);
    }
    assertThat(text).isEqualTo(read(name));
  }
}

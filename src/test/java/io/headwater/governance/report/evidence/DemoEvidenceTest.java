package io.headwater.governance.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.governance.report.ReportSection;
import io.headwater.governance.report.SampleReports;
import io.headwater.governance.report.data.GoldenReports;
import io.headwater.governance.report.data.TakenInDemo;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The evidence of a month over the demo mesh, byte for byte. What stands in the golden file was
 * checked against the {@link HandWrittenTrail}, line by line:
 *
 * <p><b>The window</b> begins with the evidence that was kept on the first of February, excluded,
 * and ends with the publication of the demo, included: 29 days and a half. Of the 23 rows of the
 * trail, the three until its beginning are not in it; the third, at its very beginning, is not, and
 * the last, at its very end, is. So 20 rows are counted, and three of the four rows about a sign-in
 * were refused.
 *
 * <p><b>Deeds</b>. Of the five rows in the window about tokens one only says that something began;
 * told are the four that say how something ended: two successes, a refusal and a failure. Starter
 * policies were published by nobody and are not told, but that one of them was retired is, as its
 * second version. The exception and the waiver of January are told by their end only; that of the
 * flow has a line for each end, as the merged names have one each (they differ in the host, which
 * short names leave out). What was withdrawn is told twice, as it was decided and as it was taken
 * back.
 *
 * <p><b>Integrity</b>. The hash of the last row was computed apart from this code, in Python, by
 * the documented encoding of the 23 rows, each with the hash of the one before; so was the key's id
 * from its 32 bytes of seven, and the signature over the documented bytes of the checkpoint. The
 * walk was before the last row, and so saw 22.
 */
class DemoEvidenceTest {

  private static final Instant END = TakenInDemo.PUBLISHED;

  @TempDir Path folder;
  private HandWrittenTrail trail;

  @BeforeEach
  void write() throws IOException, GeneralSecurityException {
    trail = new HandWrittenTrail(folder, new TakenInDemo().products()).until(END);
  }

  @Test
  void the_evidence_of_a_month() throws IOException {
    GoldenReports.expect(
        "soc2-evidence", trail.writer.write(SampleReports.request(ReportKind.SOC2_EVIDENCE), END));
  }

  private static List<ReportSection> deeds(ReportContent content) {
    return content.sections().subList(0, content.sections().size() - 1);
  }

  @Test
  void what_happens_later_changes_nothing_of_it() {
    ReportContent then = trail.writer.write(SampleReports.request(ReportKind.SOC2_EVIDENCE), END);
    trail.goesOn();
    ReportContent later =
        trail.writer.write(
            new ReportRequest(
                ReportKind.SOC2_EVIDENCE, Optional.empty(), Optional.of(END), Optional.empty()),
            END);
    assertThat(deeds(later)).isEqualTo(deeds(then));
    assertThat(later.figures()).isEqualTo(then.figures());
    assertThat(later.sections().getLast()).isEqualTo(then.sections().getLast());
    assertThat(
            trail
                .writer
                .write(SampleReports.request(ReportKind.SOC2_EVIDENCE), END.plusSeconds(1))
                .figures())
        .filteredOn(figure -> figure.key().equals("accessChanges"))
        .extracting(Figure::value)
        .as("seen a second later")
        .containsExactly(5L);
  }
}

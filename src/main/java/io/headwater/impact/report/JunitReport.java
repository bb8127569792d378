package io.headwater.impact.report;

import io.headwater.impact.Consumers;
import io.headwater.impact.Finding;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Place;
import io.headwater.impact.Severity;
import io.headwater.model.Owner;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A report in the XML of JUnit as CI systems read it: every finding is a test case, and fails when
 * it is at least as bad as a bar. There is no official schema; the form is the common ground of
 * Ant, Maven, Jenkins and GitLab.
 */
public final class JunitReport {

  private static final int MOST_HITS = 20;

  private JunitReport() {}

  /**
   * The document's text.
   *
   * @param bar from which severity on a case fails; empty for never
   */
  public static String render(ImpactReport report, Optional<Severity> bar) {
    long failures = report.findings().stream().filter(finding -> fails(finding, bar)).count();
    String counts =
        " tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\" time=\"0\""
            .formatted(report.findings().size(), failures);
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites name=\"Headwater impact\"").append(counts).append(">\n");
    out.append("  <testsuite").append(attribute("name", report.title())).append(counts);
    out.append(">\n    <properties>\n");
    property(out, "verdict", report.verdict().name());
    property(out, "watermark", report.watermark().toString());
    property(out, "totalConsumers", Integer.toString(report.totalConsumers()));
    report.partialReason().ifPresent(reason -> property(out, "partialReason", reason));
    for (Consumers consumers : report.consumers()) {
      property(out, "consumer", consumer(consumers));
    }
    out.append("    </properties>\n");
    for (Finding finding : report.findings()) {
      testCase(out, finding, fails(finding, bar));
    }
    return out.append("  </testsuite>\n</testsuites>\n").toString();
  }

  private static boolean fails(Finding finding, Optional<Severity> bar) {
    return bar.isPresent() && finding.severity().compareTo(bar.get()) >= 0;
  }

  private static String consumer(Consumers consumers) {
    String owners = consumers.owners().stream().map(Owner::name).collect(Collectors.joining(", "));
    return "%s: %s, %s%s"
        .formatted(
            Wording.name(consumers),
            Wording.word(consumers.severity()),
            Wording.count(consumers.totalHits(), "hit"),
            owners.isEmpty() ? "" : "; owners: " + owners);
  }

  private static void testCase(StringBuilder out, Finding finding, boolean fails) {
    out.append("    <testcase")
        .append(attribute("name", finding.rule() + " " + finding.step().subject().nodeId()))
        .append(attribute("classname", "headwater.impact." + finding.rule()));
    finding
        .step()
        .place()
        .ifPresent(place ->
            out.append(attribute("file", place.file()))
                .append(attribute("line", Integer.toString(place.line()))));
    out.append(" time=\"0\">\n");
    if (fails) {
      out.append("      <failure")
          .append(attribute("message", finding.message()))
          .append(attribute("type", finding.severity().name()))
          .append('>')
          .append(escape(body(finding)))
          .append("</failure>\n");
    } else {
      out.append("      <system-out>")
          .append(escape(finding.severity() + "\n" + finding.message() + "\n" + body(finding)))
          .append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private static String body(Finding finding) {
    StringBuilder out = new StringBuilder();
    finding.step().place().map((Place place) -> Wording.place(place) + "\n").ifPresent(out::append);
    if (!finding.remedy().isBlank()) {
      out.append(finding.remedy()).append('\n');
    }
    finding
        .waiver()
        .ifPresent(waiver ->
            out.append("waived by ")
                .append(waiver.domain().value())
                .append(" until ")
                .append(waiver.expiresAt())
                .append(": ")
                .append(waiver.reason())
                .append('\n'));
    out.append(Wording.count(finding.totalHits(), "hit")).append(":\n");
    finding.hits().stream()
        .limit(MOST_HITS)
        .forEach(hit -> out.append("  ").append(hit.consumer().nodeId()).append('\n'));
    int left = finding.totalHits() - Math.min(MOST_HITS, finding.hits().size());
    if (left > 0) {
      out.append("  and ").append(left).append(" more\n");
    }
    return out.toString();
  }

  private static void property(StringBuilder out, String name, String value) {
    out.append("      <property")
        .append(attribute("name", name))
        .append(attribute("value", value))
        .append("/>\n");
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escape(value).replace("\n", "&#10;") + "\"";
  }

  /** What XML 1.0 cannot hold at all becomes U+FFFD. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\t' -> out.append("&#9;");
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(isXml(c) ? c : '\uFFFD');
          }
        });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}

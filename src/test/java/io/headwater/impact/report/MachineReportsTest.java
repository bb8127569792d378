package io.headwater.impact.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.impact.ChangeStep.ColumnDropped;
import io.headwater.impact.Finding;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Place;
import io.headwater.impact.Rule;
import io.headwater.impact.Severity;
import io.headwater.model.ColumnRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What programs read: JSON, SARIF and JUnit. */
class MachineReportsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<ImpactReport> reports() {
    return Stream.concat(SampleReports.all().values().stream(), Stream.of(SampleReports.many(500)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void jsonIsByItsSchema(ImpactReport report) throws IOException {
    SchemaOf schema =
        new SchemaOf(Files.readString(Path.of("graph-schema/impact-report.schema.json")));
    assertThat(schema.faults(JsonReport.render(report))).isEmpty();
  }

  @Test
  void theSchemaKnowsEveryRuleAndRefusesWhatItDoesNotKnow() throws IOException {
    String text = Files.readString(Path.of("graph-schema/impact-report.schema.json"));
    List<String> rules = new ArrayList<>();
    JSON.readTree(text).at("/$defs/rule/enum").forEach(rule -> rules.add(rule.textValue()));
    assertThat(rules)
        .containsExactly(Stream.of(Rule.values()).map(Enum::name).toArray(String[]::new));
    String report = JsonReport.render(SampleReports.columnDropped());
    SchemaOf schema = new SchemaOf(text);
    assertThat(schema.faults(report.replace("COLUMN_DROPPED", "COLUMN_LOST"))).isNotEmpty();
    assertThat(schema.faults(report.replace("\"watermark\": \"2026", "\"watermark\": \"the 2026")))
        .isNotEmpty();
    assertThat(schema.faults(report.replace("\"isPartial\": false", "\"isPartial\": true")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sarifIsByTheOfficialSchema(ImpactReport report) throws IOException {
    try (InputStream official =
        MachineReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      SchemaOf schema =
          new SchemaOf(new String(Objects.requireNonNull(official).readAllBytes(), UTF_8));
      assertThat(schema.faults(SarifReport.render(report))).isEmpty();
      assertThat(schema.faults(SarifReport.render(report).replace("\"2.1.0\"", "\"2.2\"")))
          .isNotEmpty();
    }
  }

  @Test
  void aFingerprintDoesNotKnowTheLine() throws IOException {
    JsonNode one = result(SampleReports.columnDropped());
    JsonNode moved = result(movedTo(77, "status"));
    JsonNode other = result(movedTo(12, "state"));
    assertThat(moved.at("/locations/0/physicalLocation/region/startLine").intValue()).isEqualTo(77);
    assertThat(moved.get("partialFingerprints")).isEqualTo(one.get("partialFingerprints"));
    assertThat(other.get("partialFingerprints")).isNotEqualTo(one.get("partialFingerprints"));
  }

  @Test
  void fingerprintsOfOneReportDiffer() throws IOException {
    JsonNode results =
        JSON.readTree(SarifReport.render(SampleReports.many(500))).at("/runs/0/results");
    assertThat(
            IntStream.range(0, results.size())
                .mapToObj(i -> results.get(i).get("partialFingerprints").toString()))
        .hasSize(500)
        .doesNotHaveDuplicates();
  }

  @Test
  void severitiesAreLevelsAndWaiversSuppress() throws IOException {
    JsonNode results =
        JSON.readTree(SarifReport.render(SampleReports.columnDropped())).at("/runs/0/results");
    assertThat(results.at("/0/level").textValue()).isEqualTo("error");
    assertThat(results.at("/1/level").textValue()).isEqualTo("warning");
    assertThat(results.at("/1/ruleIndex").intValue())
        .isEqualTo(List.of(Rule.values()).indexOf(Rule.BECAME_NULLABLE));
    JsonNode waived = result(SampleReports.get("waived"));
    assertThat(waived.at("/level").textValue()).isEqualTo("note");
    assertThat(waived.at("/suppressions/0/justification").textValue()).contains("billing");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void junitIsXmlWithOneCaseForEachFinding(ImpactReport report) throws Exception {
    for (Optional<Severity> bar :
        List.of(
            Optional.<Severity>empty(),
            Optional.of(Severity.BREAKING),
            Optional.of(Severity.DANGEROUS))) {
      long failing =
          report.findings().stream()
              .filter(f -> bar.isPresent() && f.severity().compareTo(bar.get()) >= 0)
              .count();
      Document document = parse(JunitReport.render(report, bar));
      Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
      NodeList cases = suite.getElementsByTagName("testcase");
      assertThat(document.getDocumentElement().getTagName()).isEqualTo("testsuites");
      assertThat(cases.getLength()).isEqualTo(report.findings().size());
      assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo((int) failing);
      for (Element counted : List.of(document.getDocumentElement(), suite)) {
        assertThat(counted.getAttribute("tests")).isEqualTo("" + cases.getLength());
        assertThat(counted.getAttribute("failures")).isEqualTo("" + failing);
        assertThat(counted.getAttribute("errors")).isEqualTo("0");
      }
      for (int i = 0; i < cases.getLength(); i++) {
        Element testCase = (Element) cases.item(i);
        assertThat(testCase.getAttribute("name")).isNotBlank();
        assertThat(testCase.getAttribute("classname")).startsWith("headwater.impact.");
      }
    }
  }

  private static JsonNode result(ImpactReport report) throws IOException {
    return JSON.readTree(SarifReport.render(report)).at("/runs/0/results/0");
  }

  private static ImpactReport movedTo(int line, String column) {
    ImpactReport report = SampleReports.columnDropped();
    Finding finding = report.findings().get(0);
    ColumnRef subject = new ColumnRef(((ColumnRef) finding.step().subject()).dataset(), column);
    Finding moved =
        new Finding(
            finding.rule(),
            finding.severity(),
            new ColumnDropped(subject, Optional.of(new Place("elsewhere.yaml", line, 1))),
            finding.message(),
            finding.remedy(),
            finding.hits(),
            finding.totalHits(),
            finding.waiver());
    return new ImpactReport(
        report.title(),
        report.verdict(),
        List.of(moved),
        report.consumers(),
        report.totalConsumers(),
        Optional.empty(),
        report.watermark());
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}

package io.headwater.governance.report.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.SampleReports;
import io.headwater.governance.report.SeenReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenderTest {

  private static final String HOSTILE =
      "</td><script src='http://127.0.0.1:1/x'>alert(1)</script>"
          + "<img src=\"http://127.0.0.1:1/y\"/>&amp;\u0001\u0085\uD83D\uDE00";

  private static ReportContent hostile() {
    return SampleReports.content(
        new ReportRow(
            HOSTILE,
            List.of(
                ReportCell.of(HOSTILE),
                ReportCell.of("=cmd|' /C calc'!A1"),
                ReportCell.of("-7"),
                ReportCell.of("a \"b\", c\r\nd")),
            List.of()));
  }

  private static byte[] bytes(ReportFormat format, SeenReport report) {
    return format.render(report, Optional.empty());
  }

  private static String text(ReportFormat format, SeenReport report) {
    return new String(bytes(format, report), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void the_same_report_gives_the_same_bytes(ReportFormat format) {
    assertThat(bytes(format, SampleReports.seen(30)))
        .isEqualTo(bytes(format, SampleReports.seen(30)));
  }

  @Test
  void fields_of_csv_are_quoted_and_are_no_formulas() {
    Map<String, String> expected =
        Map.of(
            "", "",
            "plain", "plain",
            "a,b", "\"a,b\"",
            "a \"b\"", "\"a \"\"b\"\"\"",
            "=1+1", "'=1+1",
            "+49", "'+49",
            "@SUM(A1)", "'@SUM(A1)",
            "-x", "'-x",
            "-7", "-7",
            "-7.5", "-7.5");
    expected.forEach((text, field) -> assertThat(CsvReport.field(text)).isEqualTo(field));
  }

  @Test
  void line_breaks_and_tabs_begin_no_formula() {
    assertThat(CsvReport.field("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvReport.field("\r\n=1")).isEqualTo("\"'\r\n=1\"");
  }

  @Test
  void csv_has_one_table_or_all_of_them() {
    SeenReport report = SampleReports.seen(2);
    String one =
        new String(ReportFormat.CSV.render(report, Optional.of("columns")), StandardCharsets.UTF_8);
    assertThat(one.split("\r\n", -1))
        .hasSize(4)
        .startsWith("key,column,columnId,level,count,since,proof");
    assertThat(one)
        .contains(
            "crm.customers.email -> shop.orders_001.email (DIRECT/IDENTITY)",
            "column:kafka%3A%2F%2Fbroker%3A9092/shop.orders_001/email,restricted"
                .replace("001/email,restricted", "000/email,restricted"));
    String all = text(ReportFormat.CSV, report);
    assertThat(all)
        .startsWith("section,report\r\nname,value\r\nkind,pii-inventory\r\n")
        .contains(
            "policy,pii-tagged (global) version 2\r\n",
            "figure columns,2\r\n",
            "gap,nothing is known of the weather\r\n"
                + "gap,only the last decisions about"
                + " column:kafka%3A%2F%2Fbroker%3A9092/secret/email were looked at\r\n\r\n"
                + "section,columns\r\n"
                + one);
    assertThatThrownBy(() -> ReportFormat.CSV.render(report, Optional.of("none")))
        .hasMessageContaining("it has columns");
    assertThatThrownBy(() -> ReportFormat.PDF.render(report, Optional.of("columns")))
        .hasMessageContaining("section goes with format=csv only");
  }

  @Test
  void json_names_values_by_their_columns_and_says_what_is_hidden() throws IOException {
    JsonNode json = new ObjectMapper().readTree(bytes(ReportFormat.JSON, SampleReports.seen(1)));
    JsonNode row = json.at("/sections/0/rows/0");
    assertThat(json.path("report").asText()).isEqualTo("pii-inventory");
    assertThat(json.path("asOf").asText()).isEqualTo(SampleReports.NOW.toString());
    assertThat(json.at("/policies/0/version").asInt()).isEqualTo(2);
    assertThat(row.at("/values/column").asText()).isEqualTo("shop.orders_000.email");
    assertThat(row.at("/entities/column").asText()).startsWith("column:kafka");
    assertThat(row.has("hidden")).isFalse();
    assertThat(row.at("/proof/0/fromText").asText()).isEqualTo("crm.customers.email");
    SeenReport nothing = SeenReport.of(SampleReports.seen(1).kept(), _ -> false);
    JsonNode hidden = new ObjectMapper().readTree(bytes(ReportFormat.JSON, nothing));
    assertThat(hidden.path("hiddenRows").asInt()).isEqualTo(1);
    assertThat(hidden.at("/sections/0/rows/0/hidden/0").asText()).isEqualTo("column");
    assertThat(hidden.toString()).doesNotContain("orders", "customers");
  }

  @Test
  void html_is_well_formed_and_runs_and_loads_nothing() throws Exception {
    String html = text(ReportFormat.HTML, SampleReports.seen(hostile()));
    assertThat(html).doesNotContain("<script", "<img", "<link", "@import", "url(", "\u0001");
    assertThat(html).contains("&lt;script", "\uD83D\uDE00", "prefers-color-scheme: dark");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    var document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("table").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("td").item(5).getTextContent())
        .as("the first cell after the facts")
        .isNotEmpty();
  }

  @Test
  void a_long_table_is_cut_on_a_page_and_said_so() {
    String html = text(ReportFormat.HTML, SampleReports.seen(HtmlReport.MOST_ON_SCREEN + 1));
    assertThat(html).contains("The first 5,000 of 5,001 lines");
    assertThat(html.split("load_shop", -1)).hasSize(HtmlReport.MOST_ON_SCREEN + 1);
  }

  @Test
  void a_pdf_has_numbered_pages_with_the_titles_of_columns_on_each() throws IOException {
    byte[] pdf = bytes(ReportFormat.PDF, SampleReports.seen(60));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertThat(text).contains("Page " + page + " of " + pages);
        assertThat(text).contains(SampleReports.seen(60).head().contentHash());
        if (text.contains("shop.orders_")) {
          assertThat(text).as("page %d", page).contains("Since");
        }
      }
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Inventory of personal data");
    }
  }

  @Test
  void a_pdf_shows_names_of_other_scripts_and_loads_nothing() throws IOException {
    byte[] pdf =
        bytes(
            ReportFormat.PDF,
            SampleReports.seen(
                SampleReports.content(
                    SampleReports.row("größe_ŁÓDŹ_данные_δεδομένα", "internal"))));
    assertThat(read(pdf)).contains("größe_ŁÓDŹ_данные_δεδομένα.email", "→");
    assertThat(read(bytes(ReportFormat.PDF, SampleReports.seen(hostile()))))
        .contains("<script", "-7");
  }

  private static String read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}

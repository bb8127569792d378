package io.headwater.governance.report.render;

import io.headwater.governance.report.EntityTexts;
import io.headwater.governance.report.KeptReport.Head;
import io.headwater.governance.report.Report.PolicyReference;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.SeenReport;
import io.headwater.governance.report.SeenReport.Row;
import io.headwater.governance.report.SeenReport.Section;
import io.headwater.governance.report.SeenReport.Step;
import io.headwater.model.JobId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report as one page of HTML that loads nothing and runs nothing. Its markup is well-formed XML
 * too, from which the PDF is made.
 *
 * @param seen what the reader may see
 * @param style the sheet
 * @param mostRows how many rows of a table are shown; more are told by their number
 */
record HtmlReport(SeenReport seen, String style, int mostRows) {

  /** Most rows of a table on a page for screens: more make browsers slow. */
  static final int MOST_ON_SCREEN = 5_000;

  /** Most rows of a table on paper: about forty pages. */
  static final int MOST_ON_PAPER = 1_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static String forScreen(SeenReport seen) {
    return new HtmlReport(seen, sheet("screen.css"), MOST_ON_SCREEN).page();
  }

  static String forPaper(SeenReport seen) {
    return new HtmlReport(seen, sheet("paper.css"), MOST_ON_PAPER).page();
  }

  private static String sheet(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream("/reports/" + name)) {
      if (in == null) {
        throw new IllegalStateException("/reports/" + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("/reports/" + name + " cannot be read", e);
    }
  }

  private String page() {
    Html html = new Html().raw("<!DOCTYPE html>\n");
    html.element(
        "html",
        Map.of("lang", "en"),
        page ->
            page.element(
                    "head",
                    head ->
                        head.raw("<meta charset=\"utf-8\"/>\n")
                            .raw(
                                "<meta name=\"viewport\" content=\"width=device-width,"
                                    + " initial-scale=1\"/>\n")
                            .element("title", title())
                            .element("style", sheet -> sheet.raw(style)))
                .element("body", this::body));
    return html.text();
  }

  private String title() {
    return seen.head().kind().title()
        + seen.head().domain().map(domain -> ": " + domain.value()).orElse("");
  }

  private void body(Html html) {
    html.element(
        "div",
        Map.of("class", "footer"),
        "%s, as of %s, %s".formatted(title(), time(seen.head().asOf()), seen.head().contentHash()));
    html.element("header", this::header);
    if (!seen.report().content().figures().isEmpty()) {
      html.element("div", Map.of("class", "figures"), this::figures);
    }
    List<String> gaps = seen.gaps();
    if (!gaps.isEmpty()) {
      html.element(
          "div",
          Map.of("class", "gaps"),
          box ->
              box.element("h2", "What is missing")
                  .element("ul", list -> gaps.forEach(gap -> list.element("li", gap))));
    }
    seen.sections()
        .forEach(section ->
            html.element("section", Map.of("class", "table"), part -> section(part, section)));
    html.element("section", this::policies);
  }

  private void header(Html html) {
    Head head = seen.head();
    html.element("h1", head.kind().title());
    html.element("p", Map.of("class", "reference"), head.kind().reference());
    html.element(
        "table",
        Map.of("class", "facts"),
        facts -> {
          fact(
              facts, "About", head.domain().map(of -> "domain " + of.value()).orElse("whole mesh"));
          seen.column().ifPresent(column -> fact(facts, "Column", EntityTexts.text(column)));
          fact(facts, "As of", time(head.asOf()));
          fact(facts, "Events until", time(seen.report().content().watermark()));
          fact(facts, "Written", time(head.writtenAt()) + " by " + head.writtenBy());
          fact(facts, "Content hash", head.contentHash());
          if (seen.hiddenRows() > 0) {
            fact(
                facts,
                "Hidden",
                "%d cells; something is hidden in %d rows"
                    .formatted(seen.hiddenCells(), seen.hiddenRows()));
          }
        });
  }

  private static void fact(Html html, String name, String value) {
    html.element("tr", row -> row.element("th", Map.of("scope", "row"), name).element("td", value));
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private void figures(Html html) {
    for (Figure figure : seen.report().content().figures()) {
      html.element(
          "div",
          Map.of("class", "figure"),
          box ->
              box.element("div", Map.of("class", "value"), "%,d".formatted(figure.value()))
                  .element("div", figure.title()));
    }
  }

  private void section(Html html, Section section) {
    html.element("h2", section.of().title());
    html.element("p", Map.of("class", "note"), section.of().note());
    List<Row> rows = section.rows();
    if (rows.isEmpty()) {
      html.element("p", Map.of("class", "none"), "None.");
      return;
    }
    List<ReportColumn> columns = section.of().columns();
    html.element(
        "table",
        Map.of("class", columns.size() > 8 ? "rows wide" : "rows"),
        table ->
            table
                .element("thead", head -> head.element("tr", row -> titles(row, columns)))
                .with(
                    body -> rows.stream().limit(mostRows).forEach(row -> row(body, columns, row))));
    if (rows.size() > mostRows) {
      html.element(
          "p",
          Map.of("class", "note"),
          "The first %,d of %,d lines; CSV and JSON have them all."
              .formatted(mostRows, rows.size()));
    }
  }

  private static void titles(Html html, List<ReportColumn> columns) {
    columns.forEach(column ->
        html.element("th", Map.of("scope", "col", "class", style(column.type())), column.title()));
  }

  private static String style(ReportColumn.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** A row and its proof are a body of their own: they stay on one page. */
  private static void row(Html html, List<ReportColumn> columns, Row row) {
    if (row.proof().isEmpty()) {
      html.element("tbody", body -> body.element("tr", line -> cells(line, columns, row)));
      return;
    }
    html.element(
        "tbody",
        Map.of("class", "proved"),
        body -> {
          body.element("tr", line -> cells(line, columns, row));
          body.raw("<tr class=\"proof\"><td colspan=\"" + columns.size() + "\">");
          row.proof().forEach(step -> body.element("div", one -> step(one, step)));
          body.raw("</td></tr>\n");
        });
  }

  private static void cells(Html html, List<ReportColumn> columns, Row row) {
    for (int i = 0; i < columns.size(); i++) {
      ReportCell cell = row.cells().get(i);
      html.element(
          "td",
          Map.of("class", cell.isHidden() ? "hidden" : style(columns.get(i).type())),
          cell.text());
    }
  }

  private static void step(Html html, Step step) {
    html.escaped(EntityTexts.text(step.from())).escaped(" → ").escaped(EntityTexts.text(step.to()));
    String how = String.join(", ", step.how());
    String jobs = step.jobs().stream().map(JobId::name).collect(Collectors.joining(", "));
    if (!how.isEmpty()) {
      html.element("span", Map.of("class", "how"), " " + how);
    }
    if (!jobs.isEmpty()) {
      html.element("span", Map.of("class", "jobs"), " by " + jobs);
    }
  }

  private void policies(Html html) {
    List<PolicyReference> policies = seen.report().policies();
    html.element("h2", "Policies that held");
    if (policies.isEmpty()) {
      html.element("p", Map.of("class", "none"), "None.");
      return;
    }
    html.element(
        "p",
        Map.of("class", "policies"),
        policies.stream()
            .map(policy ->
                "%s (%s) version %d".formatted(policy.id(), policy.scope(), policy.version()))
            .collect(Collectors.joining(" · ")));
  }
}

package io.headwater.impact.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.impact.ImpactReport;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final String HOSTILE =
      "|`\\<>&@#[](){}*_~$!\"'\n\r\t\u0001\u202E\uD83D\uDE00ab1 -.:/+é";

  static Stream<ImpactReport> reports() {
    return Stream.concat(
        SampleReports.all().values().stream(), Stream.of(SampleReports.many(2_000)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyReportFitsAComment(ImpactReport report) {
    assertThat(MarkdownReport.render(report)).hasSizeLessThanOrEqualTo(MarkdownReport.LONGEST);
  }

  @Test
  void whatIsCutIsCounted() {
    String text = MarkdownReport.render(SampleReports.many(2_000));
    List<List<String>> who = tables(text).get(0);
    List<List<String>> findings = tables(text).get(1);
    assertThat(who.size()).isBetween(50, 2_000);
    assertThat(text)
        .contains("and " + (4_000 - who.size() + 1) + " more groups of consumers.")
        .contains("and " + (2_000 - findings.size() + 1) + " more findings.")
        .containsPattern("… and \\d+ more blocks of details")
        .contains("Lineage as of 2026-03-04 05:06 UTC");
  }

  @Test
  void aTableHasOneRowForEachConsumerWithWhoToTalkTo() {
    List<List<String>> who = tables(MarkdownReport.render(SampleReports.columnDropped())).get(0);
    assertThat(who.get(1))
        .containsExactly(
            "BREAKING",
            "billing/invoices",
            "3",
            "billing-team@example.com",
            "freshness 5 minutes",
            "COMPLETE 2026-03-04 05:06 UTC of load-orders");
    assertThat(who.get(2).get(1)).isEqualTo("marketing, in no product");
  }

  @Test
  void theDrawingIsAFencedMermaidBlock() {
    List<FencedCodeBlock> blocks =
        nodes(MarkdownReport.render(SampleReports.columnDropped()), FencedCodeBlock.class);
    assertThat(blocks).hasSize(1);
    assertThat(blocks.get(0).getInfo()).isEqualTo("mermaid");
    assertThat(blocks.get(0).getLiteral()).startsWith("flowchart LR\n").contains("load-orders");
  }

  @Test
  void everyBlockOfDetailsIsOpenedAndClosed() {
    for (ImpactReport report : reports().toList()) {
      String text = MarkdownReport.render(report);
      assertThat(text.split("\n<details>\n", -1)).hasSameSizeAs(text.split("\n</details>\n", -1));
    }
  }

  @Test
  void whateverANameHoldsTheCommentHasTheSameShape() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    System.out.println("MarkdownReportTest -Dtests.seed=" + seed);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<String> plain = shape(MarkdownReport.render(SampleReports.hostile("name")));
    for (int i = 0; i < 500; i++) {
      String name = name(random);
      String text = MarkdownReport.render(SampleReports.hostile(name));
      assertThat(shape(text)).as("of name %s in%n%s", name, text).isEqualTo(plain);
      assertThat(nodes(text, Link.class)).isEmpty();
      assertThat(nodes(text, Image.class)).isEmpty();
      assertThat(nodes(text, HtmlInline.class))
          .allSatisfy(html -> assertThat(html.getLiteral()).matches("</?code>"));
      assertThat(mentions(text)).as("of name %s in%n%s", name, text).isEmpty();
    }
  }

  @Test
  void namesArriveAsTheyAre() {
    String name = "a|b\\|c``d<e>&f";
    List<List<String>> who = tables(MarkdownReport.render(SampleReports.hostile(name))).get(0);
    assertThat(who.get(1).get(1)).isEqualTo(name + "/" + name);
    assertThat(who.get(1).get(4)).isEqualTo(name + " " + name);
  }

  private static String name(RandomGenerator random) {
    int[] signs = HOSTILE.codePoints().toArray();
    String name =
        random
            .ints(1 + random.nextInt(12), 0, signs.length)
            .map(i -> signs[i])
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return name.isBlank() ? "x" : name;
  }

  /** Plain text in which GitHub would see a mention: not code, and nothing between @ and name. */
  private static List<String> mentions(String markdown) {
    return nodes(markdown, Text.class).stream()
        .filter(text -> !(text.getPrevious() instanceof HtmlInline))
        .map(Text::getLiteral)
        .filter(text -> text.matches("(?s).*(^|\\W)[@#][A-Za-z0-9].*"))
        .toList();
  }

  /** Headings, and tables with their numbers of rows and cells. */
  private static List<String> shape(String markdown) {
    List<String> shape = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                shape.add("heading " + heading.getLevel());
              }

              @Override
              public void visit(FencedCodeBlock block) {
                shape.add("code " + block.getInfo());
              }

              @Override
              public void visit(CustomNode node) {
                if (node instanceof TableRow row) {
                  shape.add("row of " + children(row).size());
                }
                super.visit(node);
              }
            });
    return shape;
  }

  private static List<List<List<String>>> tables(String markdown) {
    return nodes(markdown, TableBlock.class).stream()
        .map(table ->
            children(table).stream()
                .flatMap(part -> children(part).stream())
                .map(row -> children(row).stream().map(MarkdownReportTest::plain).toList())
                .toList())
        .toList();
  }

  private static String plain(Node cell) {
    assertThat(cell).isInstanceOf(TableCell.class);
    return children(cell).stream()
        .map(node ->
            switch (node) {
              case Text text -> text.getLiteral();
              case Code code -> code.getLiteral();
              default -> "";
            })
        .collect(Collectors.joining());
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static <T extends Node> List<T> nodes(String markdown, Class<T> type) {
    List<T> found = new ArrayList<>();
    collect(PARSER.parse(markdown), type, found);
    return found;
  }

  private static <T extends Node> void collect(Node node, Class<T> type, List<T> found) {
    if (type.isInstance(node)) {
      found.add(type.cast(node));
    }
    children(node).forEach(child -> collect(child, type, found));
  }
}

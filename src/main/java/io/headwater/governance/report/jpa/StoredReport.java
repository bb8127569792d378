package io.headwater.governance.report.jpa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.governance.report.ProofStep;
import io.headwater.governance.report.Report;
import io.headwater.governance.report.Report.PolicyReference;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a report says, as the bytes that are kept: JSON, gzip. Names of fields are kept for good.
 */
final class StoredReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredReport() {}

  /**
   * What the columns of the table do not tell.
   *
   * @param hadTime whether the request named the time
   */
  record Body(boolean hadTime, List<PolicyReference> policies, ReportContent content) {}

  static byte[] write(Report report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", 1);
    root.put("hadTime", report.request().asOf().isPresent());
    ArrayNode policies = root.putArray("policies");
    report
        .policies()
        .forEach(policy ->
            policies
                .addObject()
                .put("id", policy.id())
                .put("scope", policy.scope())
                .put("version", policy.version()));
    ReportContent content = report.content();
    root.put("watermark", content.watermark().toString());
    ArrayNode figures = root.putArray("figures");
    content
        .figures()
        .forEach(figure ->
            figures
                .addObject()
                .put("key", figure.key())
                .put("title", figure.title())
                .put("value", figure.value()));
    ArrayNode gaps = root.putArray("gaps");
    content.gaps().forEach(gap -> write(gap, gaps));
    ArrayNode sections = root.putArray("sections");
    content.sections().forEach(section -> write(section, sections.addObject()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      JSON.writeValue(out, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  /** One that names nothing is a text, as all were once. */
  private static void write(ReportGap gap, ArrayNode to) {
    gap.entity()
        .ifPresentOrElse(
            entity ->
                to.addObject()
                    .put("before", gap.before())
                    .put("entity", entity.nodeId())
                    .put("after", gap.after()),
            () -> to.add(gap.text()));
  }

  private static ReportGap gap(JsonNode node) {
    return node.isObject()
        ? ReportGap.about(text(node, "before"), entity(node, "entity"), text(node, "after"))
        : ReportGap.of(node.asText());
  }

  private static void write(ReportSection section, ObjectNode to) {
    to.put("key", section.key()).put("title", section.title()).put("note", section.note());
    ArrayNode columns = to.putArray("columns");
    section
        .columns()
        .forEach(column ->
            columns
                .addObject()
                .put("key", column.key())
                .put("title", column.title())
                .put("type", column.type().name()));
    ArrayNode rows = to.putArray("rows");
    section.rows().forEach(row -> write(row, rows.addObject()));
  }

  private static void write(ReportRow row, ObjectNode to) {
    to.put("key", row.key());
    ArrayNode cells = to.putArray("cells");
    for (ReportCell cell : row.cells()) {
      ObjectNode each = cells.addObject().put("text", cell.text());
      cell.entity().ifPresent(entity -> each.put("entity", entity.nodeId()));
    }
    if (row.proof().isEmpty()) {
      return;
    }
    ArrayNode proof = to.putArray("proof");
    for (ProofStep step : row.proof()) {
      ObjectNode each =
          proof.addObject().put("from", step.from().nodeId()).put("to", step.to().nodeId());
      texts(each.putArray("how"), step.how());
      texts(each.putArray("jobs"), step.jobs().stream().map(JobId::nodeId).toList());
    }
  }

  static Body read(byte[] bytes) {
    JsonNode root;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      root = JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("a kept report cannot be read", e);
    }
    return new Body(
        root.path("hadTime").asBoolean(),
        list(
            root.path("policies"),
            policy ->
                new PolicyReference(
                    text(policy, "id"), text(policy, "scope"), policy.path("version").asLong())),
        new ReportContent(
            list(
                root.path("figures"),
                figure ->
                    new Figure(
                        text(figure, "key"), text(figure, "title"), figure.path("value").asLong())),
            list(root.path("sections"), StoredReport::section),
            list(root.path("gaps"), StoredReport::gap),
            Instant.parse(text(root, "watermark"))));
  }

  private static ReportSection section(JsonNode node) {
    return new ReportSection(
        text(node, "key"),
        text(node, "title"),
        text(node, "note"),
        list(
            node.path("columns"),
            column ->
                new ReportColumn(
                    text(column, "key"),
                    text(column, "title"),
                    ReportColumn.Type.valueOf(text(column, "type")))),
        list(
            node.path("rows"),
            row ->
                new ReportRow(
                    text(row, "key"),
                    list(row.path("cells"), StoredReport::cell),
                    list(row.path("proof"), StoredReport::step))));
  }

  private static ReportCell cell(JsonNode node) {
    return new ReportCell(
        text(node, "text"),
        node.has("entity") ? Optional.of(entity(node, "entity")) : Optional.empty());
  }

  private static ProofStep step(JsonNode node) {
    return new ProofStep(
        entity(node, "from"),
        entity(node, "to"),
        list(node.path("how"), JsonNode::asText),
        list(node.path("jobs"), job -> (JobId) NodeIds.parse(job.asText())));
  }

  private static EntityId entity(JsonNode node, String field) {
    return NodeIds.parse(text(node, field));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    List<T> all = new ArrayList<>(array.size());
    array.forEach(node -> all.add(each.apply(node)));
    return all;
  }
}

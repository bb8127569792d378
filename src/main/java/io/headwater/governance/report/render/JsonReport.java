package io.headwater.governance.report.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.headwater.governance.report.EntityTexts;
import io.headwater.governance.report.KeptReport.Head;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.governance.report.SeenReport;
import io.headwater.governance.report.SeenReport.Row;
import io.headwater.governance.report.SeenReport.Section;
import io.headwater.governance.report.SeenReport.Step;
import io.headwater.model.EntityId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A report as JSON, by {@code graph-schema/compliance-report.schema.json}. Names and order of
 * fields stay; new ones may come. Values of a row are texts by the keys of its columns; {@code
 * entities} has the ids of those that name something, {@code hidden} the keys of those that the
 * reader may not see. What there is none of is left out.
 */
final class JsonReport {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonReport() {}

  /** Writes one value. */
  private interface Value<T> {
    void write(T value) throws IOException;
  }

  static String render(SeenReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      head(json, report);
      list(json, "gaps", report.gaps(), json::writeString);
      list(json, "sections", report.sections(), section -> section(json, section));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void head(JsonGenerator json, SeenReport seen) throws IOException {
    Head head = seen.head();
    json.writeStringField("report", head.kind().slug());
    json.writeStringField("title", head.kind().title());
    json.writeStringField("reference", head.kind().reference());
    if (!head.id().isEmpty()) {
      json.writeStringField("id", head.id());
    }
    if (head.domain().isPresent()) {
      json.writeStringField("domain", head.domain().get().value());
    }
    if (seen.column().isPresent()) {
      json.writeStringField("column", seen.column().get().nodeId());
    }
    json.writeStringField("asOf", head.asOf().toString());
    json.writeStringField("writtenAt", head.writtenAt().toString());
    json.writeStringField("writtenBy", head.writtenBy());
    json.writeStringField("watermark", seen.report().content().watermark().toString());
    json.writeStringField("contentHash", head.contentHash());
    json.writeNumberField("hiddenRows", seen.hiddenRows());
    json.writeNumberField("hiddenCells", seen.hiddenCells());
    list(
        json,
        "policies",
        seen.report().policies(),
        policy -> {
          json.writeStartObject();
          json.writeStringField("id", policy.id());
          json.writeStringField("scope", policy.scope());
          json.writeNumberField("version", policy.version());
          json.writeEndObject();
        });
    list(
        json,
        "figures",
        seen.report().content().figures(),
        figure -> {
          json.writeStartObject();
          json.writeStringField("key", figure.key());
          json.writeStringField("title", figure.title());
          json.writeNumberField("value", figure.value());
          json.writeEndObject();
        });
  }

  private static void section(JsonGenerator json, Section section) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", section.of().key());
    json.writeStringField("title", section.of().title());
    json.writeStringField("note", section.of().note());
    List<ReportColumn> columns = section.of().columns();
    list(
        json,
        "columns",
        columns,
        column -> {
          json.writeStartObject();
          json.writeStringField("key", column.key());
          json.writeStringField("title", column.title());
          json.writeStringField("type", column.type().name().toLowerCase(Locale.ROOT));
          json.writeEndObject();
        });
    list(json, "rows", section.rows(), row -> row(json, columns, row));
    json.writeEndObject();
  }

  private static void row(JsonGenerator json, List<ReportColumn> columns, Row row)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("key", row.key());
    json.writeObjectFieldStart("values");
    for (int i = 0; i < columns.size(); i++) {
      json.writeStringField(columns.get(i).key(), row.cells().get(i).text());
    }
    json.writeEndObject();
    if (any(row, cell -> cell.entity().isPresent())) {
      json.writeObjectFieldStart("entities");
      for (int i = 0; i < columns.size(); i++) {
        Optional<EntityId> entity = row.cells().get(i).entity();
        if (entity.isPresent()) {
          json.writeStringField(columns.get(i).key(), entity.get().nodeId());
        }
      }
      json.writeEndObject();
    }
    if (any(row, ReportCell::isHidden)) {
      json.writeArrayFieldStart("hidden");
      for (int i = 0; i < columns.size(); i++) {
        if (row.cells().get(i).isHidden()) {
          json.writeString(columns.get(i).key());
        }
      }
      json.writeEndArray();
    }
    if (!row.proof().isEmpty()) {
      list(json, "proof", row.proof(), step -> step(json, step));
    }
    json.writeEndObject();
  }

  private static boolean any(Row row, Predicate<ReportCell> test) {
    return row.cells().stream().anyMatch(test);
  }

  private static void step(JsonGenerator json, Step step) throws IOException {
    json.writeStartObject();
    end(json, "from", step.from());
    end(json, "to", step.to());
    list(json, "how", step.how(), json::writeString);
    list(json, "jobs", step.jobs(), job -> json.writeString(job.nodeId()));
    json.writeEndObject();
  }

  private static void end(JsonGenerator json, String name, Optional<EntityId> id)
      throws IOException {
    if (id.isPresent()) {
      json.writeStringField(name, id.get().nodeId());
    }
    json.writeStringField(name + "Text", EntityTexts.text(id));
  }

  private static <T> void list(JsonGenerator json, String name, List<T> all, Value<T> each)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T one : all) {
      each.write(one);
    }
    json.writeEndArray();
  }
}

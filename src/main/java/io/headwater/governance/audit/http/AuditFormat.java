package io.headwater.governance.audit.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.Checkpoint;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the trail is exported. */
enum AuditFormat {
  /**
   * One JSON object a line: rows with all fields, and checkpoints after the rows they are about.
   */
  JSONL("application/x-ndjson") {
    @Override
    void begin(Writer out) {
      // Every line stands for itself.
    }

    @Override
    void write(AuditRow row, Writer out) throws IOException {
      AuditEntry entry = row.entry();
      line(
          out,
          json -> {
            json.writeStringField("type", "event");
            json.writeNumberField("sequence", row.sequence());
            json.writeNumberField("at", entry.at());
            json.writeStringField("callerKind", entry.callerKind());
            json.writeStringField("caller", entry.caller());
            json.writeStringField("action", entry.action());
            texts(json, "subjects", entry.subjects());
            texts(json, "arguments", entry.arguments());
            json.writeStringField("outcome", entry.outcome());
            json.writeStringField("code", entry.code());
            json.writeStringField("reason", entry.reason());
            json.writeStringField("remoteAddress", entry.remoteAddress());
            json.writeStringField("userAgent", entry.userAgent());
            json.writeStringField("requestId", entry.requestId());
            json.writeNumberField("beginning", entry.beginning());
            json.writeStringField("previous", row.previous());
            json.writeStringField("hash", row.hash());
            json.writeStringField("checks", row.checks());
          });
    }

    @Override
    void write(Checkpoint checkpoint, Writer out) throws IOException {
      line(
          out,
          json -> {
            json.writeStringField("type", "checkpoint");
            json.writeStringField("kind", checkpoint.kind().name());
            json.writeNumberField("sequence", checkpoint.sequence());
            json.writeStringField("hash", checkpoint.hash());
            json.writeNumberField("at", checkpoint.at());
            json.writeStringField("keyId", checkpoint.keyId());
            json.writeStringField("signature", checkpoint.signature());
          });
    }
  },

  /** For spreadsheets: without hashes and checkpoints. */
  CSV("text/csv") {
    @Override
    void begin(Writer out) throws IOException {
      out.write(
          "sequence,time,callerKind,caller,action,subjects,arguments,outcome,code,reason,"
              + "remoteAddress,userAgent,requestId,beginning\r\n");
    }

    @Override
    void write(AuditRow row, Writer out) throws IOException {
      AuditEntry entry = row.entry();
      out.write(
          Stream.of(
                  Long.toString(row.sequence()),
                  Times.ofNanos(entry.at()).toString(),
                  entry.callerKind(),
                  entry.caller(),
                  entry.action(),
                  String.join(" ", entry.subjects()),
                  String.join(" ", entry.arguments()),
                  entry.outcome(),
                  entry.code(),
                  entry.reason(),
                  entry.remoteAddress(),
                  entry.userAgent(),
                  entry.requestId(),
                  Long.toString(entry.beginning()))
              .map(AuditFormat::cell)
              .collect(Collectors.joining(",", "", "\r\n")));
    }

    @Override
    void write(Checkpoint checkpoint, Writer out) {
      // A table of events has no place for it.
    }
  };

  private static final JsonFactory JSON = new JsonFactory();

  private final String mediaType;

  AuditFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * The format that a caller names.
   *
   * @throws CatalogException INVALID_ARGUMENT when there is no such
   */
  static AuditFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "jsonl" -> JSONL;
      case "csv" -> CSV;
      default ->
          throw new CatalogException(ErrorCode.INVALID_ARGUMENT, "format must be jsonl or csv");
    };
  }

  String mediaType() {
    return mediaType;
  }

  abstract void begin(Writer out) throws IOException;

  abstract void write(AuditRow row, Writer out) throws IOException;

  abstract void write(Checkpoint checkpoint, Writer out) throws IOException;

  private static void line(Writer out, Fields fields) throws IOException {
    try (JsonGenerator json =
        JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }
    out.write('\n');
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** By RFC 4180; what a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}

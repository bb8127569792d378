package io.headwater.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.headwater.governance.audit.AuditEntry;
import io.headwater.governance.audit.AuditFinding;
import io.headwater.governance.audit.AuditRow;
import io.headwater.governance.audit.ChainVerifier;
import io.headwater.governance.audit.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an exported trail, line by line, into a verifier. */
final class AuditLines {

  private static final int LONGEST_LINE = 1_000_000;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final BufferedReader in;
  private final ChainVerifier verifier;
  private long line;
  private long sequence;

  AuditLines(InputStream in, ChainVerifier verifier) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 65_536);
    this.verifier = verifier;
  }

  /** Reads to the end; a line that is nothing that it should be is a finding. */
  void readAll() throws IOException {
    for (Optional<String> text = next(); text.isPresent(); text = next()) {
      line++;
      try {
        read(text.get());
      } catch (IOException | IllegalArgumentException e) {
        verifier.tell(
            new AuditFinding(
                AuditFinding.Kind.UNREADABLE,
                sequence + 1,
                "",
                "line " + line + " is no row and no checkpoint"));
      }
    }
  }

  private Optional<String> next() throws IOException {
    StringBuilder text = new StringBuilder(1_024);
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (text.length() < LONGEST_LINE) {
        text.append((char) read);
      }
    }
    return Optional.of(text.toString());
  }

  private void read(String text) throws IOException {
    Fields fields = new Fields(parse(text));
    switch (fields.text("type")) {
      case "event" -> {
        AuditRow row = row(fields);
        fields.end();
        sequence = row.sequence();
        verifier.accept(row);
      }
      case "checkpoint" -> {
        Checkpoint checkpoint = checkpoint(fields);
        fields.end();
        verifier.accept(checkpoint);
      }
      default -> throw new IOException("another type");
    }
  }

  private static AuditRow row(Fields fields) throws IOException {
    return new AuditRow(
        fields.number("sequence"),
        new AuditEntry(
            fields.number("at"),
            fields.text("callerKind"),
            fields.text("caller"),
            fields.text("action"),
            fields.texts("subjects"),
            fields.texts("arguments"),
            fields.text("outcome"),
            fields.text("code"),
            fields.text("reason"),
            fields.text("remoteAddress"),
            fields.text("userAgent"),
            fields.text("requestId"),
            fields.number("beginning")),
        fields.text("previous"),
        fields.text("hash"),
        fields.text("checks"));
  }

  private static Checkpoint checkpoint(Fields fields) throws IOException {
    return new Checkpoint(
        Checkpoint.Kind.valueOf(fields.text("kind")),
        fields.number("sequence"),
        fields.text("hash"),
        fields.number("at"),
        fields.text("keyId"),
        fields.text("signature"));
  }

  private static Map<String, Object> parse(String text) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        fields.put(name, value(json, json.nextToken()));
      }
      require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
    }
    return fields;
  }

  private static Object value(JsonParser json, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    require(token == JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(json.getText());
    }
    require(json.currentToken() == JsonToken.END_ARRAY);
    return texts;
  }

  private static void require(boolean isRight) throws IOException {
    if (!isRight) {
      throw new IOException("another form");
    }
  }

  /** Fields of a line, each to be taken once. */
  private record Fields(Map<String, Object> left) {

    String text(String name) throws IOException {
      Object value = left.remove(name);
      require(value instanceof String);
      return String.valueOf(value);
    }

    long number(String name) throws IOException {
      if (left.remove(name) instanceof Long value) {
        return value;
      }
      throw new IOException("no number");
    }

    List<String> texts(String name) throws IOException {
      if (left.remove(name) instanceof List<?> values) {
        return values.stream().map(String::valueOf).toList();
      }
      throw new IOException("no list");
    }

    /** What nobody has hashed must not stand beside what was. */
    void end() throws IOException {
      require(left.isEmpty());
    }
  }
}

package io.headwater.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The JSON that is sent to the server and, of what comes back, the problem. */
final class RequestBody {

  private static final JsonFactory JSON = new JsonFactory();

  private RequestBody() {}

  /**
   * What is proposed for one file.
   *
   * @param base what it is compared with
   * @param schema whose schema it is and how it is written; empty when it is a manifest
   */
  record Item(String file, String text, Optional<String> base, Optional<SchemaOf> schema) {}

  /**
   * Whose schema a file is.
   *
   * @param dataset a node id
   * @param format as the API spells it
   */
  record SchemaOf(String dataset, String format) {}

  /**
   * A request by {@code impact-request.schema.json}.
   *
   * @param mostHits how many hits are told of a finding, 1 to 10,000
   */
  static byte[] of(List<Item> items, int mostHits) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeArrayFieldStart("proposals");
      for (Item item : items) {
        item(out, item);
      }
      out.writeEndArray();
      out.writeNumberField("mostHits", mostHits);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void item(JsonGenerator out, Item item) throws IOException {
    out.writeStartObject();
    out.writeStringField("file", item.file());
    if (item.schema().isPresent()) {
      out.writeObjectFieldStart("schema");
      out.writeStringField("dataset", item.schema().get().dataset());
      out.writeStringField("format", item.schema().get().format());
      out.writeStringField("text", item.text());
      out.writeEndObject();
    } else {
      out.writeStringField("manifest", item.text());
    }
    if (item.base().isPresent()) {
      out.writeStringField("base", item.base().get());
    }
    out.writeEndObject();
  }

  /** {@code CODE: message} of an answer that is a problem; empty when it is none. */
  static Optional<String> findProblem(String body) {
    String code = "";
    String message = "";
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          code = field.equals("code") ? parser.getText() : code;
          message = field.equals("message") ? parser.getText() : message;
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      // A page of a proxy, for instance: the caller tells the status instead.
      return Optional.empty();
    }
    return message.isEmpty() ? Optional.empty() : Optional.of(code + ": " + message);
  }
}

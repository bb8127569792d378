package io.headwater.platform.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.BufferRecycler;
import graphql.ExecutionResult;
import io.smallrye.graphql.execution.error.ExecutionErrorsService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of an answer as SmallRye does, character by character, but straight from the
 * result instead of through a tree of JSON values. Thread-safe.
 */
final class AnswerText {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();
  private static final ExecutionErrorsService ERRORS = new ExecutionErrorsService();

  private AnswerText() {}

  /** The text; empty when the result holds a value that only SmallRye knows how to write. */
  static Optional<String> of(ExecutionResult result) {
    try (SegmentedStringWriter text = new SegmentedStringWriter(new BufferRecycler());
        JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      if (!result.getErrors().isEmpty()) {
        json.writeFieldName("errors");
        json.writeRawValue(ERRORS.toJsonErrors(result.getErrors()).toString());
      }
      boolean known = true;
      if (result.isDataPresent()) {
        json.writeFieldName("data");
        known = write(json, result.getData());
      }
      Map<Object, Object> extensions = result.getExtensions();
      if (known && extensions != null) {
        json.writeFieldName("extensions");
        known = write(json, extensions);
      }
      if (!known) {
        return Optional.empty();
      }
      json.writeEndObject();
      json.flush();
      return Optional.of(text.getAndClear());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it could be written. */
  private static boolean write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Map<?, ?> fields -> {
        return writeFields(json, fields);
      }
      case Collection<?> items -> {
        return writeItems(json, items);
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Long number -> json.writeNumber(number);
      case Short number -> json.writeNumber(number);
      case Byte number -> json.writeNumber(number);
      case BigInteger number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Enum<?> named -> json.writeString(named.name());
      // Both forms are JSON; SmallRye's is the one of decimals.
      case Double number when Double.isFinite(number) ->
          json.writeNumber(BigDecimal.valueOf(number));
      case Float number when Float.isFinite(number) ->
          json.writeNumber(new BigDecimal(number.toString()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean writeFields(JsonGenerator json, Map<?, ?> fields) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      if (!(field.getKey() instanceof String name)) {
        return false;
      }
      json.writeFieldName(name);
      if (!write(json, field.getValue())) {
        return false;
      }
    }
    json.writeEndObject();
    return true;
  }

  private static boolean writeItems(JsonGenerator json, Collection<?> items) throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      if (!write(json, item)) {
        return false;
      }
    }
    json.writeEndArray();
    return true;
  }
}

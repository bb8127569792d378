package io.headwater.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** JSON as it is taken in: bounded, and written back in one canonical form. */
public final class Json {

  /** Deepest nesting accepted; real events reach about 20. */
  public static final int DEEPEST = 100;

  private static final int LONGEST_NUMBER = 200;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final ObjectReader TREES = MAPPER.readerFor(JsonNode.class);

  private Json() {}

  /**
   * Reads one JSON value.
   *
   * @throws CatalogException MALFORMED_BODY with line and column when it is no JSON, TOO_LARGE when
   *     it is nested deeper than {@link #DEEPEST}
   */
  public static JsonNode read(byte[] bytes) {
    return parse(bytes, Json::value);
  }

  /** Reads a value from a parser. */
  @FunctionalInterface
  public interface ValueReader {

    /**
     * Reads the value whose first token is the parser's current one, up to its last token.
     *
     * @throws IOException when it is no JSON, or beyond a bound
     */
    JsonNode read(JsonParser parser) throws IOException;
  }

  /** The parser's current value as a tree. */
  public static JsonNode value(JsonParser parser) throws IOException {
    return TREES.readTree(parser);
  }

  /**
   * Reads one JSON value in a way of the caller's.
   *
   * @throws CatalogException as {@link #read}
   */
  public static JsonNode parse(byte[] bytes, ValueReader reader) {
    try (JsonParser parser = MAPPER.createParser(bytes)) {
      if (parser.nextToken() == null) {
        throw new CatalogException(
            ErrorCode.MALFORMED_BODY, "the body is empty; send a JSON value");
      }
      JsonNode node = reader.read(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows the value");
      }
      return node;
    } catch (StreamConstraintsException e) {
      throw new CatalogException(
          ErrorCode.TOO_LARGE, "the JSON is beyond a bound: " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new CatalogException(ErrorCode.MALFORMED_BODY, "not valid JSON" + place, e);
    } catch (IOException e) {
      throw new CatalogException(
          ErrorCode.MALFORMED_BODY, "not readable as JSON text; send UTF-8", e);
    }
  }

  /** The value with keys sorted and without white space, so that equal content has equal text. */
  public static String canonical(JsonNode node) {
    StringBuilder out = new StringBuilder(256);
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      writeObject(node, out);
    } else if (node.isArray()) {
      out.append('[');
      for (int i = 0; i < node.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        write(node.get(i), out);
      }
      out.append(']');
    } else if (node.isTextual()) {
      writeText(node.textValue(), out);
    } else {
      out.append(node.asText());
    }
  }

  private static void writeObject(JsonNode node, StringBuilder out) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      sorted.put(field.getKey(), field.getValue());
    }
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      writeText(field.getKey(), out);
      out.append(':');
      write(field.getValue(), out);
    }
    out.append('}');
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}

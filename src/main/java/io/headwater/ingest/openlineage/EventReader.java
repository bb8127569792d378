package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.ingest.Json;
import io.headwater.model.CatalogException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads an event as a tree whose facets stay bytes ({@link Facets}): most of an event is facets,
 * and most facets were read before. Thread-safe.
 */
final class EventReader {

  private static final Set<String> HOLDERS =
      Set.of(Facets.FACETS, Facets.INPUT_FACETS, Facets.OUTPUT_FACETS);

  private final FacetCache cache = new FacetCache();

  /**
   * Reads an event.
   *
   * @throws CatalogException MALFORMED_BODY or TOO_LARGE, as {@link Json#read}
   */
  JsonNode read(byte[] bytes) {
    try {
      return Json.parse(
          bytes,
          parser -> {
            if (parser.currentTokenLocation().getByteOffset() >= 0) {
              return value(parser, bytes);
            }
            // UTF-16 or UTF-32, where the parser does not count bytes.
            parser.skipChildren();
            return read(Json.canonical(Json.read(bytes)).getBytes(StandardCharsets.UTF_8));
          });
    } catch (CatalogException e) {
      // What is wrong inside of a facet is found with its place in the facet, not in the event.
      Json.read(bytes);
      throw e;
    }
  }

  private JsonNode value(JsonParser parser, byte[] bytes) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        boolean facets = parser.nextToken() == JsonToken.START_OBJECT && HOLDERS.contains(key);
        if (facets) {
          object.putPOJO(key, facets(parser, bytes));
        } else {
          object.set(key, value(parser, bytes));
        }
      }
      return object;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser, bytes));
      }
      return array;
    }
    return Json.value(parser);
  }

  private Facets facets(JsonParser parser, byte[] bytes) throws IOException {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        facets.put(name, cache.get(bytes, from, to));
      } else {
        facets.put(name, Facet.of(value(parser, bytes)));
      }
    }
    return new Facets(facets);
  }
}

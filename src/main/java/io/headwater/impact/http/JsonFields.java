package io.headwater.impact.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object. What is missing, of another type or not known is refused with its
 * path and the remedy. Not thread-safe.
 */
final class JsonFields {

  private final JsonNode node;
  private final String path;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Fields of a value.
   *
   * @param path where it is, e.g. {@code $.proposals[0]}
   * @throws CatalogException INVALID_ARGUMENT when it is no object
   */
  JsonFields(JsonNode node, String path) {
    if (!node.isObject()) {
      throw wrong(path, "must be an object");
    }
    this.node = node;
    this.path = path;
  }

  boolean has(String key) {
    return node.has(key);
  }

  String text(String key) {
    JsonNode value = get(key, "a text");
    if (!value.isTextual()) {
      throw wrong(at(key), "must be a text");
    }
    return value.textValue();
  }

  /** A text that says something. */
  String name(String key) {
    String text = text(key);
    if (text.isBlank()) {
      throw wrong(at(key), "must not be blank");
    }
    return text;
  }

  Optional<String> findName(String key) {
    known.add(key);
    return has(key) ? Optional.of(name(key)) : Optional.empty();
  }

  boolean flag(String key) {
    JsonNode value = get(key, "true or false");
    if (!value.isBoolean()) {
      throw wrong(at(key), "must be true or false");
    }
    return value.booleanValue();
  }

  /** A whole number of a range, both ends included. */
  int number(String key, int least, int most) {
    JsonNode value = get(key, "a number");
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw wrong(at(key), "must be a whole number from " + least + " to " + most);
    }
    return value.intValue();
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw wrong(
        at(key), "must be one of " + List.of(type.getEnumConstants()) + " but is " + shown(text));
  }

  <T extends EntityId> T id(String key, Class<T> type, String kind) {
    return id(get(key, "the id of a " + kind), at(key), type, kind);
  }

  <T extends EntityId> List<T> ids(String key, Class<T> type, String kind) {
    List<T> ids = new ArrayList<>();
    for (JsonNode item : items(key, 0, Integer.MAX_VALUE)) {
      ids.add(id(item, at(key) + "[" + ids.size() + "]", type, kind));
    }
    return ids;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(key, 0, Integer.MAX_VALUE)) {
      if (!item.isTextual()) {
        throw wrong(at(key) + "[" + texts.size() + "]", "must be a text");
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  JsonFields object(String key) {
    return new JsonFields(get(key, "an object"), at(key));
  }

  /** Several objects. */
  List<JsonFields> objects(String key, int least, int most) {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode item : items(key, least, most)) {
      objects.add(new JsonFields(item, at(key) + "[" + objects.size() + "]"));
    }
    return objects;
  }

  /** Refuses fields that nobody asked for: a misspelt one would be silently without effect. */
  void end() {
    node.fieldNames()
        .forEachRemaining(key -> {
          if (!known.contains(key)) {
            throw wrong(at(shown(key)), "is not known here; known are " + known);
          }
        });
  }

  CatalogException wrong(String message) {
    return wrong(path, message);
  }

  private JsonNode items(String key, int least, int most) {
    JsonNode value = get(key, "a list");
    if (!value.isArray()) {
      throw wrong(at(key), "must be a list");
    }
    if (value.size() < least || value.size() > most) {
      throw wrong(
          at(key), "must have " + least + " to " + most + " elements but has " + value.size());
    }
    return value;
  }

  private JsonNode get(String key, String what) {
    known.add(key);
    @Nullable JsonNode value = node.get(key);
    if (value == null) {
      throw wrong(at(key), "is missing; give " + what);
    }
    return value;
  }

  private static <T extends EntityId> T id(JsonNode value, String at, Class<T> type, String kind) {
    if (!value.isTextual()) {
      throw wrong(at, "must be the id of a " + kind + ", a text");
    }
    try {
      EntityId id = NodeIds.parse(value.textValue());
      if (type.isInstance(id)) {
        return type.cast(id);
      }
    } catch (CatalogException e) {
      throw new CatalogException(e.code(), at + ": " + e.getMessage(), e);
    }
    throw wrong(
        at,
        "must be the id of a %s, %s:..., but is %s"
            .formatted(kind, kind.toLowerCase(Locale.ROOT), shown(value.textValue())));
  }

  private String at(String key) {
    return path + "." + key;
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static CatalogException wrong(String path, String message) {
    return new CatalogException(ErrorCode.INVALID_ARGUMENT, path + " " + message);
  }
}

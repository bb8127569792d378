package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.ingest.Json;
import io.headwater.model.FacetBody;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A facet by the bytes that an event carried. Producers repeat most facets with every event, so
 * what was made of the bytes once is kept with them. Thread-safe.
 */
final class Facet {

  /** What a reader made of a facet, for the subject it belongs to. */
  private record Reading(Object subject, Object result, Warnings warnings) {}

  private final byte[] json;
  private final Kind kind;
  private final boolean hasProducer;
  private volatile @Nullable FacetBody body;
  private volatile @Nullable Reading reading;

  /** What stands where a facet should. */
  enum Kind {
    FACET,
    DELETED,
    NO_OBJECT,
    NULL
  }

  /** The facet that these bytes spell; they are kept, not copied. */
  Facet(byte[] json) {
    this(json, Json.read(json));
  }

  /** The facet of this content. */
  static Facet of(JsonNode tree) {
    return new Facet(Json.canonical(tree).getBytes(StandardCharsets.UTF_8), tree);
  }

  private Facet(byte[] json, JsonNode tree) {
    this.json = json;
    this.kind = kind(tree);
    this.hasProducer = tree.has("_producer");
  }

  /**
   * Run facets cannot be taken back, by the core specification, but nobody is harmed by reading
   * theirs so.
   */
  private static Kind kind(JsonNode tree) {
    if (tree.isNull()) {
      return Kind.NULL;
    }
    if (!tree.isObject()) {
      return Kind.NO_OBJECT;
    }
    if (tree.path("_deleted").asBoolean(false)) {
      return Kind.DELETED;
    }
    return Kind.FACET;
  }

  Kind kind() {
    return kind;
  }

  /** Whether it says who made it, as every facet must. */
  boolean hasProducer() {
    return hasProducer;
  }

  boolean isObject() {
    return kind != Kind.NO_OBJECT && kind != Kind.NULL;
  }

  /** Whether the producer takes the facet back. */
  boolean isDeleted() {
    return kind == Kind.DELETED;
  }

  /** Its content as a tree, read anew. */
  JsonNode tree() {
    return Json.read(json);
  }

  /** Its content as it is kept. */
  FacetBody body() {
    FacetBody known = body;
    if (known == null) {
      known = isDeleted() ? FacetBody.DELETED : FacetBody.of(Json.canonical(tree()));
      body = known;
    }
    return known;
  }

  /**
   * What a reader makes of it, made once for the same kind of result and the same subject.
   *
   * @param subject all that the result depends on besides the facet
   */
  <T> T read(
      Class<T> type, Object subject, BiFunction<JsonNode, Warnings, T> reader, Warnings warnings) {
    Reading known = reading;
    if (known == null || !type.isInstance(known.result) || !known.subject.equals(subject)) {
      Warnings own = new Warnings();
      known = new Reading(subject, Objects.requireNonNull(reader.apply(tree(), own)), own);
      reading = known;
    }
    warnings.addAll(known.warnings);
    return type.cast(known.result);
  }
}

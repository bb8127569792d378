package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small readings of a JSON tree that may hold anything. */
final class Nodes {

  private Nodes() {}

  /** The text under a key; null when it is absent, null or no text. */
  static @Nullable String text(@Nullable JsonNode node, String key) {
    JsonNode value = node == null ? null : node.get(key);
    return value != null && value.isTextual() ? value.textValue() : null;
  }

  /** The text under a key; empty when it is absent, null or no text. */
  static String textOrEmpty(@Nullable JsonNode node, String key) {
    String text = text(node, key);
    return text == null ? "" : text;
  }

  /** The object under a key; null when it is absent or something else. */
  static @Nullable JsonNode object(@Nullable JsonNode node, String key) {
    JsonNode value = node == null ? null : node.get(key);
    return value != null && value.isObject() ? value : null;
  }

  /** The array under a key, or an empty one; anything else there is warned of. */
  static Iterable<JsonNode> array(@Nullable JsonNode node, String key, Warnings warnings) {
    JsonNode value = node == null ? null : node.get(key);
    if (value == null || value.isNull()) {
      return java.util.List.of();
    }
    if (!value.isArray()) {
      warnings.add(key + " is no array, ignored");
      return java.util.List.of();
    }
    return value;
  }

  /** A dataset by its {@code namespace} and {@code name}; what is missing is warned of. */
  static Optional<DatasetId> dataset(JsonNode node, String where, Warnings warnings) {
    String namespace = text(node, "namespace");
    String name = text(node, "name");
    if (namespace == null || name == null) {
      warnings.add(
          where
              + " without "
              + (namespace == null ? "namespace" : "name")
              + (name == null ? "" : " ('" + Warnings.shorten(name) + "')")
              + " ignored");
      return Optional.empty();
    }
    try {
      return Optional.of(new DatasetId(namespace, name));
    } catch (CatalogException e) {
      warnings.add(where + " ignored: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A job by its {@code namespace} and {@code name}; what is missing is warned of. */
  static Optional<JobId> job(@Nullable JsonNode node, String where, Warnings warnings) {
    String namespace = text(node, "namespace");
    String name = text(node, "name");
    if (namespace == null || name == null) {
      warnings.add(where + " without job namespace or name ignored");
      return Optional.empty();
    }
    try {
      return Optional.of(new JobId(namespace, name));
    } catch (CatalogException e) {
      warnings.add(where + " ignored: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Whether a dataset can have a column of this path; what cannot be kept is warned of. */
  static boolean isColumn(DatasetId dataset, String path, Warnings warnings) {
    try {
      return !new ColumnRef(dataset, path).path().isEmpty();
    } catch (CatalogException e) {
      warnings.add("column ignored: " + e.getMessage());
      return false;
    }
  }
}

package io.headwater.k8s;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a model did not know. Each object of the fabric8 models keeps them in a map named
 * {@code additionalProperties} instead of refusing them, so the whole tree of objects is searched.
 */
final class UnknownFields {

  private static final String KEPT = "additionalProperties";

  private UnknownFields() {}

  /** Where unknown fields stand, as paths. */
  static List<String> list(Object model) {
    List<String> found = new ArrayList<>();
    search(model, "", found);
    return found;
  }

  private static void search(@Nullable Object value, String path, List<String> found) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> search(item, path + "/" + key, found));
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> search(item, path + "/-", found));
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      for (Field field : value.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          searchField(value, field, path, found);
        }
      }
    }
  }

  private static void searchField(Object owner, Field field, String path, List<String> found) {
    Object value = read(owner, field);
    if (field.getName().equals(KEPT) && value instanceof Map<?, ?> unknown) {
      unknown.keySet().forEach(key -> found.add(path + "/" + key));
    } else {
      search(value, path + "/" + field.getName(), found);
    }
  }

  private static @Nullable Object read(Object owner, Field field) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot look into " + field, e);
    }
  }
}

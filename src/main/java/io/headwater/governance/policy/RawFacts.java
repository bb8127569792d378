package io.headwater.governance.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what no shape has a place for but manifests tell all the same: support, retention, legal
 * basis, purposes, controls. Keys count without {@code x-}, case, hyphens and underscores, at the
 * top, below {@code data-product}, {@code metadata}, {@code labels} and {@code spec}, and in {@code
 * customProperties}. Pure functions.
 */
public final class RawFacts {

  private static final Set<String> SECTIONS =
      Set.of("dataproduct", "metadata", "labels", "spec", "governance");
  private static final String CUSTOM = "customproperties";

  private RawFacts() {}

  /** The texts under keys of a name, in all manifests, each once. */
  public static List<String> texts(List<Map<String, Object>> manifests, String... names) {
    Set<String> wanted = Set.of(names);
    Set<String> found = new LinkedHashSet<>();
    manifests.forEach(manifest -> collect(manifest, wanted, found));
    return List.copyOf(found);
  }

  /** The first of {@link #texts}; empty when there is none. */
  public static String text(List<Map<String, Object>> manifests, String... names) {
    List<String> texts = texts(manifests, names);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private static void collect(Map<?, ?> section, Set<String> wanted, Set<String> found) {
    section.forEach((key, value) -> {
      String name = plain(String.valueOf(key));
      if (wanted.contains(name)) {
        found.addAll(flat(value));
      } else if (SECTIONS.contains(name) && value instanceof Map<?, ?> inner) {
        collect(inner, wanted, found);
      } else if (name.equals(CUSTOM) && value instanceof List<?> properties) {
        for (Object property : properties) {
          if (property instanceof Map<?, ?> one
              && wanted.contains(plain(String.valueOf(one.get("property"))))) {
            found.addAll(flat(one.get("value")));
          }
        }
      }
    });
  }

  /** A flag that is true stands for its key: {@code controls: [encryption_required: true]}. */
  private static List<String> flat(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    switch (value) {
      case null -> {}
      case Map<?, ?> map ->
          map.forEach((key, inner) -> {
            if (Boolean.TRUE.equals(inner)) {
              texts.add(String.valueOf(key));
            } else if (!Boolean.FALSE.equals(inner)) {
              texts.addAll(flat(inner));
            }
          });
      case List<?> list -> list.forEach(item -> texts.addAll(flat(item)));
      default -> {
        String text = String.valueOf(value).strip();
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static String plain(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return (lower.startsWith("x-") ? lower.substring(2) : lower).replace("-", "").replace("_", "");
  }
}

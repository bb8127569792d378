package io.headwater.governance.policy;

import java.util.Map;

/**
 * Where data is kept.
 *
 * @param byNamespace region by the beginning of a namespace
 */
public record Regions(Map<String, String> byNamespace) {

  public Regions {
    byNamespace = Map.copyOf(byNamespace);
  }

  /** Where a namespace is; the longest beginning counts, an unknown one is empty. */
  public String of(String namespace) {
    return byNamespace.entrySet().stream()
        .filter(entry -> namespace.startsWith(entry.getKey()))
        .max((one, other) -> Integer.compare(one.getKey().length(), other.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("");
  }
}

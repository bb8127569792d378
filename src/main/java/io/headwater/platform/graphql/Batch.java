package io.headwater.platform.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up what many sources refer to with one call, and hands it out to each of them. */
public final class Batch {

  private Batch() {}

  /**
   * What each source refers to, in the order of its references, each once; references to what does
   * not exist are left out.
   */
  public static <S, K, V> List<List<V>> lists(
      List<S> sources,
      Function<S, ? extends Collection<K>> references,
      Function<Collection<K>, Map<K, V>> lookup) {
    Set<K> keys = new LinkedHashSet<>();
    sources.forEach(source -> keys.addAll(references.apply(source)));
    Map<K, V> found = keys.isEmpty() ? Map.of() : lookup.apply(keys);
    List<List<V>> lists = new ArrayList<>(sources.size());
    for (S source : sources) {
      // Two names of one dataset lead to the same object: it is listed once.
      Set<V> values = new LinkedHashSet<>();
      for (K key : references.apply(source)) {
        V value = found.get(key);
        if (value != null) {
          values.add(value);
        }
      }
      lists.add(List.copyOf(values));
    }
    return lists;
  }

  /** What each source refers to; null where it refers to nothing, or to what does not exist. */
  public static <S, K, V> List<@Nullable V> singles(
      List<S> sources,
      Function<S, Optional<K>> reference,
      Function<Collection<K>, Map<K, V>> lookup) {
    Set<K> keys = new LinkedHashSet<>();
    sources.forEach(source -> reference.apply(source).ifPresent(keys::add));
    Map<K, V> found = keys.isEmpty() ? Map.of() : lookup.apply(keys);
    List<@Nullable V> values = new ArrayList<>(sources.size());
    for (S source : sources) {
      K key = reference.apply(source).orElse(null);
      values.add(key == null ? null : found.get(key));
    }
    return values;
  }
}

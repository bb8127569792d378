package io.headwater.platform.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keys that were looked up together for one query, so that a question to one of them is put for all
 * of them at once. For fields with arguments: SmallRye's batches hand the arguments of one field to
 * all fields of that name, so that two of them with other arguments would get one answer. Lives as
 * long as the objects that were looked up. Thread-safe.
 *
 * @param <K> what the objects are told apart by
 */
public final class Siblings<K> {

  private final List<K> keys;
  private final Map<Object, Outcome> outcomes = new ConcurrentHashMap<>();

  /** What became of a question; a failure is not tried again for each sibling. */
  private record Outcome(Map<?, ?> answers, @Nullable RuntimeException failure) {}

  /** Objects with these keys. */
  public Siblings(Collection<K> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * The answer for one key, from a lookup made once for all.
   *
   * @param question names the field and its arguments; equal questions have equal answers
   * @param key one of the keys
   * @param type the class of the answers
   * @param lookup answers for many keys; keys without an answer are absent
   */
  public <V> Optional<V> ask(
      Object question,
      K key,
      Class<V> type,
      Function<? super Collection<K>, ? extends Map<K, ? extends V>> lookup) {
    Outcome outcome =
        outcomes.computeIfAbsent(
            question,
            _ -> {
              try {
                return new Outcome(lookup.apply(keys), null);
              } catch (RuntimeException failure) {
                return new Outcome(Map.of(), failure);
              }
            });
    if (outcome.failure != null) {
      throw outcome.failure;
    }
    return Optional.ofNullable(outcome.answers.get(key)).map(type::cast);
  }
}

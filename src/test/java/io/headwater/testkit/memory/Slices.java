package io.headwater.testkit.memory;

import io.headwater.catalog.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts sorted lists. */
final class Slices {

  private Slices() {}

  /** A part of a list whose items stand in the order of their keys; the cursor is the last key. */
  static <T> Slice<T> of(
      List<T> sorted, Function<T, String> key, int first, Optional<String> after) {
    int from =
        after
            .map(last ->
                (int) sorted.stream().takeWhile(item -> !key.apply(item).equals(last)).count() + 1)
            .orElse(0);
    int to = Math.min(sorted.size(), from + first);
    List<T> items = from >= to ? List.of() : sorted.subList(from, to);
    return new Slice<>(
        items,
        to < sorted.size() ? Optional.of(key.apply(items.getLast())) : Optional.empty(),
        sorted.size());
  }
}

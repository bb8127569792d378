package io.headwater.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Part of a long list that is walked from end to end, which nobody needs to count.
 *
 * @param items in the order of the list
 * @param next where the following part begins; empty at the end of the list
 * @param <T> what is listed
 */
public record Chunk<T>(List<T> items, Optional<String> next) {

  public Chunk {
    items = List.copyOf(items);
  }
}

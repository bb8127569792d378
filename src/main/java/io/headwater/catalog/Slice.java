package io.headwater.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Part of a long list.
 *
 * @param items in the order of the list
 * @param next where the following part begins; empty at the end of the list
 * @param total how many the whole list holds
 * @param <T> what is listed
 */
public record Slice<T>(List<T> items, Optional<String> next, long total) {

  public Slice {
    items = List.copyOf(items);
  }
}

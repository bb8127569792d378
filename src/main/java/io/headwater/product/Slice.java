package io.headwater.product;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items in order
 * @param hasMore whether the list goes on after them
 * @param total how many the whole list has
 */
public record Slice<T>(List<T> items, boolean hasMore, long total) {

  public Slice {
    items = List.copyOf(items);
  }
}

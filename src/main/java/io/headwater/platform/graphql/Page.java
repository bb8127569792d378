package io.headwater.platform.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Part of a list, ready to become a connection.
 *
 * @param items in the order of the list
 * @param cursors one for each item
 * @param hasNext whether the list goes on
 * @param hasPrevious whether the page was asked for with a cursor
 * @param total how many the whole list holds
 * @param <T> what is listed
 */
public record Page<T>(
    List<T> items, List<String> cursors, boolean hasNext, boolean hasPrevious, long total) {

  public Page {
    items = List.copyOf(items);
    cursors = List.copyOf(cursors);
  }

  /** The items as edges of a connection. */
  public <E> List<E> edges(BiFunction<T, String, E> edge) {
    List<E> edges = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      edges.add(edge.apply(items.get(i), cursors.get(i)));
    }
    return edges;
  }

  /** The same page with every item turned into something else. */
  public <R> Page<R> map(Function<T, R> turn) {
    return new Page<>(items.stream().map(turn).toList(), cursors, hasNext, hasPrevious, total);
  }

  /**
   * The same page of something else, looked up for all items at once; what is not found is left
   * out.
   */
  public <R> Page<R> resolve(Function<List<T>, ? extends Map<T, R>> lookup) {
    var found = lookup.apply(items);
    List<R> resolved = new ArrayList<>(items.size());
    List<String> kept = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      R value = found.get(items.get(i));
      if (value != null) {
        resolved.add(value);
        kept.add(cursors.get(i));
      }
    }
    return new Page<>(resolved, kept, hasNext, hasPrevious, total);
  }

  /** Where this page lies. */
  public PageInfo info() {
    return cursors.isEmpty()
        ? new PageInfo(hasNext, hasPrevious, null, null)
        : new PageInfo(hasNext, hasPrevious, cursors.getFirst(), cursors.getLast());
  }

  /** {@link #total} as GraphQL's 32-bit Int, at most 2,147,483,647. */
  public int totalCount() {
    return (int) Math.min(total, Integer.MAX_VALUE);
  }
}

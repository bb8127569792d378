package io.headwater.platform.graphql;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns slices of a long list into pages with a cursor for each item. */
public final class Paging {

  /** Items on a page when the caller does not say. */
  public static final int USUAL = 20;

  /** Most items on a page. */
  public static final int MOST = 1_000;

  private Paging() {}

  /**
   * Part of a list, as its source gives it.
   *
   * @param items in the order of the list
   * @param next where the following part begins; empty at the end of the list
   * @param total how many the whole list holds
   */
  public record Part<T>(List<T> items, Optional<String> next, long total) {}

  /** Reads part of a list: how many at most, and where it begins. */
  public interface Source<T> extends BiFunction<Integer, Optional<String>, Part<T>> {}

  /**
   * A page of a list.
   *
   * @param list names the list, parameters included: a cursor fits only the list it came from
   * @param first 1 to {@link #MOST}; {@link #USUAL} when null
   * @param after a cursor of the same list; null for the beginning
   * @throws CatalogException INVALID_ARGUMENT or INVALID_CURSOR
   */
  public static <T> Page<T> page(
      String list, @Nullable Integer first, @Nullable String after, Source<T> source) {
    int wanted = size(first);
    Cursor start =
        after == null ? new Cursor(list, Optional.empty(), 0) : Cursor.decode(list, after);
    List<T> items = new ArrayList<>();
    List<String> cursors = new ArrayList<>();
    int skip = start.skip();
    Optional<String> from = start.after();
    // A cursor within a page asks for the page again from its beginning; at most two reads.
    while (true) {
      Part<T> part = source.apply(Math.min(MOST, skip + wanted - items.size()), from);
      for (int i = skip; i < part.items().size(); i++) {
        items.add(part.items().get(i));
        boolean last = i == part.items().size() - 1 && part.next().isPresent();
        cursors.add(
            (last ? new Cursor(list, part.next(), 0) : new Cursor(list, from, i + 1)).encode());
      }
      skip = Math.max(0, skip - part.items().size());
      if (items.size() >= wanted || part.next().isEmpty()) {
        return new Page<>(items, cursors, part.next().isPresent(), after != null, part.total());
      }
      from = part.next();
    }
  }

  /**
   * A page of a list that is whole in memory; cursors are places in it.
   *
   * @param list as for {@link #page}
   * @throws CatalogException INVALID_ARGUMENT or INVALID_CURSOR
   */
  public static <T> Page<T> pageOf(
      String list, @Nullable Integer first, @Nullable String after, List<T> all) {
    return page(
        list,
        first,
        after,
        (most, from) -> {
          int start = Math.min(all.size(), from.map(Paging::place).orElse(0));
          int end = Math.min(all.size(), start + most);
          return new Part<>(
              all.subList(start, end),
              end < all.size() ? Optional.of(String.valueOf(end)) : Optional.empty(),
              all.size());
        });
  }

  private static int place(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new CatalogException(
          ErrorCode.INVALID_CURSOR, "the cursor is damaged; pass one as it was given");
    }
    return Integer.parseInt(text);
  }

  /**
   * A page of a list in which each item says itself where the list goes on after it. Cursors keep
   * their meaning when the list changes.
   *
   * @param keyOf the {@code next} of a part that ends with this item
   * @throws CatalogException as {@link #page}
   */
  public static <T> Page<T> keyedPage(
      String list,
      @Nullable Integer first,
      @Nullable String after,
      Source<T> source,
      Function<T, String> keyOf) {
    Optional<String> from = after == null ? Optional.empty() : Cursor.decode(list, after).after();
    Part<T> part = source.apply(size(first), from);
    List<String> cursors =
        part.items().stream()
            .map(item -> new Cursor(list, Optional.of(keyOf.apply(item)), 0).encode())
            .toList();
    return new Page<>(part.items(), cursors, part.next().isPresent(), after != null, part.total());
  }

  /**
   * How many items to return.
   *
   * @throws CatalogException INVALID_ARGUMENT outside 1 to {@link #MOST}
   */
  public static int size(@Nullable Integer first) {
    if (first == null) {
      return USUAL;
    }
    if (first < 1 || first > MOST) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "first is " + first + "; it may be 1 to " + MOST);
    }
    return first;
  }
}

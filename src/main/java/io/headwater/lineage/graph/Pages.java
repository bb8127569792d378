package io.headwater.lineage.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stand in place of older ones, by node: a persistent array in pages. A change copies the
 * pages it touches; views share the others. Immutable.
 *
 * @param pages by node / 256, then node % 256; null where nothing stands
 * @param rows how many rows stand here
 * @param values how many ints they hold together
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pages(int[] @Nullable [] @Nullable [] pages, int rows, long values) {

  private static final int SHIFT = 8;
  private static final int SIZE = 1 << SHIFT;

  static final Pages EMPTY = new Pages(new int[0][][], 0, 0);

  int @Nullable [] get(int node) {
    int page = node >>> SHIFT;
    int[] @Nullable [] rows = page < pages.length ? pages[page] : null;
    return rows == null ? null : rows[node & (SIZE - 1)];
  }

  /** Bytes of memory, roughly: rows with their headers, and the pages. */
  long memory() {
    long held = Arrays.stream(pages).filter(page -> page != null).count();
    return 4L * pages.length + held * (16 + 4L * SIZE) + 16L * rows + 4 * values;
  }

  /** Makes the next version. Used by one thread. */
  static final class Editor {

    private int[] @Nullable [] @Nullable [] pages;
    private boolean[] own;
    private int rows;
    private long values;

    Editor(Pages before) {
      this.pages = before.pages.clone();
      this.own = new boolean[pages.length];
      this.rows = before.rows;
      this.values = before.values;
    }

    int @Nullable [] get(int node) {
      int page = node >>> SHIFT;
      int[] @Nullable [] rows = page < pages.length ? pages[page] : null;
      return rows == null ? null : rows[node & (SIZE - 1)];
    }

    void set(int node, int[] row) {
      int page = node >>> SHIFT;
      if (page >= pages.length) {
        int length = Growth.atLeast(pages.length, page + 1L);
        pages = Arrays.copyOf(pages, length);
        own = Arrays.copyOf(own, length);
      }
      int[] @Nullable [] held = pages[page];
      if (!own[page]) {
        held = held == null ? new int[SIZE][] : held.clone();
        own[page] = true;
        pages[page] = held;
      }
      int at = node & (SIZE - 1);
      int @Nullable [] before = held == null ? null : held[at];
      rows += before == null ? 1 : 0;
      values += row.length - (before == null ? 0 : before.length);
      if (held != null) {
        held[at] = row;
      }
    }

    /** The next version; the editor is not used after. */
    Pages build() {
      return new Pages(pages, rows, values);
    }
  }
}

package io.headwater.governance.classification;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A label for each column: a persistent array in pages. A change copies the pages it touches;
 * others are shared. Columns that are not in it have the label 0. Immutable.
 */
final class LabelPages {

  private static final int SHIFT = 9;
  private static final int SIZE = 1 << SHIFT;

  static final LabelPages EMPTY = new LabelPages(new long[0][]);

  private final long[] @Nullable [] pages;

  private LabelPages(long[] @Nullable [] pages) {
    this.pages = pages;
  }

  long get(int column) {
    return get(pages, column);
  }

  private static long get(long[] @Nullable [] pages, int column) {
    int at = column >>> SHIFT;
    long[] page = at < pages.length ? pages[at] : null;
    return page == null ? 0 : page[column & (SIZE - 1)];
  }

  /** Says which columns have a label that is not 0, ascending. */
  void forEach(LabelSink sink) {
    for (int at = 0; at < pages.length; at++) {
      long[] page = pages[at];
      for (int i = 0; page != null && i < SIZE; i++) {
        if (page[i] != 0) {
          sink.label((at << SHIFT) + i, page[i]);
        }
      }
    }
  }

  /** Takes columns with their labels. */
  interface LabelSink {

    /** A column with its label. */
    void label(int column, long label);
  }

  /** Makes the next version. Used by one thread. */
  static final class Editor {

    private long[] @Nullable [] pages;
    private boolean[] own;

    Editor(LabelPages before) {
      this.pages = before.pages.clone();
      this.own = new boolean[pages.length];
    }

    long get(int column) {
      return LabelPages.get(pages, column);
    }

    void set(int column, long label) {
      int at = column >>> SHIFT;
      if (at >= pages.length) {
        int length = Math.max(at + 1, pages.length + pages.length / 2);
        pages = Arrays.copyOf(pages, length);
        own = Arrays.copyOf(own, length);
      }
      long[] page = pages[at];
      if (page == null || !own[at]) {
        page = page == null ? new long[SIZE] : page.clone();
        pages[at] = page;
        own[at] = true;
      }
      page[column & (SIZE - 1)] = label;
    }

    /** The next version; the editor is not used after. */
    LabelPages build() {
      return new LabelPages(pages);
    }
  }
}

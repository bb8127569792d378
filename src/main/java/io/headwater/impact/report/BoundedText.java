package io.headwater.impact.report;

import java.util.List;
import java.util.function.Function;

/** A text that does not grow beyond a bound, and says what it leaves out. Not thread-safe. */
final class BoundedText {

  private final StringBuilder text = new StringBuilder();
  private final int most;

  /**
   * An empty text.
   *
   * @param most most UTF-16 code units
   */
  BoundedText(int most) {
    this.most = most;
  }

  /** Takes a whole block or, when it would be too long, nothing of it. */
  boolean offer(String block) {
    if (text.length() + block.length() > most) {
      return false;
    }
    text.append(block);
    return true;
  }

  int room() {
    return most - text.length();
  }

  /**
   * Takes as many rows as there is room for.
   *
   * @param total how many there are in all; the list may be shorter
   * @param room most code units of all rows
   * @param end what follows the rows when some are left out; told how many
   */
  <T> void rows(
      List<T> rows, int total, Function<T, String> row, int room, Function<Integer, String> end) {
    int before = text.length();
    int shown = 0;
    for (T next : rows) {
      String line = row.apply(next);
      if (text.length() - before + line.length() > room || !offer(line)) {
        break;
      }
      shown++;
    }
    if (shown < total) {
      // Short, and the callers' rooms add up to less than the bound.
      text.append(end.apply(total - shown));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

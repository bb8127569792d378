package io.headwater.governance.classification;

/**
 * Columns to look at, each once at a time, in the order in which they came, with the bits that are
 * to be looked at. Used by one thread.
 */
final class ColumnQueue {

  private long[] bits = new long[0];
  private int[] columns = new int[64];
  private int begin;
  private int size;
  private long lastBits;

  /** Makes room for columns. */
  void begin(int count) {
    if (count > bits.length) {
      bits = java.util.Arrays.copyOf(bits, count + count / 8);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Lets bits of a column be looked at; none of them changes nothing. */
  void add(int column, long some) {
    long before = bits[column];
    bits[column] = before | some;
    if (before != 0 || some == 0) {
      return;
    }
    if (size == columns.length) {
      int[] longer = new int[columns.length * 2];
      System.arraycopy(columns, begin, longer, 0, columns.length - begin);
      System.arraycopy(columns, 0, longer, columns.length - begin, begin);
      columns = longer;
      begin = 0;
    }
    columns[(begin + size++) & (columns.length - 1)] = column;
  }

  /** Takes the first column out; {@link #lastBits} tells which bits. */
  int remove() {
    int column = columns[begin];
    begin = (begin + 1) & (columns.length - 1);
    size--;
    lastBits = bits[column];
    bits[column] = 0;
    return column;
  }

  /** The bits of the column that was taken out last. */
  long lastBits() {
    return lastBits;
  }

  /** Forgets what waits. */
  void clear() {
    while (size > 0) {
      remove();
    }
  }
}

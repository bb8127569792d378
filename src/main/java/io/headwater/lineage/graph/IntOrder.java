package io.headwater.lineage.graph;

/** An order of ints that is not their own: sorts and selects in place, without objects. */
interface IntOrder {

  /** Below 0 when the first comes before the second; 0 only for the same. */
  int compare(int one, int other);

  /** Sorts a range. */
  default void sort(int[] values, int from, int to) {
    sort(values, new int[(to - from + 1) / 2], from, to);
  }

  private void sort(int[] values, int[] spare, int from, int to) {
    if (to - from < 8) {
      for (int i = from + 1; i < to; i++) {
        int value = values[i];
        int at = i;
        for (; at > from && compare(values[at - 1], value) > 0; at--) {
          values[at] = values[at - 1];
        }
        values[at] = value;
      }
      return;
    }
    int middle = (from + to) >>> 1;
    sort(values, spare, from, middle);
    sort(values, spare, middle, to);
    int left = middle - from;
    System.arraycopy(values, from, spare, 0, left);
    int i = 0;
    int right = middle;
    for (int at = from; i < left; at++) {
      values[at] =
          right < to && compare(values[right], spare[i]) < 0 ? values[right++] : spare[i++];
    }
  }

  /** Brings the first ones of a range to its begin, in no order. */
  default void select(int[] values, int from, int to, int count) {
    int low = from;
    int high = to - 1;
    int last = from + count;
    while (low < high) {
      int pivot = values[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (compare(values[i], pivot) < 0) {
          i++;
        }
        while (compare(values[j], pivot) > 0) {
          j--;
        }
        if (i <= j) {
          int swapped = values[i];
          values[i++] = values[j];
          values[j--] = swapped;
        }
      }
      if (last <= j) {
        high = j;
      } else if (last >= i) {
        low = i;
      } else {
        return;
      }
    }
  }
}

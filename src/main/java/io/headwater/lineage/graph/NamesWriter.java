package io.headwater.lineage.graph;

import java.util.Arrays;

/** Appends names to a table. Used by one thread at a time; views are read by others meanwhile. */
final class NamesWriter {

  private byte[] bytes;
  private final IntList ends;
  private int[] slots;

  /** Goes on where a view ends: the latest one. */
  NamesWriter(Names names) {
    this.bytes = names.bytes();
    this.ends = new IntList(names.ends(), names.count());
    this.slots = names.slots();
  }

  int count() {
    return ends.size();
  }

  /** The number of a name, a new one if it has none. */
  int number(byte[] key) {
    int found = view().find(key);
    if (found != Names.NONE) {
      return found;
    }
    int begin = ends.size() == 0 ? 0 : ends.get(ends.size() - 1);
    if (begin + (long) key.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Growth.atLeast(bytes.length, begin + (long) key.length));
    }
    System.arraycopy(key, 0, bytes, begin, key.length);
    ends.add(begin + key.length);
    int number = ends.size() - 1;
    if (ends.size() > slots.length / 4 * 3) {
      rehash();
    } else {
      // Readers of older views see the number too, and leave it out because it is not below theirs.
      place(slots, number, Names.hash(key, 0, key.length));
    }
    return number;
  }

  private void rehash() {
    int[] larger = new int[slots.length * 2];
    Names all = view();
    for (int number = 0; number < all.count(); number++) {
      place(larger, number, Names.hash(bytes, all.begin(number), all.end(number)));
    }
    slots = larger;
  }

  private static void place(int[] slots, int number, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = number + 1;
  }

  /** What was appended so far. */
  Names view() {
    return new Names(bytes, ends.array(), slots, ends.size());
  }

  /** The same without spare room. */
  Names trimmed() {
    int length = ends.size() == 0 ? 0 : ends.get(ends.size() - 1);
    return new Names(Arrays.copyOf(bytes, length), ends.toArray(), slots, ends.size());
  }
}

package io.headwater.lineage.graph;

/** Numbers longs in the order in which they come, by open addressing. Used by one thread. */
final class LongIndex {

  private final LongList keys = new LongList();
  private int[] slots = new int[64];

  int size() {
    return keys.size();
  }

  long key(int number) {
    return keys.get(number);
  }

  /** The number of a key, a new one if it has none. */
  int number(long key) {
    int mask = slots.length - 1;
    int slot = hash(key) & mask;
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      if (keys.get(slots[slot] - 1) == key) {
        return slots[slot] - 1;
      }
    }
    keys.add(key);
    slots[slot] = keys.size();
    if (keys.size() > slots.length / 2) {
      rehash();
    }
    return keys.size() - 1;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int i = 0; i < keys.size(); i++) {
      int slot = hash(keys.get(i)) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  /** Eight keys in a row stand side by side, since they are often asked for together. */
  private static int hash(long key) {
    int group = (int) (((key >>> 3) * 0x9E3779B97F4A7C15L) >>> 32);
    return (group & ~7) | ((int) key & 7);
  }
}

package io.headwater.lineage.graph;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.nio.charset.StandardCharsets;

/**
 * Names with dense numbers, as UTF-8 in one byte array, found by open addressing: a dataset or a
 * job costs its bytes and about 14 more.
 *
 * <p>A view of a table that only grows. Later names are appended to the same arrays, so a view
 * shares all of them; it leaves out numbers that are not below its own count. What is below was
 * written before the view was published. Immutable to those who read it.
 *
 * @param bytes one name after another
 * @param ends where each ends
 * @param slots number + 1 by hash; 0 where there is none; a power of two
 * @param count how many names
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Names(byte[] bytes, int[] ends, int[] slots, int count) {

  /** Between a namespace and a name: no byte of UTF-8. */
  static final byte BETWEEN = (byte) 0xFF;

  static final int NONE = -1;

  static byte[] key(DatasetId dataset) {
    return key(dataset.namespace(), dataset.name());
  }

  static byte[] key(JobId job) {
    return key(job.namespace(), job.name());
  }

  static byte[] key(String namespace, String name) {
    byte[] first = namespace.getBytes(StandardCharsets.UTF_8);
    byte[] second = name.getBytes(StandardCharsets.UTF_8);
    byte[] key = new byte[first.length + 1 + second.length];
    System.arraycopy(first, 0, key, 0, first.length);
    key[first.length] = BETWEEN;
    System.arraycopy(second, 0, key, first.length + 1, second.length);
    return key;
  }

  static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The number of a name, or {@link #NONE}. */
  int find(byte[] key) {
    int mask = slots.length - 1;
    for (int slot = hash(key, 0, key.length) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int number = slots[slot] - 1;
      if (number < count && isAt(number, key)) {
        return number;
      }
    }
    return NONE;
  }

  private boolean isAt(int number, byte[] key) {
    return java.util.Arrays.equals(bytes, begin(number), ends[number], key, 0, key.length);
  }

  int begin(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  int end(int number) {
    return ends[number];
  }

  static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    // The low bits choose the slot: let all bits have a say in them.
    hash ^= hash >>> 16;
    hash *= 0x85EBCA6B;
    return hash ^ hash >>> 13;
  }

  DatasetId dataset(int number) {
    int split = split(number);
    return new DatasetId(text(begin(number), split), text(split + 1, ends[number]));
  }

  JobId job(int number) {
    int split = split(number);
    return new JobId(text(begin(number), split), text(split + 1, ends[number]));
  }

  String text(int number) {
    return text(begin(number), ends[number]);
  }

  private int split(int number) {
    int at = begin(number);
    while (bytes[at] != BETWEEN) {
      at++;
    }
    return at;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** Bytes of memory, spare room of the arrays included. */
  long memory() {
    return bytes.length + 4L * ends.length + 4L * slots.length;
  }
}

package io.headwater.ingest.openlineage;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facets read last, by their bytes. Bounded by their size. One is kept when it comes for the
 * third time: what belongs to a run comes with its START and its COMPLETE and never again, and
 * would fill the memory with what is of no use. Thread-safe.
 */
final class FacetCache {

  /** What is made of a facet takes about as much memory again. */
  private static final long MOST_BYTES = 16L << 20;

  private static final int LARGEST = 1 << 20;

  /** A power of two. Of those that share a place the one before is forgotten. */
  private static final int PLACES = 1 << 15;

  private final int[] seenOnce = new int[PLACES];
  private final int[] seenTwice = new int[PLACES];
  private final Map<Slice, Facet> facets = new LinkedHashMap<>(1024, 0.75f, true);
  private long bytes;

  /** The facet that these bytes spell; the caller's array is not kept. */
  Facet get(byte[] event, int from, int to) {
    Slice slice = new Slice(event, from, to);
    boolean isFamiliar;
    synchronized (facets) {
      Facet known = facets.get(slice);
      if (known != null) {
        return known;
      }
      isFamiliar = isFamiliar(slice.hash);
    }
    byte[] json = Arrays.copyOfRange(event, from, to);
    Facet facet = new Facet(json);
    if (isFamiliar && json.length <= LARGEST) {
      keep(new Slice(json, 0, json.length), facet);
    }
    return facet;
  }

  /** Whether one with this hash came twice before; notes that it came. */
  private boolean isFamiliar(int hash) {
    int place = hash & (PLACES - 1);
    if (seenOnce[place] != hash) {
      seenOnce[place] = hash;
      return false;
    }
    if (seenTwice[place] != hash) {
      seenTwice[place] = hash;
      return false;
    }
    return true;
  }

  private void keep(Slice slice, Facet facet) {
    synchronized (facets) {
      if (facets.putIfAbsent(slice, facet) != null) {
        return;
      }
      bytes += slice.length();
      Iterator<Slice> eldest = facets.keySet().iterator();
      while (bytes > MOST_BYTES) {
        bytes -= eldest.next().length();
        eldest.remove();
      }
    }
  }

  /** Part of an array, equal by content. */
  private static final class Slice {
    private final byte[] array;
    private final int from;
    private final int to;
    private final int hash;

    Slice(byte[] array, int from, int to) {
      this.array = array;
      this.from = from;
      this.to = to;
      java.util.zip.CRC32C checksum = new java.util.zip.CRC32C();
      checksum.update(array, from, to - from);
      this.hash = (int) checksum.getValue();
    }

    int length() {
      return to - from;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Slice that
          && hash == that.hash
          && Arrays.equals(array, from, to, that.array, that.from, that.to);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}

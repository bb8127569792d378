package io.headwater.ingest.openlineage;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facets read last, by their bytes. Bounded by their size. Thread-safe. */
final class FacetCache {

  /** What is made of a facet takes about as much memory again. */
  private static final long MOST_BYTES = 16L << 20;

  private static final int LARGEST = 1 << 20;

  private final Map<Slice, Facet> facets = new LinkedHashMap<>(1024, 0.75f, true);
  private long bytes;

  /** The facet that these bytes spell; the caller's array is not kept. */
  Facet get(byte[] event, int from, int to) {
    Slice slice = new Slice(event, from, to);
    synchronized (facets) {
      Facet known = facets.get(slice);
      if (known != null) {
        return known;
      }
    }
    byte[] json = Arrays.copyOfRange(event, from, to);
    Facet facet = new Facet(json);
    if (json.length <= LARGEST) {
      keep(new Slice(json, 0, json.length), facet);
    }
    return facet;
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

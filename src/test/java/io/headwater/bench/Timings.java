package io.headwater.bench;

import java.util.Arrays;

/**
 * How long something took, many times over.
 *
 * @param nanos ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Timings(long[] nanos) {

  /** Does something until it is warm, then measures it. */
  static Timings of(int warm, int measured, Runnable action) {
    for (int i = 0; i < warm; i++) {
      action.run();
    }
    long[] nanos = new long[measured];
    for (int i = 0; i < measured; i++) {
      long begin = System.nanoTime();
      action.run();
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return new Timings(nanos);
  }

  /** Microseconds within which a part of them stays, e.g. 0.99. */
  double micros(double part) {
    return nanos[(int) Math.min(nanos.length - 1, nanos.length * part)] / 1e3;
  }

  @Override
  public String toString() {
    return "p50 %,.1f µs, p99 %,.1f µs".formatted(micros(0.5), micros(0.99));
  }
}

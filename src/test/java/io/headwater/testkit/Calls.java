package io.headwater.testkit;

import java.util.Map;
import java.util.TreeMap;

/** Counts how often each method of a port was called. Not thread-safe. */
public final class Calls {

  private final Map<String, Integer> byMethod = new TreeMap<>();

  /** Notes a call. */
  public void count(String method) {
    byMethod.merge(method, 1, Integer::sum);
  }

  /** How many calls there were since the last {@link #reset}, by method. */
  public Map<String, Integer> byMethod() {
    return Map.copyOf(byMethod);
  }

  /** How many calls there were since the last {@link #reset}. */
  public int total() {
    return byMethod.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Forgets the calls so far. */
  public void reset() {
    byMethod.clear();
  }
}

package io.headwater.catalog;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From the earliest to the latest time.
 *
 * @param first nanoseconds since the epoch
 * @param last nanoseconds since the epoch, not before {@code first}
 */
public record Span(long first, long last) {

  /** A single time. */
  public static Span at(long nanos) {
    return new Span(nanos, nanos);
  }

  /** The smallest span that holds both. */
  public Span or(Span other) {
    return new Span(Math.min(first, other.first), Math.max(last, other.last));
  }

  /** The united spans by key. */
  public static SortedMap<String, Span> merge(Map<String, Span> one, Map<String, Span> other) {
    SortedMap<String, Span> merged = new TreeMap<>(one);
    other.forEach((key, span) -> merged.merge(key, span, Span::or));
    return merged;
  }
}

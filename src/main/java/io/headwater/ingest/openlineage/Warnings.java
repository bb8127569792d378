package io.headwater.ingest.openlineage;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What was odd about an event that could be placed all the same. */
final class Warnings {

  private static final int MOST = 50;
  private static final int LONGEST = 120;

  private final SortedSet<String> texts = new TreeSet<>();
  private int left;

  void add(String text) {
    if (texts.size() < MOST) {
      texts.add(text);
    } else {
      left++;
    }
  }

  /** Adds those of another. */
  void addAll(Warnings other) {
    other.texts.forEach(this::add);
    left += other.left;
  }

  /** The warnings, sorted; beyond fifty only their number. */
  List<String> texts() {
    if (left == 0) {
      return List.copyOf(texts);
    }
    return java.util.stream.Stream.concat(
            texts.stream(), java.util.stream.Stream.of("and " + left + " more"))
        .toList();
  }

  /** Text of a producer, short enough for a message. */
  static String shorten(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}

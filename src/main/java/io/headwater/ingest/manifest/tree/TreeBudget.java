package io.headwater.ingest.manifest.tree;

import io.headwater.ingest.manifest.tree.TreeException.Reason;
import java.util.HashMap;
import java.util.Map;

/**
 * What one text may cost. Counts a node each time an alias repeats it, so that a few lines of
 * nested aliases cannot stand for millions of nodes. One instance per text; not thread-safe.
 */
final class TreeBudget {

  /** Nested lists and objects; keeps every recursive reader of the tree far from its stack. */
  static final int DEEPEST = 64;

  /** Values, keys not counted, aliases counted as often as they repeat. */
  static final int MOST_NODES = 100_000;

  /** Aliases in one text. */
  static final int MOST_ALIASES = 100;

  private final Map<String, Long> costOfAnchor = new HashMap<>();
  private final Map<String, Integer> heightOfAnchor = new HashMap<>();
  private long nodes;
  private int aliases;

  void enter(int depth, Position at) throws TreeException {
    if (depth > DEEPEST) {
      throw bound(at, "nests deeper than " + DEEPEST + " levels; flatten it");
    }
  }

  void spend(long count, Position at) throws TreeException {
    nodes += count;
    if (nodes > MOST_NODES) {
      throw bound(
          at,
          "has more than "
              + MOST_NODES
              + " values, aliases counted as often as they repeat; split it into several manifests");
    }
  }

  long spent() {
    return nodes;
  }

  void anchored(String anchor, long cost, int height) {
    costOfAnchor.put(anchor, cost);
    heightOfAnchor.put(anchor, height);
  }

  /** Pays for the repetition of an anchored value below {@code depth} levels; gives its height. */
  int repeat(String anchor, int depth, Position at) throws TreeException {
    if (++aliases > MOST_ALIASES) {
      throw bound(at, "uses more than " + MOST_ALIASES + " aliases; write the values out");
    }
    int height = heightOfAnchor.getOrDefault(anchor, 0);
    enter(depth + height, at);
    spend(costOfAnchor.getOrDefault(anchor, 1L), at);
    return height;
  }

  private static TreeException bound(Position at, String message) {
    return new TreeException(Reason.BOUND, at, "the text " + message);
  }
}

package io.headwater.search.ranking;

import io.headwater.model.ContentHash;
import io.headwater.model.EntityId;

/** What breaks ties after score and importance. */
public final class SortKeys {

  /** Longer ids do not fit into an index term; ids of this length hold names of any real system. */
  private static final int LONGEST_ID = 4_000;

  private static final int LONGEST_NAME = 256;

  private SortKeys() {}

  /** A name in the order of the answers. */
  public static String ofName(String name) {
    return TextFold.cut(TextFold.key(name), LONGEST_NAME);
  }

  /** The key of a document: its node id, or of a very long one the beginning and a hash. */
  public static String ofId(EntityId id) {
    String text = id.nodeId();
    return text.length() <= LONGEST_ID ? text : text.substring(0, 256) + '#' + ContentHash.of(text);
  }
}

package io.headwater.lineage.graph;

/**
 * Compares names by the node ids they make, without making them: by the percent-encoded text, whose
 * order is not that of the names.
 */
final class NodeOrder {

  private static final int END = 0;
  private static final int SLASH = slash();
  private static final int[] RANKS = ranks();

  private NodeOrder() {}

  /** Where a byte comes in the order of encoded texts. */
  private static int[] ranks() {
    int[] ranks = new int[256];
    for (int value = 0; value < 256; value++) {
      boolean plain =
          (value >= 'a' && value <= 'z')
              || (value >= 'A' && value <= 'Z')
              || (value >= '0' && value <= '9')
              || value == '-'
              || value == '.'
              || value == '_'
              || value == '~';
      // What is encoded begins with %, which comes before all that is not, and goes on with its
      // own value.
      ranks[value] = plain ? 0x1000 + value : 1 + value;
    }
    ranks[Names.BETWEEN & 0xFF] = slash();
    return ranks;
  }

  private static int slash() {
    return 0x1000 + '/';
  }

  /** Two names of datasets, of jobs or of paths. */
  static int compare(Names names, int one, int other) {
    return compare(names, one, other, END);
  }

  /** Two names that a slash and more follow in the id. */
  static int compareBeforeSlash(Names names, int one, int other) {
    return compare(names, one, other, SLASH);
  }

  private static int compare(Names names, int one, int other, int end) {
    if (one == other) {
      return 0;
    }
    byte[] bytes = names.bytes();
    int i = names.begin(one);
    int j = names.begin(other);
    int mismatch = java.util.Arrays.mismatch(bytes, i, names.end(one), bytes, j, names.end(other));
    int first = i + mismatch < names.end(one) ? RANKS[bytes[i + mismatch] & 0xFF] : end;
    int second = j + mismatch < names.end(other) ? RANKS[bytes[j + mismatch] & 0xFF] : end;
    return Integer.compare(first, second);
  }
}

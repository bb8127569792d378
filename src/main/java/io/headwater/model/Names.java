package io.headwater.model;

/** What a name may be: the bounds that keep one hostile event from filling an index. */
final class Names {

  /** Longest name accepted, in UTF-16 code units; Neo4j cannot index much longer keys. */
  static final int LONGEST = 2_000;

  private Names() {}

  static void requireName(String what, String value) {
    if (value.isBlank()) {
      throw new CatalogException(ErrorCode.INVALID_NAME, what + " is blank; give it a name");
    }
    if (value.length() > LONGEST) {
      throw new CatalogException(
          ErrorCode.INVALID_NAME,
          what
              + " has "
              + value.length()
              + " characters; at most "
              + LONGEST
              + " are kept (it begins with '"
              + value.substring(0, 60)
              + "')");
    }
    if (value.indexOf('\0') >= 0) {
      throw new CatalogException(
          ErrorCode.INVALID_NAME, what + " holds a NUL character; remove it");
    }
  }
}

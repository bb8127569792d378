package io.headwater.model;

/** What a name may be: the bounds that keep one hostile event from filling an index. */
final class Names {

  /** Longest name accepted, in UTF-16 code units. */
  static final int LONGEST = 1_000;

  /** Longest id accepted: PostgreSQL cannot index keys of more than about 2,700 bytes. */
  static final int LONGEST_ID = 2_500;

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
    // Half a surrogate pair has no UTF-8 form: two such names would get one id.
    if (hasUnpairedSurrogate(value)) {
      throw new CatalogException(
          ErrorCode.INVALID_NAME,
          what + " holds half a character (an unpaired surrogate); remove it");
    }
  }

  private static boolean hasUnpairedSurrogate(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (!Character.isSurrogatePair(
            value.charAt(i), i + 1 < value.length() ? value.charAt(i + 1) : '\0')) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Checks the length that the id of these parts will have. */
  static void requireId(String... parts) {
    int length = 0;
    for (String part : parts) {
      length += part.length();
    }
    // Each code unit becomes at most nine characters of an id: three UTF-8 bytes, each as %XX.
    if (length * 9 <= LONGEST_ID) {
      return;
    }
    int encoded = 0;
    for (String part : parts) {
      encoded += NodeIds.encode(part).length() + 1;
    }
    if (encoded > LONGEST_ID) {
      throw new CatalogException(
          ErrorCode.INVALID_NAME,
          "a name of "
              + encoded
              + " encoded characters cannot be kept; at most "
              + LONGEST_ID
              + " (it begins with '"
              + parts[0].substring(0, Math.min(60, parts[0].length()))
              + "')");
    }
  }
}

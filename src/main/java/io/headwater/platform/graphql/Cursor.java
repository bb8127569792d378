package io.headwater.platform.graphql;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list, opaque to clients. It says for which list it is, so that a cursor of one list
 * is refused by another.
 *
 * @param list which list, parameters included
 * @param after the port's own cursor of the page; empty for the first page
 * @param skip how many items of that page come before this place
 */
record Cursor(String list, Optional<String> after, int skip) {

  private static final int LONGEST = 20_000;

  String encode() {
    String text = list + '\n' + skip + '\n' + after.map(cursor -> "+" + cursor).orElse("");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Cursor decode(String list, String cursor) {
    if (cursor.length() > LONGEST) {
      throw invalid(list);
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split("\n", 3));
      int skip = parts.size() == 3 ? Integer.parseInt(parts.get(1)) : -1;
      if (skip < 0 || skip > Paging.MOST || !parts.getFirst().equals(list)) {
        throw invalid(list);
      }
      String after = parts.get(2);
      return new Cursor(
          list, after.isEmpty() ? Optional.empty() : Optional.of(after.substring(1)), skip);
    } catch (IllegalArgumentException _) {
      throw invalid(list);
    }
  }

  private static CatalogException invalid(String list) {
    return new CatalogException(
        ErrorCode.INVALID_CURSOR,
        "the cursor is not one of the list '"
            + list
            + "'; pass an endCursor or cursor of the same list with the same arguments");
  }
}

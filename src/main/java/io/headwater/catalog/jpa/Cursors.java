package io.headwater.catalog.jpa;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;

/** Reads parts of cursors. */
final class Cursors {

  private Cursors() {}

  /** A number that a cursor holds. */
  static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new CatalogException(
          ErrorCode.INVALID_CURSOR,
          "the cursor is not one of this list; begin again without it",
          e);
    }
  }
}

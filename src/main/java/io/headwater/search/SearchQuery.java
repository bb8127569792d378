package io.headwater.search;

import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.Optional;

/**
 * One page of one search.
 *
 * @param text what was typed, taken literally: there is no query syntax; blank finds everything,
 *     most important first
 * @param filter what answers are limited to
 * @param first the size of the page, 1 to {@value #LARGEST_PAGE}
 * @param after the cursor of the hit before the page; empty for the first page
 */
public record SearchQuery(String text, SearchFilter filter, int first, Optional<String> after) {

  /** The longest text, in UTF-16 code units. */
  public static final int LONGEST_TEXT = 512;

  /** The largest page. */
  public static final int LARGEST_PAGE = 1_000;

  /**
   * Checks the bounds.
   *
   * @throws CatalogException with {@link ErrorCode#INVALID_ARGUMENT} when the text is longer than
   *     {@value #LONGEST_TEXT} or the page is out of range
   */
  public SearchQuery {
    if (text.length() > LONGEST_TEXT) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "the search text has "
              + text.length()
              + " characters; at most "
              + LONGEST_TEXT
              + " are allowed");
    }
    if (first < 1 || first > LARGEST_PAGE) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "first is " + first + "; it goes from 1 to " + LARGEST_PAGE);
    }
  }

  /** The first page without a filter. */
  public static SearchQuery of(String text, int first) {
    return new SearchQuery(text, SearchFilter.NONE, first, Optional.empty());
  }
}

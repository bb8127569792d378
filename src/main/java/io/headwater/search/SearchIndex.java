package io.headwater.search;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.util.List;
import java.util.Set;

/**
 * Finds documents.
 *
 * <p>Ranking, best first: the exact name (whole, an alias, the last segment, or spoken as words),
 * names that begin with the text, then by the number of words found and where each was found: words
 * of the name, typos in them, columns, descriptions, owners, tags and the rest. At least half of
 * the words, and one, must be found. Equal scores go by importance, name, id, so that the order is
 * total and the same on every replica.
 *
 * <p>Implementations are safe for use by any thread.
 */
public interface SearchIndex {

  /**
   * One page of answers, with facets and highlights.
   *
   * @throws CatalogException with {@link ErrorCode#INVALID_CURSOR} when the cursor is not from the
   *     same text and filter, {@link ErrorCode#UNAVAILABLE} when the index cannot be read
   */
  SearchResult search(SearchQuery query);

  /**
   * The first hits of a search for the same text, in the same order, without what makes an answer
   * slow.
   *
   * @param prefix what was typed so far; at most {@value SearchQuery#LONGEST_TEXT} characters
   * @param first how many, 1 to {@value SearchQuery#LARGEST_PAGE}
   * @throws CatalogException with {@link ErrorCode#INVALID_ARGUMENT} when out of these bounds,
   *     {@link ErrorCode#UNAVAILABLE} when the index cannot be read
   */
  default List<Suggestion> suggest(String prefix, int first) {
    return suggest(prefix, first, Set.of());
  }

  /**
   * The same, some ids left out.
   *
   * @param without ids that are no answers
   */
  List<Suggestion> suggest(String prefix, int first, Set<? extends EntityId> without);
}

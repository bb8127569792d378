package io.headwater.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An empty index under test, and short ways to use it. */
public interface SearchFixture {

  SearchIndex index();

  SearchView view();

  /** Returns when what was applied is visible. */
  void settle();

  default void given(DocumentBuilder... documents) {
    view()
        .apply(
            Arrays.stream(documents).map(DocumentBuilder::build).toList(),
            List.of(),
            Map.of(),
            Instant.EPOCH);
    settle();
  }

  default SearchResult search(String text) {
    return index().search(SearchQuery.of(text, 50));
  }

  default SearchResult search(String text, SearchFilter filter) {
    return index().search(new SearchQuery(text, filter, 50, Optional.empty()));
  }

  /** The names of the answers, best first. */
  default List<String> names(String text) {
    return search(text).hits().stream().map(SearchHit::name).toList();
  }
}

package io.headwater.search.graphql;

import io.headwater.platform.Visible;
import io.headwater.platform.graphql.Node;
import io.headwater.platform.graphql.NodeDirectory;
import io.headwater.platform.graphql.Paging;
import io.headwater.search.SearchFilter;
import io.headwater.search.SearchIndex;
import io.headwater.search.SearchQuery;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Finds things by what people type. */
@GraphQLApi
public class SearchApi {

  private static final int USUAL_SUGGESTIONS = 10;

  private final SearchIndex index;
  private final NodeDirectory directory;

  /** The API over its ports. */
  public SearchApi(@Visible SearchIndex index, NodeDirectory directory) {
    this.index = index;
    this.directory = directory;
  }

  /** Answers to a text, best first. */
  @Query
  @Description(
      "Answers to a text (taken literally, at most 512 characters), best first; a blank text finds"
          + " everything. first: 1 to 1,000, 20 if not given.")
  public SearchConnection search(
      String text,
      @Nullable SearchFilterInput filter,
      @Nullable Integer first,
      @Nullable String after) {
    return SearchConnection.of(
        index.search(
            new SearchQuery(
                text,
                filter == null ? SearchFilter.NONE : filter.toFilter(),
                Paging.size(first),
                Optional.ofNullable(after))),
        after != null);
  }

  /** Completions of a prefix. */
  @Query
  @Description("The first answers of a search for the same text, fast. first: 10 if not given.")
  public List<@NonNull SuggestionView> suggest(String prefix, @Nullable Integer first) {
    return index.suggest(prefix, first == null ? USUAL_SUGGESTIONS : Paging.size(first)).stream()
        .map(SuggestionView::new)
        .toList();
  }

  /** What the answers stand for. */
  @Description("What was found, with all its fields; null when it has gone since.")
  public List<@Nullable Node> node(@Source List<SearchEdge> edges) {
    return directory.loadEach(edges, SearchEdge::entityId);
  }

  /** What the suggestions stand for. */
  @Description("What it names, with all its fields; null when it has gone since.")
  public List<@Nullable Node> entity(@Source List<SuggestionView> suggestions) {
    return directory.loadEach(suggestions, SuggestionView::entityId);
  }
}

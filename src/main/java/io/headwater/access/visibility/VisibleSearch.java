package io.headwater.access.visibility;

import io.headwater.model.EntityId;
import io.headwater.platform.Visible;
import io.headwater.search.SearchIndex;
import io.headwater.search.SearchQuery;
import io.headwater.search.SearchResult;
import io.headwater.search.Suggestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Discovery as the caller may see it: hidden datasets are neither found nor counted. */
@ApplicationScoped
@Visible
public class VisibleSearch implements SearchIndex {

  private final SearchIndex all;
  private final Sights sights;

  /** What an index finds, as far as it may be seen. */
  public VisibleSearch(SearchIndex all, Sights sights) {
    this.all = all;
    this.sights = sights;
  }

  @Override
  public SearchResult search(SearchQuery query) {
    Sight sight = sights.currentSight();
    return all.search(
        sight.seesAllData()
            ? query
            : new SearchQuery(
                query.text(),
                query.filter().without(sight.hidden()),
                query.first(),
                query.after()));
  }

  @Override
  public List<Suggestion> suggest(String prefix, int first, Set<? extends EntityId> without) {
    Sight sight = sights.currentSight();
    return all.suggest(prefix, first, sight.seesAllData() ? without : sight.hidden());
  }
}

package io.headwater.search.graphql;

import io.headwater.platform.graphql.PageInfo;
import io.headwater.search.SearchResult;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of answers.
 *
 * @param edges best first
 * @param facets kind, domain, platform, owner, tag
 * @param pageInfo where the page lies
 * @param totalCount the exact number of answers on all pages
 * @param watermark every change up to this time is in the answer
 */
@Description("A page of answers, best first.")
public record SearchConnection(
    List<@NonNull SearchEdge> edges,
    List<@NonNull SearchFacet> facets,
    PageInfo pageInfo,
    int totalCount,
    @Description("Every change up to this time is in the answer.") Instant watermark) {

  static SearchConnection of(SearchResult result, boolean hasPrevious) {
    List<SearchEdge> edges = result.hits().stream().map(SearchEdge::new).toList();
    return new SearchConnection(
        edges,
        result.facets().stream().map(SearchFacet::of).toList(),
        edges.isEmpty()
            ? new PageInfo(result.hasNextPage(), hasPrevious, null, null)
            : new PageInfo(
                result.hasNextPage(),
                hasPrevious,
                edges.getFirst().getCursor(),
                edges.getLast().getCursor()),
        (int) Math.min(result.totalCount(), Integer.MAX_VALUE),
        result.watermark());
  }
}

package io.headwater.search.graphql;

import io.headwater.search.SearchFilter;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What answers are limited to. A class with setters, because SmallRye fills inputs through JSON-B.
 *
 * <p>Not thread-safe: one belongs to one request.
 */
@Input("SearchFilter")
@Description(
    "What answers are limited to: any of the values of one facet, and all of the facets given."
        + " Values are compared exactly, as facets show them; at most 100 of each.")
public class SearchFilterInput {

  @Nullable private List<@NonNull SearchKind> kinds;
  @Nullable private List<@NonNull String> domains;
  @Nullable private List<@NonNull String> platforms;
  @Nullable private List<@NonNull String> owners;
  @Nullable private List<@NonNull String> tags;

  /** Only these kinds; all when null or empty. */
  public void setKinds(@Nullable List<@NonNull SearchKind> kinds) {
    this.kinds = kinds;
  }

  /** Only what belongs to these domains; all when null or empty. */
  public void setDomains(@Nullable List<@NonNull String> domains) {
    this.domains = domains;
  }

  /** Only what lies on these platforms; all when null or empty. */
  public void setPlatforms(@Nullable List<@NonNull String> platforms) {
    this.platforms = platforms;
  }

  /** Only what these owners answer for; all when null or empty. */
  public void setOwners(@Nullable List<@NonNull String> owners) {
    this.owners = owners;
  }

  /** Only what has one of these tags; all when null or empty. */
  public void setTags(@Nullable List<@NonNull String> tags) {
    this.tags = tags;
  }

  SearchFilter toFilter() {
    return new SearchFilter(
        kinds == null
            ? Set.of()
            : kinds.stream().map(SearchKind::toKind).collect(Collectors.toSet()),
        set(domains),
        set(platforms),
        set(owners),
        set(tags));
  }

  private static Set<String> set(@Nullable Collection<String> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }
}

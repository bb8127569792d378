package io.headwater.search;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What answers are limited to. An empty set does not limit; several values of one facet mean any of
 * them; several facets mean all of them. Values are compared exactly, as facets show them.
 *
 * @param kinds kinds
 * @param domains domain names
 * @param platforms platforms
 * @param owners owners
 * @param tags tags
 * @param without ids that are neither answers nor counted
 */
public record SearchFilter(
    Set<Kind> kinds,
    Set<String> domains,
    Set<String> platforms,
    Set<String> owners,
    Set<String> tags,
    Set<? extends EntityId> without) {

  /** No limit at all. */
  public static final SearchFilter NONE =
      new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** Limits that leave nothing out by its id. */
  public SearchFilter(
      Set<Kind> kinds,
      Set<String> domains,
      Set<String> platforms,
      Set<String> owners,
      Set<String> tags) {
    this(kinds, domains, platforms, owners, tags, Set.of());
  }

  /** The same limits, and some ids left out. */
  public SearchFilter without(Set<? extends EntityId> ids) {
    return new SearchFilter(kinds, domains, platforms, owners, tags, ids);
  }

  /** The most values that one facet may be limited to. */
  public static final int MOST_VALUES = 100;

  /**
   * Checks the bounds.
   *
   * @throws CatalogException with {@link ErrorCode#INVALID_ARGUMENT} for more than {@value
   *     #MOST_VALUES} values of one facet
   */
  public SearchFilter {
    kinds = Set.copyOf(kinds);
    domains = Set.copyOf(domains);
    platforms = Set.copyOf(platforms);
    owners = Set.copyOf(owners);
    tags = Set.copyOf(tags);
    without = Set.copyOf(without);
    requireFew(domains);
    requireFew(platforms);
    requireFew(owners);
    requireFew(tags);
  }

  private static void requireFew(Set<String> values) {
    if (values.size() > MOST_VALUES) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "the filter names " + values.size() + " values of one facet; at most " + MOST_VALUES);
    }
  }

  /** The values one facet is limited to; empty when it is not. */
  public Set<String> values(FacetName facet) {
    return switch (facet) {
      case KIND -> kinds.stream().map(Kind::name).collect(Collectors.toUnmodifiableSet());
      case DOMAIN -> domains;
      case PLATFORM -> platforms;
      case OWNER -> owners;
      case TAG -> tags;
    };
  }
}

package io.headwater.lineage;

import io.headwater.catalog.DatasetTags;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.MatchKey;
import io.headwater.model.RunId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which nodes a walk may enter. Filters speak of datasets, and of columns through their dataset;
 * domains also of products and of themselves; other nodes always pass.
 *
 * @param filter what it leaves out
 * @param owned the datasets of the filter's domains; not used when it names none
 * @param tagged what carries the filter's tags; not used when it names none
 */
public record NodeFilter(LineageFilter filter, Set<DatasetId> owned, Set<EntityId> tagged)
    implements Predicate<EntityId> {

  /** Every node passes. */
  public static final NodeFilter NONE = new NodeFilter(LineageFilter.NONE, Set.of(), Set.of());

  /**
   * What a filter means now: domains are looked up once, with a few store calls for each, and tags
   * once for all.
   */
  public static NodeFilter of(LineageFilter filter, ProductGroups groups, DatasetTags tags) {
    Set<DatasetId> owned = new HashSet<>();
    if (!filter.domains().isEmpty()) {
      groups.datasetsOf(Set.copyOf(filter.domains())).values().forEach(owned::addAll);
    }
    return new NodeFilter(
        filter, owned, filter.tags().isEmpty() ? Set.of() : tags.findTagged(filter.tags()));
  }

  /** Whether every node passes. */
  public boolean passesAll() {
    return filter.platforms().isEmpty()
        && filter.namespaces().isEmpty()
        && filter.domains().isEmpty()
        && filter.tags().isEmpty()
        && filter.nameContains().isEmpty()
        && filter.without().isEmpty();
  }

  @Override
  public boolean test(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> passes(dataset);
      case ColumnRef column ->
          passesUntagged(column.dataset())
              && (isTagged(column.dataset()) || tagged.contains(column));
      case JobId _ -> true;
      case RunId _ -> true;
      case DataProductId product -> passes(product.domain());
      case DomainName domain -> passes(domain);
    };
  }

  private boolean passes(DomainName domain) {
    return filter.domains().isEmpty() || filter.domains().contains(domain);
  }

  /** Whether a column may pass whose dataset does not. */
  public boolean mayPassByItself() {
    return tagged.stream().anyMatch(ColumnRef.class::isInstance);
  }

  private boolean passes(DatasetId dataset) {
    return passesUntagged(dataset) && isTagged(dataset);
  }

  private boolean isTagged(DatasetId dataset) {
    return filter.tags().isEmpty() || tagged.contains(dataset);
  }

  private boolean passesUntagged(DatasetId dataset) {
    return !filter.without().contains(dataset)
        && (filter.platforms().isEmpty()
            || filter.platforms().contains(MatchKey.platformOf(dataset.namespace())))
        && (filter.namespaces().isEmpty() || filter.namespaces().contains(dataset.namespace()))
        && (filter.domains().isEmpty() || owned.contains(dataset))
        && dataset
            .name()
            .toLowerCase(Locale.ROOT)
            .contains(filter.nameContains().toLowerCase(Locale.ROOT));
  }
}

package io.headwater.lineage;

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
 */
public record NodeFilter(LineageFilter filter, Set<DatasetId> owned)
    implements Predicate<EntityId> {

  /** Every node passes. */
  public static final NodeFilter NONE = new NodeFilter(LineageFilter.NONE, Set.of());

  /** What a filter means now: domains are looked up once, with a few store calls for each. */
  public static NodeFilter of(LineageFilter filter, ProductGroups groups) {
    Set<DatasetId> owned = new HashSet<>();
    if (!filter.domains().isEmpty()) {
      groups.datasetsOf(Set.copyOf(filter.domains())).values().forEach(owned::addAll);
    }
    return new NodeFilter(filter, owned);
  }

  /** Whether every node passes. */
  public boolean passesAll() {
    return filter.platforms().isEmpty()
        && filter.namespaces().isEmpty()
        && filter.domains().isEmpty()
        && filter.nameContains().isEmpty();
  }

  @Override
  public boolean test(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> passes(dataset);
      case ColumnRef column -> passes(column.dataset());
      case JobId _ -> true;
      case RunId _ -> true;
      case DataProductId product -> passes(product.domain());
      case DomainName domain -> passes(domain);
    };
  }

  private boolean passes(DomainName domain) {
    return filter.domains().isEmpty() || filter.domains().contains(domain);
  }

  private boolean passes(DatasetId dataset) {
    return (filter.platforms().isEmpty()
            || filter.platforms().contains(MatchKey.platformOf(dataset.namespace())))
        && (filter.namespaces().isEmpty() || filter.namespaces().contains(dataset.namespace()))
        && (filter.domains().isEmpty() || owned.contains(dataset))
        && dataset
            .name()
            .toLowerCase(Locale.ROOT)
            .contains(filter.nameContains().toLowerCase(Locale.ROOT));
  }
}

package io.headwater.lineage;

import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.MatchKey;
import io.headwater.model.RunId;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which nodes a walk may enter. Filters speak of datasets, and of columns through their dataset;
 * other nodes always pass.
 *
 * @param filter what it leaves out
 */
public record NodeFilter(LineageFilter filter) implements Predicate<EntityId> {

  /** Whether every node passes. */
  public boolean passesAll() {
    return filter.platforms().isEmpty()
        && filter.namespaces().isEmpty()
        && filter.nameContains().isEmpty();
  }

  @Override
  public boolean test(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> passes(dataset);
      case ColumnRef column -> passes(column.dataset());
      case JobId _ -> true;
      case RunId _ -> true;
      case DataProductId _ -> true;
      case DomainName _ -> true;
    };
  }

  private boolean passes(DatasetId dataset) {
    return (filter.platforms().isEmpty()
            || filter.platforms().contains(MatchKey.platformOf(dataset.namespace())))
        && (filter.namespaces().isEmpty() || filter.namespaces().contains(dataset.namespace()))
        && dataset
            .name()
            .toLowerCase(Locale.ROOT)
            .contains(filter.nameContains().toLowerCase(Locale.ROOT));
  }
}

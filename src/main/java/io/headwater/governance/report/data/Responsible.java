package io.headwater.governance.report.data;

import io.headwater.governance.report.ReportCell;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.Owner;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who answers for datasets: the product that offers one, else whom its producers name. Used by one
 * thread.
 */
final class Responsible {

  private final Map<DatasetId, KnownProduct> offers;
  private final Map<DatasetId, List<Owner>> owners;

  Responsible(MeshState state, Collection<DatasetId> datasets) {
    this.offers = state.offers();
    TreeSet<DatasetId> without = new TreeSet<>(datasets);
    without.removeAll(offers.keySet());
    this.owners = state.owners().apply(without);
  }

  Optional<KnownProduct> product(DatasetId dataset) {
    return Optional.ofNullable(offers.get(dataset));
  }

  Optional<DomainName> domain(DatasetId dataset) {
    return product(dataset).map(KnownProduct::domain);
  }

  String ownerText(DatasetId dataset) {
    return product(dataset)
        .map(KnownProduct::owner)
        .orElseGet(() ->
            owners.getOrDefault(dataset, List.of()).stream()
                .map(Owner::name)
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  /** The owner; whoever may not see the dataset or product is not told either. */
  ReportCell owner(DatasetId dataset) {
    String text = ownerText(dataset);
    if (text.isEmpty()) {
      return ReportCell.of(Cells.NOT_DECLARED);
    }
    return product(dataset)
        .map(product -> ReportCell.of(text, product.id()))
        .orElseGet(() -> ReportCell.of(text, dataset));
  }
}

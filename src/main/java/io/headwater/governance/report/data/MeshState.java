package io.headwater.governance.report.data;

import io.headwater.governance.classification.Classifications;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.ColumnFilter;
import io.headwater.governance.classification.Level;
import io.headwater.governance.policy.Regions;
import io.headwater.governance.report.ReportGap;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import io.headwater.model.Owner;
import io.headwater.product.PortId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the mesh was at a time. Used by one thread.
 *
 * @param at the time
 * @param products as the manifests that held then declare them
 * @param behind the dataset behind each port, by its canonical name
 * @param labels how columns were classified, all of one moment
 * @param lineage what lived, all of one moment
 * @param owners asks who answers for datasets, as their producers said
 * @param rules what the deployment says of levels and regions
 * @param gaps what is not known of that time, in sentences
 * @param watermark the latest event time that is taken into account
 */
record MeshState(
    Instant at,
    NavigableMap<DataProductId, KnownProduct> products,
    NavigableMap<PortId, DatasetId> behind,
    Classifications labels,
    LiveLineage lineage,
    Function<Collection<DatasetId>, Map<DatasetId, List<Owner>>> owners,
    Rules rules,
    List<ReportGap> gaps,
    Instant watermark) {

  /** Most columns with personal data that are looked at. */
  static final int MOST_COLUMNS = 100_000;

  private static final int PAGE = 1_000;

  MeshState {
    gaps = List.copyOf(gaps);
  }

  /**
   * What the deployment says.
   *
   * @param controls what the governance file asks of data of a level
   * @param regions where namespaces are
   */
  record Rules(Function<Level, List<String>> controls, Regions regions) {}

  /** The ports of each dataset, by their ids. */
  Map<DatasetId, List<PortId>> ports() {
    Map<DatasetId, List<PortId>> ports = new HashMap<>();
    behind.forEach(
        (port, dataset) -> ports.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(port));
    return ports;
  }

  /** Who offers each dataset: the first of several products by name. */
  Map<DatasetId, KnownProduct> offers() {
    Map<DatasetId, KnownProduct> offers = new HashMap<>();
    behind.forEach((port, dataset) -> {
      KnownProduct product = products.get(port.product());
      if (product != null && port.direction() == Direction.OUTPUT) {
        offers.putIfAbsent(dataset, product);
      }
    });
    return offers;
  }

  /** The datasets that products of a domain offer; all that any product offers without one. */
  Set<DatasetId> datasetsOf(DomainName domain) {
    Set<DatasetId> datasets = new TreeSet<>();
    offers()
        .forEach((dataset, product) -> {
          if (product.domain().equals(domain)) {
            datasets.add(dataset);
          }
        });
    return datasets;
  }

  /** Where a dataset is kept: by its namespace, else as the product says; empty if unknown. */
  String region(DatasetId dataset, Optional<KnownProduct> offeredBy) {
    String known = rules.regions().of(dataset.namespace());
    return known.isEmpty() ? offeredBy.map(KnownProduct::region).orElse("") : known;
  }

  /**
   * Columns that hold personal data.
   *
   * @param domain only of datasets that its products offer; empty for all
   * @param gaps is told when there are more than {@link #MOST_COLUMNS}
   */
  List<ColumnClassification> personal(Optional<DomainName> domain, List<ReportGap> gaps) {
    ColumnFilter filter =
        new ColumnFilter(
            Set.of(),
            Set.of(),
            Optional.of(true),
            domain.map(this::datasetsOf),
            Optional.empty(),
            Optional.empty(),
            false);
    List<ColumnClassification> found = new ArrayList<>();
    Classifications.Listed<ColumnClassification> page;
    do {
      page =
          labels.listColumns(
              filter,
              found.isEmpty() ? Optional.empty() : Optional.of(found.getLast().column()),
              PAGE);
      found.addAll(page.items());
    } while (page.hasMore() && found.size() < MOST_COLUMNS);
    if (page.hasMore()) {
      gaps.add(
          ReportGap.of(
              "only the first "
                  + found.size()
                  + " of "
                  + page.total()
                  + " columns with personal data were looked at"));
    }
    return found;
  }

  /** Tells how many datasets with personal data no product offers: they are of no domain. */
  void tellOfNoDomain(String consequence, List<ReportGap> gaps) {
    Set<DatasetId> without =
        new TreeSet<>(byDataset(personal(Optional.empty(), new ArrayList<>())).keySet());
    without.removeAll(offers().keySet());
    if (!without.isEmpty()) {
      gaps.add(
          ReportGap.of(
              "datasets with personal data that no product offers, and that are of no domain: "
                  + without.size()
                  + "; "
                  + consequence));
    }
  }

  /** The same by dataset, in the order of names. */
  static NavigableMap<DatasetId, List<ColumnClassification>> byDataset(
      Collection<ColumnClassification> columns) {
    NavigableMap<DatasetId, List<ColumnClassification>> byDataset = new TreeMap<>();
    columns.forEach(column ->
        byDataset.computeIfAbsent(column.column().dataset(), _ -> new ArrayList<>()).add(column));
    return byDataset;
  }

  /** A level as reports write it; empty when there is none. */
  static String text(Optional<Level> level) {
    return level.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("");
  }
}

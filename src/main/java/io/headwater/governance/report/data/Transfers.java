package io.headwater.governance.report.data;

import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.report.ProofStep;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Personal data that goes from region to region in one step, whether products offer its datasets or
 * not. Used by one thread, once.
 */
final class Transfers {

  /** Most steps that are shown of one pair of datasets. */
  private static final int MOST_STEPS = 20;

  private final MeshState state;
  private final Optional<DomainName> domain;
  private final Map<DatasetId, KnownProduct> offers;
  private final List<ReportGap> gaps;
  private final SortedMap<DatasetId, SortedMap<DatasetId, Moved>> moved = new TreeMap<>();

  private static final class Moved {
    private final Set<String> kinds = new TreeSet<>();
    private final List<ProofStep> steps = new ArrayList<>();

    void add(Set<String> more, ProofStep step) {
      kinds.addAll(more);
      if (steps.size() < MOST_STEPS) {
        steps.add(step);
      }
    }
  }

  Transfers(
      MeshState state,
      ValueFlow flow,
      SortedMap<DatasetId, List<ColumnClassification>> personal,
      Optional<DomainName> domain,
      List<ReportGap> gaps) {
    this.state = state;
    this.domain = domain;
    this.offers = state.offers();
    this.gaps = gaps;
    flow.load(personal.keySet());
    personal.forEach((dataset, columns) -> add(dataset, columns, flow.of(dataset)));
  }

  private void add(DatasetId dataset, List<ColumnClassification> columns, ValueFlow.Out out) {
    Map<String, Set<String>> kinds = new HashMap<>();
    Set<String> all = new TreeSet<>();
    for (ColumnClassification column : columns) {
      Set<String> own = new TreeSet<>();
      column.kinds().forEach(kind -> own.add(kind.id()));
      kinds.put(column.column().path(), own);
      all.addAll(own);
    }
    for (ValueFlow.Hop hop : out.hops()) {
      Set<String> own = kinds.get(hop.from().path());
      if (own != null && hop.passes()) {
        moved(dataset, hop.to().dataset()).add(own, hop.proof());
      }
    }
    out.blind().forEach(blind -> moved(dataset, blind.to()).add(all, blind.proof()));
  }

  private Moved moved(DatasetId from, DatasetId to) {
    return moved.computeIfAbsent(from, _ -> new TreeMap<>()).computeIfAbsent(to, _ -> new Moved());
  }

  private Optional<KnownProduct> product(DatasetId dataset) {
    return Optional.ofNullable(offers.get(dataset));
  }

  private boolean concerns(DatasetId from, DatasetId to) {
    return domain.isEmpty()
        || domain.equals(product(from).map(KnownProduct::domain))
        || domain.equals(product(to).map(KnownProduct::domain));
  }

  /** Flows of personal data between regions that are known; tells of those that are not. */
  ReportSection section() {
    List<ReportRow> rows = new ArrayList<>();
    int unknown = 0;
    for (Map.Entry<DatasetId, SortedMap<DatasetId, Moved>> source : moved.entrySet()) {
      DatasetId from = source.getKey();
      String here = state.region(from, product(from));
      for (Map.Entry<DatasetId, Moved> target : source.getValue().entrySet()) {
        DatasetId to = target.getKey();
        String there = state.region(to, product(to));
        if (from.equals(to) || !concerns(from, to)) {
          continue;
        }
        if (here.isEmpty() || there.isEmpty()) {
          unknown++;
        } else if (!here.equals(there)) {
          rows.add(row(from, here, to, there, target.getValue()));
        }
      }
    }
    if (unknown > 0) {
      gaps.add(
          ReportGap.of(
              "flows of personal data of which the region of an end is not known: "
                  + unknown
                  + "; set headwater.policy.regions, or declare a region in the manifest"));
    }
    return new ReportSection(
        "transfers",
        "Transfers between regions",
        "Personal data that flows from a dataset in one region to one in another, whether products"
            + " offer them or not. The basis is what the receiving product declares.",
        List.of(
            Cells.entity("fromDataset", "From"),
            Cells.text("fromRegion", "Region"),
            Cells.entity("toDataset", "To"),
            Cells.text("toRegion", "Region"),
            Cells.entity("toProduct", "Recipient"),
            Cells.text("kinds", "Personal data"),
            Cells.text("basis", "Basis of the transfer")),
        rows);
  }

  private ReportRow row(DatasetId from, String here, DatasetId to, String there, Moved moved) {
    return new ReportRow(
        from.nodeId() + " " + to.nodeId(),
        List.of(
            Cells.dataset(from),
            ReportCell.of(here),
            Cells.dataset(to),
            ReportCell.of(there),
            Cells.product(product(to)),
            ReportCell.of(String.join(", ", moved.kinds)),
            product(to)
                .map(known -> Cells.declared(known.transferBasis(), known.id()))
                .orElse(ReportCell.of(Cells.NOT_DECLARED))),
        moved.steps);
  }
}

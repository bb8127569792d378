package io.headwater.governance.report.data;

import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Personal data that goes from region to region. Used by one thread, once. */
final class Transfers {

  private final MeshState state;
  private final List<Arrivals.Arrival> arrivals;
  private final Optional<DomainName> domain;
  private final Map<DatasetId, KnownProduct> offers;
  private final List<String> gaps;

  Transfers(
      MeshState state,
      List<Arrivals.Arrival> arrivals,
      Optional<DomainName> domain,
      List<String> gaps) {
    this.state = state;
    this.arrivals = arrivals.stream().filter(Arrivals.Arrival::isPersonal).toList();
    this.domain = domain;
    this.offers = state.offers();
    this.gaps = gaps;
  }

  private boolean concerns(KnownProduct from, KnownProduct to) {
    return domain.isEmpty()
        || domain.get().equals(from.domain())
        || domain.get().equals(to.domain());
  }

  /** Flows of personal data between regions that are known; tells of those that are not. */
  ReportSection section() {
    List<ReportRow> rows = new ArrayList<>();
    int unknown = 0;
    for (Arrivals.Arrival arrival : arrivals) {
      KnownProduct from = offers.get(arrival.from());
      KnownProduct to = offers.get(arrival.to());
      if (from == null || to == null || !concerns(from, to)) {
        continue;
      }
      String here = state.region(arrival.from(), Optional.of(from));
      String there = state.region(arrival.to(), Optional.of(to));
      if (here.isEmpty() || there.isEmpty()) {
        unknown++;
      } else if (!here.equals(there)) {
        rows.add(transfer(arrival, here, there, to));
      }
    }
    if (unknown > 0) {
      gaps.add(
          "flows of personal data of which the region of an end is not known: "
              + unknown
              + "; set headwater.policy.regions, or declare a region in the manifest");
    }
    return new ReportSection(
        "transfers",
        "Transfers between regions",
        "Personal data that flows from a dataset in one region to one in another.",
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

  private static ReportRow transfer(
      Arrivals.Arrival arrival, String here, String there, KnownProduct to) {
    return new ReportRow(
        arrival.from().nodeId() + " " + arrival.to().nodeId(),
        List.of(
            Cells.dataset(arrival.from()),
            ReportCell.of(here),
            Cells.dataset(arrival.to()),
            ReportCell.of(there),
            Cells.product(to.id()),
            ReportCell.of(String.join(", ", arrival.kinds())),
            Cells.declared(to.transferBasis(), to.id())),
        arrival.proof());
  }
}

package io.headwater.governance.report.data;

import io.headwater.governance.classification.Level;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what flows from domain to domain. Used by one thread, once. */
final class CrossDomainFlows {

  private static final String NO_LEVEL = "none";

  private final MeshState state;
  private final Optional<DomainName> domain;
  private final List<ReportGap> gaps;
  private final List<Flow> flows = new ArrayList<>();

  private record Flow(Arrivals.Arrival arrival, KnownProduct from, KnownProduct to) {}

  CrossDomainFlows(MeshState state, ValueFlow flow, Optional<DomainName> domain) {
    this.state = state;
    this.domain = domain;
    this.gaps = new ArrayList<>(state.gaps());
    state.tellOfNoDomain("what flows from them into a domain is not counted", gaps);
    var offers = state.offers();
    for (Arrivals.Arrival arrival : new Arrivals(state, flow).all(gaps)) {
      KnownProduct from = offers.get(arrival.from());
      KnownProduct to = offers.get(arrival.to());
      if (from != null && to != null && !from.domain().equals(to.domain())) {
        Flow one = new Flow(arrival, from, to);
        if (concerns(one)) {
          flows.add(one);
        }
      }
    }
  }

  private boolean concerns(Flow flow) {
    return domain.isEmpty()
        || domain.get().equals(flow.from().domain())
        || domain.get().equals(flow.to().domain());
  }

  ReportContent write() {
    long personal = flows.stream().filter(one -> one.arrival().isPersonal()).count();
    long whole = flows.stream().filter(one -> one.arrival().isWhole()).count();
    if (whole > 0) {
      gaps.add(
          ReportGap.of(
              "flows through jobs that do not tell columns: "
                  + whole
                  + "; all columns of what these read count as arriving"));
    }
    return new ReportContent(
        List.of(
            new Figure("flows", "Flows between domains", flows.size()),
            new Figure("personal", "Of these with personal data", personal),
            new Figure("confidential", "Confidential or restricted", atLeastConfidential()),
            new Figure("withoutBasis", "With personal data and no legal basis", withoutBasis())),
        List.of(matrix(), list()),
        gaps,
        state.watermark());
  }

  private long atLeastConfidential() {
    return flows.stream()
        .filter(one ->
            one.arrival().level().filter(l -> l.compareTo(Level.CONFIDENTIAL) >= 0).isPresent())
        .count();
  }

  private long withoutBasis() {
    return flows.stream()
        .filter(one -> one.arrival().isPersonal() && one.to().legalBasis().isEmpty())
        .count();
  }

  private record Cell(DomainName from, DomainName to, Optional<Level> level)
      implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::from)
            .thenComparing(Cell::to)
            .thenComparing(
                one -> one.level().map(Level::ordinal).orElse(-1), Comparator.reverseOrder());

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Counts {
    private final Set<String> columns = new HashSet<>();
    private final Set<String> personal = new HashSet<>();
    private long pairs;
    private long whole;
  }

  private ReportSection matrix() {
    SortedMap<Cell, Counts> cells = new TreeMap<>();
    for (Flow flow : flows) {
      DatasetId from = flow.arrival().from();
      flow.arrival()
          .columns()
          .forEach((path, left) -> {
            Counts counts = counts(cells, flow, left.level());
            String column = from.nodeId() + "/" + path;
            counts.columns.add(column);
            if (left.isPersonal()) {
              counts.personal.add(column);
            }
          });
      Counts counts = counts(cells, flow, flow.arrival().level());
      counts.pairs++;
      counts.whole += flow.arrival().isWhole() ? 1 : 0;
    }
    List<ReportRow> rows = new ArrayList<>();
    cells.forEach((cell, counts) -> rows.add(row(cell, counts)));
    return new ReportSection(
        "matrix",
        "From domain to domain",
        "Columns count for the level that is left of theirs on arrival, at each level once where"
            + " they arrive in several places; pairs of datasets for the highest that arrives."
            + " Flows through datasets of no domain are followed.",
        List.of(
            Cells.entity("from", "From"),
            Cells.entity("to", "To"),
            Cells.level("level", "Level"),
            Cells.number("columns", "Columns"),
            Cells.number("personal", "Columns with personal data"),
            Cells.number("pairs", "Pairs of datasets"),
            Cells.number("whole", "Pairs without column lineage")),
        rows);
  }

  private static Counts counts(SortedMap<Cell, Counts> cells, Flow flow, Optional<Level> level) {
    return cells.computeIfAbsent(
        new Cell(flow.from().domain(), flow.to().domain(), level), _ -> new Counts());
  }

  private static String level(Optional<Level> level) {
    return level.isEmpty() ? NO_LEVEL : MeshState.text(level);
  }

  private static ReportRow row(Cell cell, Counts counts) {
    return new ReportRow(
        cell.from().nodeId() + " " + cell.to().nodeId() + " " + level(cell.level()),
        List.of(
            Cells.domain(cell.from()),
            Cells.domain(cell.to()),
            ReportCell.of(level(cell.level())),
            ReportCell.of(counts.columns.size()),
            ReportCell.of(counts.personal.size()),
            ReportCell.of(counts.pairs),
            ReportCell.of(counts.whole)),
        List.of());
  }

  private ReportSection list() {
    return new ReportSection(
        "flows",
        "Flows",
        "Each pair of datasets of different domains. The proof is a shortest way of the most"
            + " sensitive column. Purposes and legal basis are those of the receiving product.",
        List.of(
            Cells.entity("fromDataset", "From"),
            Cells.entity("fromProduct", "Product"),
            Cells.entity("fromDomain", "Domain"),
            Cells.entity("toDataset", "To"),
            Cells.entity("toProduct", "Product"),
            Cells.entity("toDomain", "Domain"),
            Cells.level("level", "Level"),
            Cells.text("kinds", "Personal data"),
            Cells.number("columns", "Columns"),
            Cells.text("columnsKnown", "Columns told"),
            Cells.entity("job", "Job"),
            Cells.text("purposes", "Purposes"),
            Cells.text("legalBasis", "Legal basis")),
        flows.stream().map(CrossDomainFlows::row).toList());
  }

  private static ReportRow row(Flow flow) {
    Arrivals.Arrival arrival = flow.arrival();
    return new ReportRow(
        arrival.from().nodeId() + " " + arrival.to().nodeId(),
        List.of(
            Cells.dataset(arrival.from()),
            Cells.product(flow.from().id()),
            Cells.domain(flow.from().domain()),
            Cells.dataset(arrival.to()),
            Cells.product(flow.to().id()),
            Cells.domain(flow.to().domain()),
            ReportCell.of(level(arrival.level())),
            ReportCell.of(String.join(", ", arrival.kinds())),
            ReportCell.of(arrival.columns().size()),
            ReportCell.of(Cells.yesOrNo(!arrival.isWhole())),
            Cells.job(arrival.jobs()),
            Cells.declared(flow.to().purposes(), flow.to().id()),
            Cells.declared(flow.to().legalBasis(), flow.to().id())),
        arrival.proof());
  }
}

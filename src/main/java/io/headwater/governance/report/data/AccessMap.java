package io.headwater.governance.report.data;

import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.DataKind;
import io.headwater.governance.classification.Level;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Column;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import io.headwater.product.ProductPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes where data about a person is, and where it can be had. Used by one thread, once. */
final class AccessMap {

  /** What tags of columns say of how a value came about. */
  private static final Set<String> ORIGINS = Set.of("provided", "observed", "derived", "inferred");

  private final MeshState state;
  private final Optional<DomainName> domain;
  private final List<ReportGap> gaps;
  private final SortedMap<DatasetId, List<ColumnClassification>> personal;
  private final Responsible responsible;

  AccessMap(MeshState state, Optional<DomainName> domain) {
    this.state = state;
    this.domain = domain;
    this.gaps = new ArrayList<>(state.gaps());
    this.personal = MeshState.byDataset(state.personal(domain, gaps));
    this.responsible = new Responsible(state, personal.keySet());
    if (domain.isPresent()) {
      state.tellOfNoDomain("they are in the report of the whole mesh only", gaps);
    }
  }

  ReportContent write() {
    List<ReportRow> places = places();
    List<ReportRow> outlets = new ArrayList<>();
    int portable = 0;
    for (KnownProduct product : state.products().values()) {
      for (Outlet outlet : outlets(product)) {
        outlets.add(outlet.row());
        portable += outlet.portable().equals("yes") ? 1 : 0;
      }
    }
    long silent =
        places.stream().filter(row -> row.cells().get(7).text().equals(Cells.NOT_DECLARED)).count();
    return new ReportContent(
        List.of(
            new Figure("datasets", "Datasets with personal data", personal.size()),
            new Figure("places", "Kinds of data by dataset", places.size()),
            new Figure("outlets", "Ports that hand it out", outlets.size()),
            new Figure("portable", "In a machine-readable format", portable),
            new Figure("originNotDeclared", "Kinds without a declared origin", silent)),
        List.of(placeSection(places), outletSection(outlets)),
        gaps,
        state.watermark());
  }

  private static ReportSection placeSection(List<ReportRow> rows) {
    return new ReportSection(
        "places",
        "Where it is",
        "Each kind of personal data in each dataset. Origin: whether the person provided it, it was"
            + " observed, or derived from other data, as the contract declares by tags of the"
            + " column or for the product.",
        List.of(
            Cells.entity("domain", "Domain"),
            Cells.entity("product", "Product"),
            Cells.entity("dataset", "Dataset"),
            Cells.text("kind", "Kind"),
            Cells.text("columns", "Columns"),
            Cells.number("columnCount", "Number of columns"),
            Cells.level("level", "Level"),
            Cells.text("origin", "Origin"),
            Cells.text("basis", "Known from"),
            Cells.text("owner", "Owner")),
        rows);
  }

  private List<ReportRow> places() {
    List<ReportRow> rows = new ArrayList<>();
    personal.forEach((dataset, columns) -> {
      SortedMap<String, List<ColumnClassification>> byKind = new TreeMap<>();
      for (ColumnClassification column : columns) {
        for (DataKind kind : column.kinds()) {
          byKind.computeIfAbsent(kind.id(), _ -> new ArrayList<>()).add(column);
        }
      }
      Map<String, String> tags = origins(dataset);
      byKind.forEach((kind, some) -> rows.add(place(dataset, kind, some, tags)));
    });
    return rows;
  }

  private ReportRow place(
      DatasetId dataset,
      String kind,
      List<ColumnClassification> columns,
      Map<String, String> tags) {
    Optional<KnownProduct> product = responsible.product(dataset);
    SortedSet<String> origins = new TreeSet<>();
    for (ColumnClassification column : columns) {
      origins.add(
          tags.getOrDefault(
              column.column().path().toLowerCase(Locale.ROOT),
              product.map(KnownProduct::origin).orElse("")));
    }
    boolean isDeclared =
        columns.stream()
            .anyMatch(one -> one.declaredKinds().stream().anyMatch(k -> k.id().equals(kind)));
    Optional<Level> level =
        columns.stream().flatMap(one -> one.level().stream()).max(Comparator.naturalOrder());
    String origin = String.join(", ", origins.stream().filter(text -> !text.isEmpty()).toList());
    return new ReportRow(
        dataset.nodeId() + " " + kind,
        List.of(
            Cells.domain(product),
            Cells.product(product),
            Cells.dataset(dataset),
            ReportCell.of(kind),
            ReportCell.of(
                String.join(", ", columns.stream().map(one -> one.column().path()).toList()),
                dataset),
            ReportCell.of(columns.size()),
            ReportCell.of(MeshState.text(level)),
            ReportCell.of(origin.isEmpty() ? Cells.NOT_DECLARED : origin),
            ReportCell.of(isDeclared ? "declared" : "inferred"),
            responsible.owner(dataset)),
        List.of());
  }

  /** What tags of contracts say of how columns came about, by path in lower case. */
  private Map<String, String> origins(DatasetId dataset) {
    Map<String, String> origins = new HashMap<>();
    for (KnownProduct product : responsible.product(dataset).stream().toList()) {
      for (ProductPort port : product.product().ports()) {
        if (dataset.equals(state.behind().get(port.id()))) {
          for (Column column : port.declared().columns()) {
            column.tags().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .filter(ORIGINS::contains)
                .sorted()
                .findFirst()
                .ifPresent(tag -> origins.put(column.path().toLowerCase(Locale.ROOT), tag));
          }
        }
      }
    }
    return origins;
  }

  private record Outlet(ReportRow row, String portable) {}

  /** Ports with personal data behind them, and interfaces of products that offer such data. */
  private List<Outlet> outlets(KnownProduct product) {
    List<Outlet> outlets = new ArrayList<>();
    if (domain.filter(wanted -> !wanted.equals(product.domain())).isPresent()) {
      return outlets;
    }
    SortedSet<String> all = new TreeSet<>();
    for (ProductPort port : product.product().ports()) {
      if (port.id().direction() == Direction.OUTPUT) {
        Optional.ofNullable(state.behind().get(port.id()))
            .ifPresent(dataset -> all.addAll(kinds(dataset)));
      }
    }
    for (ProductPort port : product.product().ports()) {
      Optional<DatasetId> dataset = Optional.ofNullable(state.behind().get(port.id()));
      SortedSet<String> kinds =
          dataset.map(this::kinds).orElseGet(() -> port.mayBeDataset() ? new TreeSet<>() : all);
      if (port.id().direction() == Direction.OUTPUT && !kinds.isEmpty()) {
        outlets.add(outlet(product, port, dataset, kinds));
      }
    }
    return outlets;
  }

  private SortedSet<String> kinds(DatasetId dataset) {
    SortedSet<String> kinds = new TreeSet<>();
    personal
        .getOrDefault(dataset, List.of())
        .forEach(column -> column.kinds().forEach(kind -> kinds.add(kind.id())));
    return kinds;
  }

  private static Outlet outlet(
      KnownProduct product, ProductPort port, Optional<DatasetId> dataset, Set<String> kinds) {
    String format = PortFormats.find(product, port);
    String portable = PortFormats.isPortable(format, port.declared().type());
    String address =
        port.declared().namespace().map(namespace -> namespace + "/").orElse("")
            + port.declared().location();
    return new Outlet(
        new ReportRow(
            port.id().nodeId(),
            List.of(
                Cells.domain(product.domain()),
                Cells.product(product.id()),
                ReportCell.of(port.id().name(), product.id()),
                ReportCell.of(port.declared().type()),
                dataset.map(Cells::dataset).orElse(Cells.NOTHING),
                Cells.declared(format, product.id()),
                Cells.declared(address, product.id()),
                ReportCell.of(String.join(", ", kinds)),
                ReportCell.of(portable),
                Cells.declared(
                    product.contact().isEmpty() ? product.owner() : product.contact(),
                    product.id())),
            List.of()),
        portable);
  }

  private static ReportSection outletSection(List<ReportRow> rows) {
    return new ReportSection(
        "outlets",
        "Where it can be had",
        "Output ports with personal data behind them; an interface without a dataset of its own"
            + " hands out what its product offers. Portable: the format is structured, commonly"
            + " used and machine-readable.",
        List.of(
            Cells.entity("domain", "Domain"),
            Cells.entity("product", "Product"),
            Cells.text("port", "Port"),
            Cells.text("type", "Type"),
            Cells.entity("dataset", "Dataset"),
            Cells.text("format", "Format"),
            Cells.text("address", "Address"),
            Cells.text("kinds", "Personal data"),
            Cells.text("portable", "Portable"),
            Cells.text("contact", "Ask")),
        rows);
  }
}

package io.headwater.governance.report.data;

import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.report.ProofStep;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.Declaration.Direction;
import io.headwater.model.DomainName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who receives personal data of products, and in which regions. Used by one thread, once. */
final class Recipients {

  private final MeshState state;
  private final SortedMap<DatasetId, List<ColumnClassification>> personal;
  private final List<Arrivals.Arrival> all;
  private final List<Arrivals.Arrival> arrivals;
  private final Optional<DomainName> domain;
  private final Map<DatasetId, KnownProduct> offers;
  private final SortedMap<String, Received> received = new TreeMap<>();

  Recipients(
      MeshState state,
      SortedMap<DatasetId, List<ColumnClassification>> personal,
      List<Arrivals.Arrival> arrivals,
      Optional<DomainName> domain) {
    this.state = state;
    this.personal = personal;
    this.all = arrivals;
    this.arrivals = arrivals.stream().filter(Arrivals.Arrival::isPersonal).toList();
    this.domain = domain;
    this.offers = state.offers();
    addReaders();
    addLineage();
    addDeclared();
    addJobs();
  }

  private static final class Received {
    private final KnownProduct from;
    private final Optional<DatasetId> dataset;
    private final ReportCell recipient;
    private final Optional<KnownProduct> to;
    private final SortedSet<String> kinds = new TreeSet<>();
    private final SortedSet<String> how = new TreeSet<>();
    private List<ProofStep> proof = List.of();

    Received(
        KnownProduct from,
        Optional<DatasetId> dataset,
        ReportCell recipient,
        Optional<KnownProduct> to) {
      this.from = from;
      this.dataset = dataset;
      this.recipient = recipient;
      this.to = to;
    }
  }

  private Collection<String> kinds(DatasetId dataset) {
    SortedSet<String> kinds = new TreeSet<>();
    personal
        .getOrDefault(dataset, List.of())
        .forEach(column -> column.kinds().forEach(kind -> kinds.add(kind.id())));
    return kinds;
  }

  private Received received(KnownProduct from, DatasetId dataset, KnownProduct to) {
    return received.computeIfAbsent(
        from.id().nodeId() + " " + dataset.nodeId() + " " + to.id().nodeId(),
        _ -> new Received(from, Optional.of(dataset), Cells.product(to.id()), Optional.of(to)));
  }

  private void addReaders() {
    state
        .behind()
        .forEach((port, dataset) -> {
          KnownProduct from = offers.get(dataset);
          KnownProduct to = state.products().get(port.product());
          if (port.direction() == Direction.INPUT
              && personal.containsKey(dataset)
              && from != null
              && to != null
              && !from.id().equals(to.id())) {
            Received one = received(from, dataset, to);
            one.kinds.addAll(kinds(dataset));
            one.how.add("input port");
          }
        });
  }

  private void addLineage() {
    for (Arrivals.Arrival arrival : arrivals) {
      KnownProduct from = offers.get(arrival.from());
      KnownProduct to = offers.get(arrival.to());
      if (from != null && to != null) {
        Received one = received(from, arrival.from(), to);
        one.kinds.addAll(arrival.kinds());
        one.how.add("lineage");
        if (one.proof.isEmpty()) {
          one.proof = arrival.proof();
        }
      }
    }
  }

  /** Consumers that a product names and that nothing shows to read it. */
  private void addDeclared() {
    Set<DataProductId> processing = new HashSet<>();
    personal
        .keySet()
        .forEach(dataset ->
            Optional.ofNullable(offers.get(dataset)).ifPresent(one -> processing.add(one.id())));
    for (KnownProduct product : state.products().values()) {
      if (!processing.contains(product.id())) {
        continue;
      }
      for (String text : product.consumers()) {
        Optional<KnownProduct> to = find(text);
        boolean isKnown =
            to.isPresent()
                && received.values().stream()
                    .anyMatch(one ->
                        one.from.id().equals(product.id())
                            && one.to.filter(o -> o.id().equals(to.get().id())).isPresent());
        if (!isKnown) {
          Received one =
              new Received(
                  product,
                  Optional.empty(),
                  to.map(known -> Cells.product(known.id()))
                      .orElseGet(() -> ReportCell.of(text, product.id())),
                  to);
          one.how.add(
              to.filter(known -> arrives(product, known)).isPresent()
                  ? "declared; what lineage shows to arrive is not personal"
                  : "declared only");
          received.put(product.id().nodeId() + " declared " + text, one);
        }
      }
    }
  }

  private boolean arrives(KnownProduct from, KnownProduct to) {
    return all.stream()
        .anyMatch(one ->
            Optional.ofNullable(offers.get(one.from()))
                    .filter(known -> known.id().equals(from.id()))
                    .isPresent()
                && Optional.ofNullable(offers.get(one.to()))
                    .filter(known -> known.id().equals(to.id()))
                    .isPresent());
  }

  private Optional<KnownProduct> find(String text) {
    int slash = text.indexOf('/');
    if (slash < 1 || slash == text.length() - 1) {
      return Optional.empty();
    }
    return state.products().values().stream()
        .filter(one ->
            one.domain().value().equals(text.substring(0, slash))
                && one.id().name().equals(text.substring(slash + 1)))
        .findFirst();
  }

  /** Jobs that read and of which lineage does not show what they make of it. */
  private void addJobs() {
    Set<DatasetId> offered = new TreeSet<>(personal.keySet());
    offered.retainAll(offers.keySet());
    SilentReaders.find(state, offered)
        .forEach((job, datasets) ->
            datasets.forEach(dataset ->
                Optional.ofNullable(offers.get(dataset))
                    .ifPresent(from -> {
                      Received one =
                          new Received(
                              from,
                              Optional.of(dataset),
                              ReportCell.of(job.name(), job),
                              Optional.empty());
                      one.kinds.addAll(kinds(dataset));
                      one.how.add(SilentReaders.HOW);
                      received.put(
                          from.id().nodeId() + " " + dataset.nodeId() + " " + job.nodeId(), one);
                    })));
  }

  private boolean concerns(KnownProduct from, Optional<KnownProduct> to) {
    return domain.isEmpty()
        || domain.get().equals(from.domain())
        || to.filter(known -> domain.get().equals(known.domain())).isPresent();
  }

  ReportSection section() {
    List<ReportRow> rows = new ArrayList<>();
    received.forEach((key, one) -> {
      if (concerns(one.from, one.to)) {
        rows.add(row(key, one));
      }
    });
    return new ReportSection(
        "recipients",
        "Recipients",
        "Who receives personal data of a product: by an input port, by lineage (also through"
            + " datasets that no product offers), or as the product declares alone. Purposes and"
            + " legal basis are those of the recipient.",
        List.of(
            Cells.entity("product", "Product"),
            Cells.entity("domain", "Domain"),
            Cells.entity("dataset", "Dataset"),
            Cells.entity("recipient", "Recipient"),
            Cells.entity("recipientDomain", "Its domain"),
            Cells.text("otherDomain", "Another domain"),
            Cells.text("kinds", "Personal data"),
            Cells.text("how", "Known by"),
            Cells.text("purposes", "Purposes"),
            Cells.text("legalBasis", "Legal basis")),
        rows);
  }

  private static ReportRow row(String key, Received one) {
    return new ReportRow(
        key,
        List.of(
            Cells.product(one.from.id()),
            Cells.domain(one.from.domain()),
            one.dataset.map(Cells::dataset).orElse(Cells.NOTHING),
            one.recipient,
            Cells.domain(one.to),
            ReportCell.of(
                one.to
                    .map(known -> Cells.yesOrNo(!known.domain().equals(one.from.domain())))
                    .orElse("not known")),
            ReportCell.of(String.join(", ", one.kinds)),
            ReportCell.of(String.join(", ", one.how)),
            one.to
                .map(known -> Cells.declared(known.purposes(), known.id()))
                .orElse(ReportCell.of(Cells.NOT_DECLARED)),
            one.to
                .map(known -> Cells.declared(known.legalBasis(), known.id()))
                .orElse(ReportCell.of(Cells.NOT_DECLARED))),
        one.proof);
  }
}

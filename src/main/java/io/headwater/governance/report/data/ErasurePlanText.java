package io.headwater.governance.report.data;

import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.DataKind;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.ColumnRef;
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
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes an erasure plan. Used by one thread, once. */
final class ErasurePlanText {

  private final MeshState state;
  private final ErasurePlanner.Plan plan;
  private final Optional<DomainName> domain;
  private final Responsible responsible;
  private final Set<DatasetId> reached = new TreeSet<>();
  private final Map<ColumnRef, ColumnClassification> labels;

  ErasurePlanText(MeshState state, ErasurePlanner.Plan plan, Optional<DomainName> domain) {
    this.state = state;
    this.plan = plan;
    this.domain = domain;
    plan.steps().forEach(step -> reached.add(step.dataset()));
    this.responsible = new Responsible(state, reached);
    List<ColumnRef> columns = new ArrayList<>();
    plan.steps()
        .forEach(step ->
            step.columns().forEach(path -> columns.add(new ColumnRef(step.dataset(), path))));
    this.labels = state.labels().findColumns(columns);
  }

  ReportContent write() {
    List<ErasurePlanner.Step> steps =
        plan.steps().stream().filter(step -> concerns(step.dataset())).toList();
    List<ReportRow> stops =
        plan.stops().stream()
            .filter(hop -> concerns(hop.from().dataset()) || concerns(hop.to().dataset()))
            .map(this::stop)
            .toList();
    List<ReportRow> consumers = consumers();
    List<ReportGap> gaps = new ArrayList<>(state.gaps());
    plan.gap().map(ReportGap::of).ifPresent(gaps::add);
    long assumed = steps.stream().filter(ErasurePlanner.Step::isAssumed).count();
    long whole = steps.stream().filter(ErasurePlanner.Step::isWhole).count();
    if (whole > 0) {
      gaps.add(
          ReportGap.of(
              "datasets written by jobs that do not tell columns: "
                  + whole
                  + "; all of what these write counts as reached"));
    }
    return new ReportContent(
        List.of(
            new Figure("datasets", "Datasets to erase from", steps.size()),
            new Figure(
                "columns", "Columns", steps.stream().mapToLong(s -> s.columns().size()).sum()),
            new Figure("steps", "Steps", steps.stream().map(s -> s.order()).distinct().count()),
            new Figure("assumed", "Datasets without column lineage on the way", assumed),
            new Figure("stops", "Places where personal data stops", stops.size()),
            new Figure("consumers", "Readers beyond lineage", consumers.size())),
        List.of(
            stepSection(steps), stopSection(stops), consumerSection(consumers), influenceSection()),
        gaps,
        state.watermark());
  }

  private boolean concerns(DatasetId dataset) {
    return domain.isEmpty() || domain.equals(responsible.domain(dataset));
  }

  private ReportSection stepSection(List<ErasurePlanner.Step> steps) {
    return new ReportSection(
        "steps",
        "Where to erase, in this order",
        "Every dataset that values of the subject's row reach. A step comes after all that it is"
            + " fed from, so that nothing is filled again; datasets that feed each other have one"
            + " number and are erased together. The proof is the shortest way from the key's"
            + " dataset.",
        List.of(
            Cells.number("order", "Step"),
            Cells.entity("dataset", "Dataset"),
            Cells.entity("domain", "Domain"),
            Cells.entity("product", "Product"),
            Cells.text("owner", "Owner"),
            Cells.text("columns", "Columns"),
            Cells.number("columnCount", "Number of columns"),
            Cells.text("reachedBy", "Reached by"),
            Cells.text("kinds", "Personal data"),
            Cells.text("retention", "Retention"),
            Cells.text("together", "Together with")),
        steps.stream().map(this::row).toList());
  }

  private ReportRow row(ErasurePlanner.Step step) {
    DatasetId dataset = step.dataset();
    Optional<KnownProduct> product = responsible.product(dataset);
    String columns = String.join(", ", step.columns());
    return new ReportRow(
        dataset.nodeId(),
        List.of(
            ReportCell.of(step.order()),
            Cells.dataset(dataset),
            Cells.domain(product),
            Cells.product(product),
            responsible.owner(dataset),
            columns.isEmpty() ? ReportCell.of("not known") : ReportCell.of(columns, dataset),
            ReportCell.of(step.columns().size()),
            ReportCell.of(reachedBy(step)),
            ReportCell.of(Cells.kinds(kinds(step))),
            product
                .map(known -> Cells.declared(known.retention(), known.id()))
                .orElse(ReportCell.of(Cells.NOT_DECLARED)),
            step.cycle().size() == 1
                ? Cells.NOTHING
                : ReportCell.of(step.cycle().size() - 1 + " others of step " + step.order())),
        step.proof());
  }

  private String reachedBy(ErasurePlanner.Step step) {
    if (step.dataset().equals(plan.column().dataset())) {
      return "holds the key";
    }
    if (step.isAssumed()) {
      return "assumed: no column lineage on the way";
    }
    return step.isWhole() ? "columns; one job does not tell them" : "columns";
  }

  private Collection<DataKind> kinds(ErasurePlanner.Step step) {
    Set<DataKind> kinds = new TreeSet<>(java.util.Comparator.comparing(DataKind::id));
    for (String path : step.columns()) {
      ColumnClassification label = labels.get(new ColumnRef(step.dataset(), path));
      if (label != null) {
        kinds.addAll(label.kinds());
      }
    }
    return kinds;
  }

  private static ReportSection stopSection(List<ReportRow> rows) {
    return new ReportSection(
        "stops",
        "Where it stops",
        "What is behind these edges is not recognisable any more, and is not part of the plan for"
            + " their sake.",
        List.of(
            Cells.entity("from", "From"),
            Cells.entity("to", "To"),
            Cells.text("how", "How"),
            Cells.entity("job", "Job"),
            Cells.text("decidedBy", "Decided by"),
            Cells.text("reachedOtherwise", "Dataset reached otherwise")),
        rows);
  }

  private ReportRow stop(ValueFlow.Hop hop) {
    return new ReportRow(
        hop.from().nodeId() + " " + hop.to().nodeId(),
        List.of(
            Cells.column(hop.from()),
            Cells.column(hop.to()),
            ReportCell.of(String.join(", ", Cells.how(hop.how()))),
            Cells.job(hop.jobs()),
            hop.sealedBy().map(person -> ReportCell.of(person.by())).orElse(Cells.NOTHING),
            ReportCell.of(Cells.yesOrNo(reached.contains(hop.to().dataset())))),
        List.of(hop.proof()));
  }

  private static ReportSection consumerSection(List<ReportRow> rows) {
    return new ReportSection(
        "consumers",
        "Readers beyond lineage",
        "Who reads a dataset of the plan although lineage does not show what becomes of it: ask"
            + " them for copies.",
        List.of(
            Cells.entity("dataset", "Dataset"),
            Cells.entity("reader", "Reader"),
            Cells.entity("domain", "Domain"),
            Cells.text("owner", "Owner"),
            Cells.text("how", "How it is known")),
        rows);
  }

  private List<ReportRow> consumers() {
    SortedMap<String, ReportRow> rows = new TreeMap<>();
    addJobs(rows);
    addProducts(rows);
    return List.copyOf(rows.values());
  }

  private void addJobs(SortedMap<String, ReportRow> rows) {
    SilentReaders.find(state, reached)
        .forEach((job, datasets) ->
            datasets.forEach(dataset -> {
              if (concerns(dataset)) {
                rows.put(
                    dataset.nodeId() + " " + job.nodeId(),
                    new ReportRow(
                        dataset.nodeId() + " " + job.nodeId(),
                        List.of(
                            Cells.dataset(dataset),
                            ReportCell.of(job.name(), job),
                            Cells.NOTHING,
                            Cells.NOTHING,
                            ReportCell.of(SilentReaders.HOW)),
                        List.of()));
              }
            }));
  }

  private void addProducts(SortedMap<String, ReportRow> rows) {
    Set<DataProductId> holding = new HashSet<>();
    state
        .behind()
        .forEach((port, dataset) -> {
          if (port.direction() == Direction.OUTPUT && reached.contains(dataset)) {
            holding.add(port.product());
          }
        });
    state
        .behind()
        .forEach((port, dataset) -> {
          KnownProduct reader = state.products().get(port.product());
          if (port.direction() == Direction.INPUT
              && reader != null
              && reached.contains(dataset)
              && concerns(dataset)
              && !holding.contains(port.product())) {
            rows.put(
                dataset.nodeId() + " " + port.product().nodeId(),
                new ReportRow(
                    dataset.nodeId() + " " + port.product().nodeId(),
                    List.of(
                        Cells.dataset(dataset),
                        Cells.product(reader.id()),
                        Cells.domain(reader.domain()),
                        ReportCell.of(reader.owner(), reader.id()),
                        ReportCell.of("an input port; nothing it offers is reached")),
                    List.of()));
          }
        });
  }

  private ReportSection influenceSection() {
    return new ReportSection(
        "influences",
        "Only influenced",
        "Columns or whole datasets (*) that are filtered, joined or sorted by values of the row."
            + " None of these values is in them.",
        List.of(
            Cells.entity("from", "From"),
            Cells.entity("to", "To"),
            Cells.text("how", "How"),
            Cells.entity("job", "Job")),
        plan.influences().stream()
            .filter(hop -> concerns(hop.from().dataset()) || concerns(hop.to().dataset()))
            .map(hop ->
                new ReportRow(
                    hop.from().nodeId() + " " + hop.to().nodeId(),
                    List.of(
                        Cells.column(hop.from()),
                        Cells.column(hop.to()),
                        ReportCell.of(String.join(", ", Cells.how(hop.how()))),
                        Cells.job(hop.jobs())),
                    List.of(hop.proof())))
            .toList());
  }
}

package io.headwater.governance.report.data;

import io.headwater.governance.classification.ClassificationFinding;
import io.headwater.governance.classification.ColumnClassification;
import io.headwater.governance.classification.DataKind;
import io.headwater.governance.classification.Inference;
import io.headwater.governance.classification.Statement;
import io.headwater.governance.report.ProofStep;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.governance.report.ReportGap;
import io.headwater.governance.report.ReportRow;
import io.headwater.governance.report.ReportSection;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes which columns hold personal data, and how that is known. Used by one thread, once. */
final class PersonalDataInventory {

  private final MeshState state;
  private final ValueFlow flow;
  private final Optional<DomainName> domain;
  private final List<ReportGap> gaps;
  private final List<ColumnClassification> columns;
  private final Responsible responsible;

  PersonalDataInventory(MeshState state, ValueFlow flow, Optional<DomainName> domain) {
    this.state = state;
    this.flow = flow;
    this.domain = domain;
    this.gaps = new ArrayList<>(state.gaps());
    this.columns = state.personal(domain, gaps);
    if (domain.isPresent()) {
      state.tellOfNoDomain("they are in the report of the whole mesh only", gaps);
    }
    Set<DatasetId> datasets = new TreeSet<>(MeshState.byDataset(columns).keySet());
    this.responsible = new Responsible(state, datasets);
  }

  ReportContent write() {
    ReportSection found = columnSection();
    ReportSection conflicts = conflictSection();
    ReportSection barriers = barrierSection();
    long inferred = columns.stream().filter(PersonalDataInventory::isInferred).count();
    long special = columns.stream().filter(one -> Cells.isSpecial(one.kinds())).count();
    return new ReportContent(
        List.of(
            new Figure("columns", "Columns with personal data", columns.size()),
            new Figure("declared", "Declared themselves", columns.size() - inferredOnly()),
            new Figure("inferred", "With kinds that follow from lineage", inferred),
            new Figure("special", "With special categories (GDPR Article 9)", special),
            new Figure("datasets", "Datasets", MeshState.byDataset(columns).size()),
            new Figure("conflicts", "Conflicts with what is declared", conflicts.rows().size()),
            new Figure("barriers", "Barriers", barriers.rows().size())),
        List.of(found, SaidSection.of(columns), conflicts, barriers),
        gaps,
        state.watermark());
  }

  private long inferredOnly() {
    return columns.stream().filter(one -> one.declaredKinds().isEmpty()).count();
  }

  /** Whether it holds a kind that nobody says of it. */
  private static boolean isInferred(ColumnClassification column) {
    return !column.declaredKinds().containsAll(column.kinds());
  }

  private ReportSection columnSection() {
    return new ReportSection(
        "columns",
        "Columns",
        "Every column that holds personal data, declared by somebody or inferred from what it is"
            + " made from. The proof of an inferred one leads from the nearest origin to it.",
        List.of(
            Cells.entity("column", "Column"),
            Cells.entity("dataset", "Dataset"),
            Cells.entity("product", "Product"),
            Cells.entity("domain", "Domain"),
            Cells.text("owner", "Owner"),
            Cells.level("level", "Level"),
            Cells.text("kinds", "Kinds"),
            Cells.text("special", "Special category"),
            Cells.text("basis", "Known from"),
            Cells.text("saidBy", "Said by"),
            Cells.entity("origin", "Inferred from"),
            Cells.number("hops", "Steps from there")),
        columns.stream().map(this::row).toList());
  }

  private ReportRow row(ColumnClassification column) {
    DatasetId dataset = column.column().dataset();
    Optional<KnownProduct> product = responsible.product(dataset);
    List<Inference> inferences =
        column.inferences().stream().filter(one -> one.kind().isPresent()).toList();
    Set<ProofStep> proof = new LinkedHashSet<>();
    inferences.forEach(one -> one.path().forEach(step -> proof.add(Cells.step(step))));
    inferences.forEach(one ->
        one.partialReason()
            .ifPresent(reason -> gaps.add(ReportGap.about("", column.column(), ": " + reason))));
    Optional<Inference> nearest =
        inferences.stream()
            .filter(one -> one.origin().isPresent())
            .min(Comparator.comparingInt(one -> one.path().size()));
    return new ReportRow(
        column.column().nodeId(),
        List.of(
            Cells.path(column.column()),
            Cells.dataset(dataset),
            Cells.product(product),
            Cells.domain(product),
            responsible.owner(dataset),
            ReportCell.of(MeshState.text(column.level())),
            ReportCell.of(Cells.kinds(column.kinds())),
            ReportCell.of(Cells.yesOrNo(Cells.isSpecial(column.kinds()))),
            ReportCell.of(basis(column)),
            ReportCell.of(sources(column)),
            nearest.flatMap(Inference::origin).map(Cells::column).orElse(Cells.NOTHING),
            nearest.map(one -> ReportCell.of(one.path().size())).orElse(Cells.NOTHING)),
        List.copyOf(proof));
  }

  private static String basis(ColumnClassification column) {
    if (column.declaredKinds().isEmpty()) {
      return "inferred";
    }
    return isInferred(column) ? "declared and inferred" : "declared";
  }

  private static String sources(ColumnClassification column) {
    return column.statements().stream()
        .filter(one -> one.kinds().isPresent() && !one.deniesPersonalData())
        .map(one -> SaidSection.source(one.origin()))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private ReportSection conflictSection() {
    Set<ColumnRef> here =
        columns.stream().map(ColumnClassification::column).collect(Collectors.toSet());
    List<ReportRow> rows =
        state.labels().listFindings().items().stream()
            .filter(finding -> here.contains(finding.column().column()))
            .map(this::row)
            .toList();
    return new ReportSection(
        "conflicts",
        "Conflicts",
        "Columns that are declared free of personal data, or of a lower level than what they are"
            + " made from. The proof leads from the origin to the column.",
        List.of(
            Cells.entity("column", "Column"),
            Cells.entity("dataset", "Dataset"),
            Cells.entity("product", "Product"),
            Cells.entity("domain", "Domain"),
            Cells.text("rule", "Rule"),
            Cells.text("declared", "Declared"),
            Cells.level("level", "Is"),
            Cells.text("kinds", "Holds"),
            Cells.entity("declaredBy", "Declared by")),
        rows);
  }

  private ReportRow row(ClassificationFinding finding) {
    ColumnClassification column = finding.column();
    Optional<KnownProduct> product = responsible.product(column.column().dataset());
    Set<ProofStep> proof = new LinkedHashSet<>();
    column.inferences().forEach(one -> one.path().forEach(step -> proof.add(Cells.step(step))));
    ReportCell declaredBy =
        finding.declared().stream()
            .map(Statement::origin)
            .filter(Statement.Contract.class::isInstance)
            .map(origin -> Cells.product(((Statement.Contract) origin).product()))
            .findFirst()
            .orElse(Cells.NOTHING);
    return new ReportRow(
        column.column().nodeId() + " " + finding.rule().name(),
        List.of(
            Cells.path(column.column()),
            Cells.dataset(column.column().dataset()),
            Cells.product(product),
            Cells.domain(product),
            ReportCell.of(finding.rule().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
            ReportCell.of(
                finding.declaredLevel().isPresent()
                    ? MeshState.text(finding.declaredLevel())
                    : "no personal data"),
            ReportCell.of(MeshState.text(column.level())),
            ReportCell.of(Cells.kinds(column.kinds())),
            declaredBy),
        List.copyOf(proof));
  }

  /**
   * Barriers at columns of other domains' data count for a domain too when they protect its own.
   */
  private ReportSection barrierSection() {
    List<ColumnClassification> sources =
        domain.isEmpty() ? columns : state.personal(Optional.empty(), gaps);
    Map<ColumnRef, List<DataKind>> kinds = new LinkedHashMap<>();
    sources.forEach(one -> kinds.put(one.column(), one.kinds()));
    flow.load(MeshState.byDataset(sources).keySet());
    List<ValueFlow.Hop> stops = new ArrayList<>();
    for (DatasetId dataset : MeshState.byDataset(sources).keySet()) {
      for (ValueFlow.Hop hop : flow.of(dataset).hops()) {
        if (hop.stops() && kinds.containsKey(hop.from()) && concerns(hop)) {
          stops.add(hop);
        }
      }
    }
    return new ReportSection(
        "barriers",
        "Barriers",
        "Where personal data stops on its way: by a transformation that masks it, or by a decision"
            + " that a column inherits nothing.",
        List.of(
            Cells.entity("from", "From"),
            Cells.entity("to", "To"),
            Cells.text("kinds", "Kinds that stop"),
            Cells.text("how", "How"),
            Cells.entity("job", "Job"),
            Cells.text("decidedBy", "Decided by")),
        stops.stream().map(hop -> row(hop, kinds.getOrDefault(hop.from(), List.of()))).toList());
  }

  private boolean concerns(ValueFlow.Hop hop) {
    return domain.isEmpty()
        || domain.equals(responsible.domain(hop.from().dataset()))
        || domain.equals(responsible.domain(hop.to().dataset()));
  }

  private static ReportRow row(ValueFlow.Hop hop, List<DataKind> kinds) {
    return new ReportRow(
        hop.from().nodeId() + " " + hop.to().nodeId(),
        List.of(
            Cells.column(hop.from()),
            Cells.column(hop.to()),
            ReportCell.of(Cells.kinds(kinds)),
            ReportCell.of(String.join(", ", Cells.how(hop.how()))),
            Cells.job(hop.jobs()),
            hop.sealedBy().map(person -> ReportCell.of(person.by())).orElse(Cells.NOTHING)),
        List.of(hop.proof()));
  }
}

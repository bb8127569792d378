package io.headwater.governance.report.data;

import io.headwater.governance.classification.ColumnClassification;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes who processes personal data, what for, and who receives it. Used by one thread, once. */
final class ProcessingRegister {

  private final MeshState state;
  private final List<ReportGap> gaps;
  private final NavigableMap<DatasetId, List<ColumnClassification>> personal;
  private final List<Activity> activities = new ArrayList<>();
  private final Recipients recipients;
  private final Transfers transfers;

  ProcessingRegister(MeshState state, ValueFlow flow, Optional<DomainName> domain) {
    this.state = state;
    this.gaps = new ArrayList<>(state.gaps());
    this.personal = MeshState.byDataset(state.personal(Optional.empty(), gaps));
    state.tellOfNoDomain("who keeps them is in the inventory only", gaps);
    tellUnseen();
    for (KnownProduct product : state.products().values()) {
      Activity activity =
          new Activity(
              state,
              personal,
              product,
              datasets(product, Direction.OUTPUT),
              datasets(product, Direction.INPUT));
      if (activity.processes() && (domain.isEmpty() || domain.get().equals(product.domain()))) {
        activities.add(activity);
      }
    }
    List<Arrivals.Arrival> arrivals = new Arrivals(state, flow).all(gaps);
    this.recipients = new Recipients(state, personal, arrivals, domain);
    this.transfers = new Transfers(state, flow, personal, domain, gaps);
  }

  /** What a contract promises and no event ever named cannot be followed. */
  private void tellUnseen() {
    long unseen =
        state.products().values().stream()
            .flatMap(product -> product.product().ports().stream())
            .filter(port ->
                port.id().direction() == Direction.OUTPUT
                    && !state.behind().containsKey(port.id())
                    && port.declared().columns().stream().anyMatch(ProcessingRegister::isPersonal))
            .count();
    if (unseen > 0) {
      gaps.add(
          ReportGap.of(
              "output ports that declare personal data and have no dataset in lineage: "
                  + unseen
                  + "; what is only declared there is not in this register"));
    }
  }

  private static boolean isPersonal(Column column) {
    return column.pii().orElse(false)
        || column.tags().stream().anyMatch(tag -> tag.equalsIgnoreCase("pii"))
        || column.classification().equalsIgnoreCase("pii");
  }

  private SortedSet<DatasetId> datasets(KnownProduct product, Direction direction) {
    TreeSet<DatasetId> found = new TreeSet<>();
    product.product().ports().stream()
        .filter(port -> port.id().direction() == direction)
        .forEach(port ->
            Optional.ofNullable(state.behind().get(port.id()))
                .filter(personal::containsKey)
                .ifPresent(found::add));
    return found;
  }

  ReportContent write() {
    ReportSection missing = missingSection();
    ReportSection received = recipients.section();
    ReportSection transferred = transfers.section();
    return new ReportContent(
        List.of(
            new Figure("activities", "Products that process personal data", activities.size()),
            new Figure("missing", "Declarations that are missing", missing.rows().size()),
            new Figure("recipients", "Recipients", received.rows().size()),
            new Figure("transfers", "Transfers between regions", transferred.rows().size()),
            new Figure("retentionMissing", "Products without retention", withoutRetention())),
        List.of(activitySection(), received, transferred, measureSection(), missing),
        gaps,
        state.watermark());
  }

  private long withoutRetention() {
    return activities.stream().filter(one -> one.product().retention().isEmpty()).count();
  }

  private ReportSection activitySection() {
    return new ReportSection(
        "activities",
        "Processing activities",
        "Every product that offers or reads a dataset with personal data. What its manifests do not"
            + " tell is shown as not declared, and listed below.",
        List.of(
            Cells.entity("product", "Product"),
            Cells.entity("domain", "Domain"),
            Cells.text("owner", "Owner"),
            Cells.text("contact", "Contact"),
            Cells.text("role", "Role"),
            Cells.text("purposes", "Purposes"),
            Cells.text("legalBasis", "Legal basis"),
            Cells.text("kinds", "Categories of data"),
            Cells.text("special", "Special category"),
            Cells.text("subjects", "Categories of data subjects"),
            Cells.level("level", "Level"),
            Cells.number("datasets", "Datasets offered"),
            Cells.number("columns", "Columns in them"),
            Cells.text("retention", "Retention"),
            Cells.text("regions", "Regions"),
            Cells.number("missing", "Missing")),
        activities.stream().map(ProcessingRegister::row).toList());
  }

  private static ReportRow row(Activity one) {
    KnownProduct product = one.product();
    return new ReportRow(
        product.id().nodeId(),
        List.of(
            Cells.product(product.id()),
            Cells.domain(product.domain()),
            Cells.declared(product.owner(), product.id()),
            Cells.declared(product.contact(), product.id()),
            ReportCell.of(one.role()),
            Cells.declared(product.purposes(), product.id()),
            Cells.declared(product.legalBasis(), product.id()),
            ReportCell.of(Cells.kinds(one.kinds())),
            ReportCell.of(Cells.yesOrNo(Cells.isSpecial(one.kinds()))),
            Cells.declared(product.subjects(), product.id()),
            ReportCell.of(MeshState.text(Optional.of(one.level()))),
            ReportCell.of(one.holds().size()),
            ReportCell.of(one.columns(one.holds()).size()),
            Cells.declared(product.retention(), product.id()),
            Cells.declared(one.regions(), product.id()),
            ReportCell.of(one.missing().size())),
        List.of());
  }

  private ReportSection measureSection() {
    List<ReportRow> rows = new ArrayList<>();
    for (Activity one : activities) {
      Set<String> has = new TreeSet<>();
      one.product().controls().forEach(control -> has.add(control.toLowerCase(Locale.ROOT)));
      for (String control : state.rules().controls().apply(one.level())) {
        boolean isDeclared =
            has.contains(control.toLowerCase(Locale.ROOT))
                || (control.equals("purpose_limitation_required")
                    && !one.product().purposes().isEmpty());
        rows.add(
            new ReportRow(
                one.product().id().nodeId() + " " + control,
                List.of(
                    Cells.product(one.product().id()),
                    Cells.domain(one.product().domain()),
                    ReportCell.of(MeshState.text(Optional.of(one.level()))),
                    ReportCell.of(control),
                    ReportCell.of(isDeclared ? "declared" : Cells.NOT_DECLARED)),
                List.of()));
      }
    }
    return new ReportSection(
        "measures",
        "Security measures",
        "The controls that the governance file asks of data of the product's level, and whether the"
            + " product's manifests say that they are in place.",
        List.of(
            Cells.entity("product", "Product"),
            Cells.entity("domain", "Domain"),
            Cells.level("level", "Level"),
            Cells.text("control", "Control"),
            Cells.text("declared", "In place")),
        rows);
  }

  private ReportSection missingSection() {
    List<ReportRow> rows = new ArrayList<>();
    for (Activity one : activities) {
      for (String what : one.missing()) {
        rows.add(
            new ReportRow(
                one.product().id().nodeId() + " " + what,
                List.of(
                    Cells.product(one.product().id()),
                    Cells.domain(one.product().domain()),
                    Cells.declared(one.product().owner(), one.product().id()),
                    ReportCell.of(what)),
                List.of()));
      }
    }
    return new ReportSection(
        "missing",
        "Missing declarations",
        "What the law asks for and no manifest tells.",
        List.of(
            Cells.entity("product", "Product"),
            Cells.entity("domain", "Domain"),
            Cells.text("owner", "Owner"),
            Cells.text("what", "What is missing")),
        rows);
  }
}

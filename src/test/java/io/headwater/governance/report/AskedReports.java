package io.headwater.governance.report;

import io.headwater.access.Caller;
import io.headwater.access.Role;
import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.report.graphql.ReportApi;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.platform.Author;
import io.headwater.platform.CallerSight;
import io.headwater.platform.Oversight;
import io.headwater.testkit.Calls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two kinds of reports over three rows, as callers ask for them. */
public final class AskedReports {

  private static final Set<String> DATASETS = Set.of("open", "secret", "other");

  /** How often each kind was written. */
  public final Calls asked = new Calls();

  /** What was recorded, with its subjects. */
  public final List<String> audited = new ArrayList<>();

  /** What was kept. */
  public final MemoryReports kept = new MemoryReports();

  private final Set<DomainName> domains =
      Set.of(
          new DomainName("crm"),
          new DomainName("sales"),
          new DomainName("alpha"),
          new DomainName("beta"));
  private String hidden = "";
  private String level = "internal";
  private ReportSection longTable = new ReportSection("long", "", "", List.of(), List.of());
  private Instant now = SampleReports.NOW;
  private Supplier<Caller> caller =
      () -> new Caller("ann", Set.of(Role.ADMINISTRATOR), Set.of(), Set.of(), Optional.empty());
  private final ReportDesk desk =
      new ReportDesk(
          Stream.of(writer(ReportKind.PII_INVENTORY), writer(ReportKind.ERASURE_PLAN)),
          _ -> List.of(new Report.PolicyReference("pii-tagged", "global", 1)),
          domains::contains,
          kept,
          () -> now);

  private ReportWriter writer(ReportKind kind) {
    return new ReportWriter() {
      @Override
      public ReportKind kind() {
        return kind;
      }

      @Override
      public ReportContent write(ReportRequest request, Instant asOf) {
        asked.count(kind.slug());
        request
            .column()
            .filter(column -> !isKnown(column.dataset().name()))
            .ifPresent(column -> {
              throw new CatalogException(
                  ErrorCode.NOT_FOUND,
                  column.nodeId() + " is not known; search for the column by name");
            });
        ReportContent content =
            SampleReports.content(
                SampleReports.row("open", level),
                SampleReports.row("secret", level),
                SampleReports.row("other", level));
        List<ReportSection> sections = new ArrayList<>(content.sections());
        if (!longTable.rows().isEmpty()) {
          sections.add(longTable);
        }
        return new ReportContent(content.figures(), sections, content.gaps(), content.watermark());
      }
    };
  }

  private boolean isKnown(String dataset) {
    return DATASETS.contains(dataset) || dataset.equals(hidden);
  }

  /** From now on somebody asks who is told by this. */
  public void overseenBy(Supplier<Caller> asking) {
    caller = asking;
  }

  /** From now on only governance sees a dataset. */
  public void hide(String dataset) {
    hidden = dataset;
  }

  /** From now on every row says something else. */
  public void change() {
    level = "restricted";
  }

  /** From now on there is a second table, {@code long}, with so many rows. */
  public void add(int rows) {
    ReportSection first = SampleReports.content().sections().getFirst();
    longTable =
        new ReportSection(
            "long",
            first.title(),
            first.note(),
            first.columns(),
            IntStream.range(0, rows)
                .mapToObj(i -> SampleReports.row("table_%05d".formatted(i), "internal"))
                .toList());
  }

  /** Keeps an inventory, a second after the last one. */
  public KeptReport keep(Optional<DomainName> domain) {
    now = now.plusSeconds(1);
    return desk.keep(
        new ReportRequest(ReportKind.PII_INVENTORY, domain, Optional.empty(), Optional.empty()),
        "kim");
  }

  /** What callers may have. */
  public ReportAccess access() {
    Author author = () -> Optional.of(caller.get().name());
    return new ReportAccess(desk, kept, oversight(), sight(), author);
  }

  private Oversight oversight() {
    return () ->
        caller.get().holds(Role.GOVERNANCE)
            ? Optional.empty()
            : Optional.of(
                caller.get().holds(Role.DOMAIN_OWNER) ? caller.get().domains() : Set.of());
  }

  /** What callers may see. */
  public CallerSight sight() {
    return () -> {
      boolean all = caller.get().holds(Role.GOVERNANCE);
      Predicate<EntityId> isHidden =
          id -> id instanceof ColumnRef column && column.dataset().name().equals(hidden);
      return all ? _ -> true : isHidden.negate();
    };
  }

  /** The API over all this. */
  public ReportApi api() {
    AuditTrail trail =
        new AuditTrail() {
          @Override
          public CompletionStage<Long> append(
              io.headwater.governance.audit.Caller who, AuditedAction action, AuditResult result) {
            return CompletableFuture.completedStage(record(who, action, result));
          }

          @Override
          public long record(
              io.headwater.governance.audit.Caller who, AuditedAction action, AuditResult result) {
            audited.add(action.name() + " " + action.subjects());
            return audited.size();
          }
        };
    return new ReportApi(
        access(), sight(), trail, () -> io.headwater.governance.audit.Caller.UNKNOWN);
  }
}

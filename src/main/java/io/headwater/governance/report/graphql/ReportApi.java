package io.headwater.governance.report.graphql;

import io.headwater.governance.audit.AuditResult;
import io.headwater.governance.audit.AuditTrail;
import io.headwater.governance.audit.AuditedAction;
import io.headwater.governance.audit.Callers;
import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.KeptReports;
import io.headwater.governance.report.ReportAccess;
import io.headwater.governance.report.ReportComparison;
import io.headwater.governance.report.ReportKind;
import io.headwater.governance.report.ReportRequest;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.NodeIds;
import io.headwater.platform.CallerSight;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Compliance reports: written, kept, listed and compared. */
@GraphQLApi
public class ReportApi {

  private static final int LONGEST_TEXT = 500;

  private final ReportAccess reports;
  private final CallerSight sight;
  private final AuditTrail trail;
  private final Callers callers;

  /** The API over its use case and ports. */
  public ReportApi(ReportAccess reports, CallerSight sight, AuditTrail trail, Callers callers) {
    this.reports = reports;
    this.sight = sight;
    this.trail = trail;
    this.callers = callers;
  }

  /** The kinds. */
  @Query
  @Description("The reports that can be asked for.")
  public List<@NonNull ReportKindInfo> reportKinds() {
    return reports.kinds().stream().map(ReportKindInfo::of).toList();
  }

  /** A report of now, or of a time. */
  @Query
  @Description(
      "A report, written anew and not kept. domain: only what concerns it; null: the whole mesh,"
          + " which is for governance. asOf: as it was then; null: now. column: the id of the column"
          + " that tells the subject, for kinds that need one.")
  public ComplianceReportView complianceReport(
      ReportKindName kind,
      @Nullable String domain,
      @Nullable Instant asOf,
      @Nullable @Id String column) {
    ReportRequest request = request(kind, domain, asOf, column);
    KeptReport written = reports.write(request, null);
    record("report.read", List.of(request.kind().slug()), request.domain());
    return ComplianceReportView.of(written, sight.current());
  }

  /** Mutations are recorded for everyone; reading a report is recorded here. */
  private void record(String action, List<String> about, Optional<DomainName> domain) {
    List<String> subjects = new ArrayList<>(about);
    domain.map(DomainName::nodeId).ifPresent(subjects::add);
    trail.record(
        callers.current(), new AuditedAction(action, subjects, List.of(), ""), AuditResult.DONE);
  }

  private static ReportRequest request(
      ReportKindName kind,
      @Nullable String domain,
      @Nullable Instant asOf,
      @Nullable String column) {
    return new ReportRequest(
        kind.toKind(),
        Optional.ofNullable(domain).map(DomainName::new),
        Optional.ofNullable(asOf),
        Optional.ofNullable(column).map(ReportApi::column));
  }

  private static ColumnRef column(String id) {
    if (NodeIds.parse(id) instanceof ColumnRef column) {
      return column;
    }
    throw new CatalogException(
        ErrorCode.INVALID_ARGUMENT,
        "column names no column; its id looks like column:<namespace>/<name>/<path>");
  }

  /** A kept report. */
  @Query
  @Description("A report that was kept, as it was written.")
  public ComplianceReportView keptReport(@Id String id) {
    return ComplianceReportView.of(read(id), sight.current());
  }

  /** Kept reports. */
  @Query
  @Description(
      "Reports that were kept, newest first. domain: only those about it; null: all that you may"
          + " have, those about the whole mesh too. first: 1 to 1,000, 20 if not given.")
  public ComplianceReportConnection keptReports(
      @Nullable ReportKindName kind,
      @Nullable String domain,
      @Nullable Integer first,
      @Nullable String after) {
    Predicate<EntityId> sees = sight.current();
    Optional<ReportKind> wanted = Optional.ofNullable(kind).map(ReportKindName::toKind);
    KeptReports.Filter filter =
        reports.filter(wanted, Optional.ofNullable(domain).map(DomainName::new));
    Page<KeptReport.Head> page =
        Paging.keyedPage(
            "kept reports %s %s".formatted(kind, domain),
            first,
            after,
            (most, from) -> part(filter, most, from),
            ReportApi::place);
    return ComplianceReportConnection.of(
        page.map(head -> ComplianceReportView.of(head, sees, () -> read(head.id()))));
  }

  /** Lists tell heads; to look into a report is to read it. */
  private KeptReport read(String id) {
    KeptReport found = reports.getKept(id);
    record("report.read", List.of(found.head().kind().slug(), id), found.head().domain());
    return found;
  }

  private Paging.Part<KeptReport.Head> part(
      KeptReports.Filter filter, int most, Optional<String> from) {
    List<KeptReport.Head> found = reports.list(filter, from.map(ReportApi::place), most + 1);
    List<KeptReport.Head> page = found.subList(0, Math.min(most, found.size()));
    return new Paging.Part<>(
        page,
        found.size() > most ? Optional.of(place(page.getLast())) : Optional.empty(),
        reports.count(filter));
  }

  private static String place(KeptReport.Head head) {
    return head.writtenAt() + " " + head.id();
  }

  private static KeptReports.Place place(String cursor) {
    int space = cursor.indexOf(' ');
    try {
      return new KeptReports.Place(
          Instant.parse(cursor.substring(0, Math.max(0, space))), cursor.substring(space + 1));
    } catch (DateTimeParseException e) {
      throw new CatalogException(
          ErrorCode.INVALID_CURSOR, "the cursor is damaged; pass one as it was given", e);
    }
  }

  /** What changed between two reports. */
  @Query
  @Description(
      "What a later report says otherwise than an earlier one, both kept; later: null compares with"
          + " the state of now, written anew for the same domain and column.")
  public ReportComparisonView compareReports(@Id String earlier, @Nullable @Id String later) {
    Predicate<EntityId> sees = sight.current();
    ReportAccess.Pair pair = reports.pair(earlier, Optional.ofNullable(later));
    KeptReport.Head head = pair.earlier().head();
    List<String> subjects = new ArrayList<>(List.of(head.kind().slug(), earlier));
    Optional.ofNullable(later).ifPresent(subjects::add);
    record("report.compare", subjects, head.domain());
    return ReportComparisonView.of(
        ComplianceReportView.of(pair.earlier(), sees),
        ComplianceReportView.of(pair.later(), sees),
        ReportComparison.of(
            pair.earlier().report().content(), pair.later().report().content(), sees));
  }

  /** Keeps a report. */
  @Mutation
  @Description(
      "Writes a report and keeps it. Arguments as of complianceReport; by: who asks for it, where"
          + " nobody is signed in.")
  public ComplianceReportView keepReport(
      ReportKindName kind,
      @Nullable String domain,
      @Nullable Instant asOf,
      @Nullable @Id String column,
      @Nullable String by) {
    return ComplianceReportView.of(
        reports.keep(request(kind, domain, asOf, column), by), sight.current());
  }

  /** Lines of a table. */
  @Description(
      "Its lines, page by page. first: 1 to 1,000; find: only those of which a cell holds this"
          + " text, whatever the case of its letters.")
  public ReportRowConnection rows(
      @Source ReportSectionView section,
      @DefaultValue("100") @Nullable Integer first,
      @Nullable String after,
      @Nullable String find) {
    String text = find == null ? "" : find;
    if (text.length() > LONGEST_TEXT) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "find has at most " + LONGEST_TEXT + " characters");
    }
    return ReportRowConnection.of(
        Paging.pageOf(section.list(text), first, after, section.find(text)));
  }
}

package io.headwater.governance.report.graphql;

import io.headwater.governance.report.KeptReport;
import io.headwater.governance.report.SeenReport;
import io.headwater.model.ColumnRef;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** A report as the caller may see it. What is only listed is read when its content is asked for. */
@Type("ComplianceReport")
@Description("A compliance report, as you may see it.")
public final class ComplianceReportView {

  private final KeptReport.Head head;
  private final Predicate<EntityId> sees;
  private final Supplier<KeptReport> read;
  private @org.jspecify.annotations.Nullable SeenReport seen;

  private ComplianceReportView(
      KeptReport.Head head, Predicate<EntityId> sees, Supplier<KeptReport> read) {
    this.head = head;
    this.sees = sees;
    this.read = read;
  }

  /** A report that is not kept has an empty id. */
  static ComplianceReportView of(KeptReport report, Predicate<EntityId> sees) {
    return new ComplianceReportView(report.head(), sees, () -> report);
  }

  static ComplianceReportView of(
      KeptReport.Head head, Predicate<EntityId> sees, Supplier<KeptReport> read) {
    return new ComplianceReportView(head, sees, read);
  }

  /** The report as the caller may see it; read once, and by a thread that may wait. */
  synchronized SeenReport seen() {
    SeenReport known = seen;
    if (known == null) {
      known = SeenReport.of(read.get(), sees);
      seen = known;
    }
    return known;
  }

  /**
   * What it is called in cursors. One that is written anew for each page goes by what is asked, as
   * far as that is the same for each page: the time is not where it means now.
   */
  String name() {
    return head.id().isEmpty()
        ? "%s %s %s"
            .formatted(
                head.kind().slug(),
                head.domain().map(DomainName::nodeId).orElse(""),
                head.column().map(ColumnRef::nodeId).orElse(""))
        : head.id();
  }

  /** By which it is found again. */
  @Id
  @Nullable
  @Description("By which it is found again; null when it is not kept.")
  public String getId() {
    return head.id().isEmpty() ? null : head.id();
  }

  /** Which report. */
  @Description("Which report.")
  public ReportKindName getKind() {
    return ReportKindName.of(head.kind());
  }

  /** Its name for people. */
  @Description("Its name for people.")
  public String getTitle() {
    return head.kind().title();
  }

  /** The law or standard. */
  @Description("The law or standard that asks for it.")
  public String getReference() {
    return head.kind().reference();
  }

  /** The domain. */
  @Nullable
  @Description("The domain that it is about; null: the whole mesh.")
  public String getDomain() {
    return head.domain().map(DomainName::value).orElse(null);
  }

  /** The column. */
  @Id
  @Nullable
  @Description("The id of the column that it is about; null when it is about none, or hidden.")
  public String getColumn() {
    return head.column().filter(sees).map(ColumnRef::nodeId).orElse(null);
  }

  /** The time it tells about. */
  @Description("The time that it tells about.")
  public Instant getAsOf() {
    return head.asOf();
  }

  /** When it was written. */
  @Description("When it was written.")
  public Instant getWrittenAt() {
    return head.writtenAt();
  }

  /** By whom. */
  @Description("Who had it written; 'schedule' when nobody asked.")
  public String getWrittenBy() {
    return head.writtenBy();
  }

  /** The hash. */
  @Description(
      "SHA-256 of its canonical form: of what was asked, the time it tells about, the policies and"
          + " the whole content, hidden parts too. Two reports with the same hash say the same.")
  public String getContentHash() {
    return head.contentHash();
  }
}

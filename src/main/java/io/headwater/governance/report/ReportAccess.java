package io.headwater.governance.report;

import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import io.headwater.model.ErrorCode;
import io.headwater.platform.Author;
import io.headwater.platform.CallerSight;
import io.headwater.platform.Oversight;
import io.headwater.platform.StandIns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reports for whoever asks: only about what the caller of the running request oversees. What they
 * may see of a report is not decided here but where it is answered, see {@link SeenReport}.
 * Thread-safe.
 */
@ApplicationScoped
public class ReportAccess {

  private static final String NOBODY = "local";

  private final ReportDesk desk;
  private final KeptReports kept;
  private final Oversight oversight;
  private final CallerSight sight;
  private final Author author;

  /** Access over its use case and ports. */
  public ReportAccess(
      ReportDesk desk, KeptReports kept, Oversight oversight, CallerSight sight, Author author) {
    this.desk = desk;
    this.kept = kept;
    this.oversight = oversight;
    this.sight = sight;
    this.author = author;
  }

  /**
   * Two reports of one kind.
   *
   * @param later kept, or written anew
   */
  public record Pair(KeptReport earlier, KeptReport later) {}

  /** The kinds that can be written. */
  public List<ReportKind> kinds() {
    return desk.kinds();
  }

  /**
   * Writes a report.
   *
   * @param by who the call says it comes from; null when it says nothing
   * @throws CatalogException FORBIDDEN when the caller does not oversee what it is about; as {@link
   *     ReportDesk#write}
   */
  public KeptReport write(ReportRequest request, @Nullable String by) {
    return ask(request, asked -> KeptReport.of("", desk.write(asked), name(by), Optional.empty()));
  }

  /**
   * Writes a report and keeps it.
   *
   * @param by who the call says it comes from; null when it says nothing
   * @throws CatalogException as {@link #write}
   */
  public KeptReport keep(ReportRequest request, @Nullable String by) {
    return ask(request, asked -> desk.keep(asked, name(by)));
  }

  /** A hidden column is asked for like one that nobody knows. */
  private KeptReport ask(ReportRequest request, Function<ReportRequest, KeptReport> question) {
    oversight.require(request.domain());
    StandIns asked = new StandIns(sight.current());
    return asked.answer(() ->
        question.apply(
            new ReportRequest(
                request.kind(),
                request.domain(),
                request.asOf(),
                request.column().map(asked::of))));
  }

  private String name(@Nullable String said) {
    return author.findName().orElse(said == null || said.isBlank() ? NOBODY : said.strip());
  }

  /**
   * A report that was kept.
   *
   * @throws CatalogException NOT_FOUND when there is none of this id, or when the caller does not
   *     oversee what it is about
   */
  public KeptReport getKept(String id) {
    Optional<Set<DomainName>> own = oversight.findDomains();
    return desk.getKept(
        id, head -> own.isEmpty() || head.domain().filter(own.get()::contains).isPresent());
  }

  /**
   * The filter for kept reports that the caller may have.
   *
   * @param domain only those about it; empty for all
   * @throws CatalogException FORBIDDEN when the caller does not oversee the domain
   */
  public KeptReports.Filter filter(Optional<ReportKind> kind, Optional<DomainName> domain) {
    if (domain.isPresent()) {
      oversight.require(domain);
    }
    return new KeptReports.Filter(
        kind, domain.map(KeptReports.Scope::of), Optional.empty(), oversight.findDomains());
  }

  /** Heads of kept reports, see {@link KeptReports#list}. */
  public List<KeptReport.Head> list(
      KeptReports.Filter filter, Optional<KeptReports.Place> after, int most) {
    return kept.list(filter, after, most);
  }

  /** How many kept reports there are. */
  public long count(KeptReports.Filter filter) {
    return kept.count(filter);
  }

  /**
   * Two reports to compare.
   *
   * @param later the id of a kept one; empty for one that is written now about the same
   * @throws CatalogException NOT_FOUND; INVALID_ARGUMENT when they are of two kinds
   */
  public Pair pair(String earlier, Optional<String> later) {
    KeptReport before = getKept(earlier);
    KeptReport.Head head = before.head();
    KeptReport after = later.map(this::getKept).orElseGet(() -> writeAgain(head));
    if (after.head().kind() != head.kind()) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT,
          "a %s cannot be compared with a %s"
              .formatted(head.kind().slug(), after.head().kind().slug()));
    }
    return new Pair(before, after);
  }

  /** The caller gave no column: one that is hidden by now must not be named to them. */
  private KeptReport writeAgain(KeptReport.Head head) {
    try {
      return write(
          new ReportRequest(head.kind(), head.domain(), Optional.empty(), head.column()), null);
    } catch (CatalogException e) {
      if (e.code() != ErrorCode.NOT_FOUND || head.column().isEmpty()) {
        throw e;
      }
      throw new CatalogException(
          ErrorCode.NOT_FOUND,
          "what the report '"
              + head.id()
              + "' is about is not known any more; compare it with another that was kept",
          e);
    }
  }
}

package io.headwater.governance.report;

import io.headwater.governance.report.Report.PolicyReference;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where reports are written, kept and found again. Thread-safe. */
@ApplicationScoped
public class ReportDesk {

  private static final int LONGEST_NAME = 250;

  private final Map<ReportKind, ReportWriter> writers;
  private final PoliciesInForce policies;
  private final KnownDomains domains;
  private final KeptReports kept;
  private final InstantSource clock;

  @Inject
  ReportDesk(
      Instance<ReportWriter> writers,
      PoliciesInForce policies,
      KnownDomains domains,
      KeptReports kept) {
    this(writers.stream(), policies, domains, kept, InstantSource.system());
  }

  /**
   * A desk with a clock of its own.
   *
   * @throws IllegalStateException when two writers are of one kind
   */
  public ReportDesk(
      Stream<? extends ReportWriter> writers,
      PoliciesInForce policies,
      KnownDomains domains,
      KeptReports kept,
      InstantSource clock) {
    this.writers = new EnumMap<>(ReportKind.class);
    writers.forEach(writer -> {
      ReportWriter other = this.writers.put(writer.kind(), writer);
      if (other != null) {
        throw new IllegalStateException(
            writer.getClass() + " and " + other.getClass() + " both write " + writer.kind());
      }
    });
    this.policies = policies;
    this.domains = domains;
    this.kept = kept;
    this.clock = clock;
  }

  /** The kinds that can be written. */
  public List<ReportKind> kinds() {
    return List.copyOf(writers.keySet());
  }

  /** Whether a kind is about one column, which the request must name. */
  public static boolean needsColumn(ReportKind kind) {
    return kind == ReportKind.ERASURE_PLAN;
  }

  /**
   * Writes a report, and does not keep it.
   *
   * @throws CatalogException INVALID_ARGUMENT when the request does not fit its kind or asks for a
   *     time to come, NOT_FOUND when there is no such domain, UNAVAILABLE when a store does not
   *     answer
   */
  public Report write(ReportRequest request) {
    Instant now = clock.instant();
    ReportWriter writer = check(request, now);
    Instant asOf = request.asOf().orElse(now);
    ReportContent content = ReportBounds.cut(writer.write(request, asOf));
    List<PolicyReference> held =
        policies.at(asOf).stream()
            .sorted(Comparator.comparing(PolicyReference::id).thenComparing(PolicyReference::scope))
            .toList();
    return new Report(
        request, asOf, now, held, content, ReportHash.of(request, asOf, held, content));
  }

  private ReportWriter check(ReportRequest request, Instant now) {
    ReportKind kind = request.kind();
    ReportWriter writer = writers.get(kind);
    if (writer == null) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND, "this server writes no report '" + kind.slug() + "'");
    }
    if (needsColumn(kind) && request.column().isEmpty()) {
      throw invalid(
          kind.slug() + " is about one column: name the one that tells the subject, by its id");
    }
    if (!needsColumn(kind) && request.column().isPresent()) {
      throw invalid(kind.slug() + " is about no single column; leave the column out");
    }
    request
        .asOf()
        .ifPresent(asOf -> {
          if (asOf.isAfter(now)) {
            throw invalid("asOf is " + asOf + ", which is yet to come; it is " + now + " now");
          }
          if (asOf.isBefore(Times.EARLIEST)) {
            throw invalid("asOf is " + asOf + "; the earliest is " + Times.EARLIEST);
          }
        });
    request
        .domain()
        .filter(domain -> !domains.isKnown(domain))
        .ifPresent(domain -> {
          throw new CatalogException(
              ErrorCode.NOT_FOUND,
              "there is no domain '"
                  + domain.value()
                  + "'; the query 'domains' lists those there"
                  + " are");
        });
    return writer;
  }

  /**
   * Writes a report and keeps it.
   *
   * @param by who asks for it
   * @throws CatalogException as {@link #write}
   */
  public KeptReport keep(ReportRequest request, String by) {
    if (by.isBlank() || by.length() > LONGEST_NAME || by.indexOf('\0') >= 0) {
      throw invalid("by: give 1 to " + LONGEST_NAME + " characters, and not only blanks");
    }
    KeptReport report =
        KeptReport.of(UUID.randomUUID().toString(), write(request), by, Optional.empty());
    kept.add(report);
    return report;
  }

  /**
   * Writes a report for a turn of a schedule and keeps it.
   *
   * @return empty when another server has kept one for the same turn meanwhile
   */
  Optional<KeptReport> keep(KeptReports.Turn turn) {
    ReportRequest request =
        new ReportRequest(turn.kind(), turn.domain(), Optional.empty(), Optional.empty());
    KeptReport report =
        KeptReport.of(
            UUID.randomUUID().toString(),
            write(request),
            KeptReport.Head.SCHEDULE,
            Optional.of(turn.start()));
    return kept.add(report) ? Optional.of(report) : Optional.empty();
  }

  /**
   * A report that was kept.
   *
   * @param isFor whether whoever asks may have it; others hear that there is none
   * @throws CatalogException NOT_FOUND when there is none of this id, INTERNAL when it is not what
   *     was kept
   */
  public KeptReport getKept(String id, Predicate<KeptReport.Head> isFor) {
    KeptReport found =
        kept.find(id).filter(one -> isFor.test(one.head())).orElseThrow(() -> notKept(id));
    Report report = found.report();
    String hash =
        ReportHash.of(report.request(), report.asOf(), report.policies(), report.content());
    if (!hash.equals(found.head().contentHash())) {
      throw new CatalogException(
          ErrorCode.INTERNAL,
          "the report '" + id + "' is not what was kept: somebody changed it in the database");
    }
    return found;
  }

  private static CatalogException notKept(String id) {
    return new CatalogException(
        ErrorCode.NOT_FOUND,
        "no report '%s' is kept; the query 'keptReports' lists them"
            .formatted(id.length() > 100 ? id.substring(0, 100) + "…" : id));
  }

  private static CatalogException invalid(String message) {
    return new CatalogException(ErrorCode.INVALID_ARGUMENT, message);
  }
}

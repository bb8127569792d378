package io.headwater.governance.report;

import io.headwater.model.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps reports: they are added, read, and removed when they are old; never changed. Thread-safe.
 * All methods throw {@link io.headwater.model.CatalogException} with UNAVAILABLE when the store
 * does not answer.
 */
public interface KeptReports {

  /**
   * Which reports are listed; all that is given must hold.
   *
   * @param kind of this kind
   * @param scope of exactly this scope; see {@link Scope}
   * @param upTo that tell about this time or an earlier one
   * @param within only of these domains, and none of the whole mesh; empty for all
   */
  record Filter(
      Optional<ReportKind> kind,
      Optional<Scope> scope,
      Optional<Instant> upTo,
      Optional<Set<DomainName>> within) {

    /** All. */
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
      within = within.map(Set::copyOf);
    }

    /** Of a kind and of what that is about. */
    public static Filter of(ReportKind kind, Optional<DomainName> domain) {
      return new Filter(
          Optional.of(kind), Optional.of(new Scope(domain)), Optional.empty(), Optional.empty());
    }

    /** The same, but only what tells about a time or an earlier one. */
    public Filter upTo(Instant time) {
      return new Filter(kind, scope, Optional.of(time), within);
    }
  }

  /**
   * What reports are about.
   *
   * @param domain empty for the whole mesh
   */
  record Scope(Optional<DomainName> domain) {

    /** A domain. */
    public static Scope of(DomainName domain) {
      return new Scope(Optional.of(domain));
    }
  }

  /**
   * A place in the list: after this report.
   *
   * @param writtenAt when it was written
   * @param id of it
   */
  record Place(Instant writtenAt, String id) {

    /** The place of a report. */
    public static Place of(KeptReport.Head head) {
      return new Place(head.writtenAt(), head.id());
    }
  }

  /**
   * Something that is written once in a period.
   *
   * @param kind which report
   * @param domain what it is about; empty for the whole mesh
   * @param start when the period began
   */
  record Turn(ReportKind kind, Optional<DomainName> domain, Instant start) {}

  /**
   * Adds a report.
   *
   * @return false when there is one of the same kind, domain and period already; nothing is added
   *     then
   */
  boolean add(KeptReport report);

  /** A report by its id. */
  Optional<KeptReport> find(String id);

  /**
   * Heads of reports, the newest first, then by id.
   *
   * @param after where to go on; empty for the beginning
   * @param most how many, 0 to 1,001
   */
  List<KeptReport.Head> list(Filter filter, Optional<Place> after, int most);

  /** How many there are. */
  long count(Filter filter);

  /**
   * Takes the turn to write what a schedule asks for: of all servers only one gets it. Who took it
   * and did not add a report within the patience has lost it to the next who asks.
   *
   * @param patience how long a turn is left to whoever took it
   * @return whether it is the caller's; false too when the report is there
   */
  boolean take(Turn turn, Instant now, Duration patience);

  /**
   * Removes reports that were written before a time, and of each kind and domain all but the
   * newest.
   *
   * @param before empty: none is too old
   * @param mostOfEach at least 1
   * @return how many
   */
  int removeOld(Optional<Instant> before, int mostOfEach);
}

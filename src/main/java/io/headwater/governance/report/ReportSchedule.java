package io.headwater.governance.report;

import io.headwater.governance.report.KeptReports.Turn;
import io.headwater.model.CatalogException;
import io.headwater.model.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is written by itself, how often. Time is cut into periods of equal length since the epoch
 * (in UTC: days begin at midnight, weeks on a Thursday); once in each, as soon as it has begun, the
 * report is written as of that moment. What was missed while no server ran is not made up for, but
 * the running period is: at once, by the first server that starts.
 *
 * @param entries what is written
 */
public record ReportSchedule(List<Entry> entries) {

  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(366);

  public ReportSchedule {
    entries = List.copyOf(entries);
  }

  /**
   * One report.
   *
   * @param kind which; none that needs a column
   * @param domain what it is about; empty for the whole mesh
   * @param period how often; five minutes to 366 days
   */
  public record Entry(ReportKind kind, Optional<DomainName> domain, Duration period) {

    /** The turn of a time. */
    Turn turn(Instant now) {
      long length = period.toSeconds();
      long start = Math.floorDiv(now.getEpochSecond(), length) * length;
      return new Turn(kind, domain, Instant.ofEpochSecond(start));
    }
  }

  /**
   * Reads a schedule: entries divided by commas, each a report's name, after a slash a domain if it
   * is not about the whole mesh, and after an equals sign its period as ISO 8601 writes it.
   *
   * @throws IllegalArgumentException when it is none; the message says where
   */
  public static ReportSchedule parse(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        entries.add(entry(part.strip()));
      }
    }
    return new ReportSchedule(entries);
  }

  private static Entry entry(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw wrong(text, "write KIND=PERIOD or KIND/DOMAIN=PERIOD, e.g. pii-inventory=P1D");
    }
    String what = text.substring(0, equals).strip();
    int slash = what.indexOf('/');
    ReportKind kind =
        ReportKind.find(slash < 0 ? what : what.substring(0, slash))
            .orElseThrow(() -> wrong(text, "there is no such report"));
    if (ReportDesk.needsColumn(kind)) {
      throw wrong(text, "it is about a column that somebody must name");
    }
    Optional<DomainName> domain =
        slash < 0 ? Optional.empty() : Optional.of(domain(text, what.substring(slash + 1)));
    return new Entry(kind, domain, period(text, text.substring(equals + 1).strip()));
  }

  private static DomainName domain(String text, String name) {
    try {
      return new DomainName(name.strip());
    } catch (CatalogException e) {
      throw wrong(text, String.valueOf(e.getMessage()));
    }
  }

  private static Duration period(String text, String period) {
    Duration parsed;
    try {
      parsed = Duration.parse(period);
    } catch (DateTimeParseException e) {
      throw wrong(text, "the period is written as P1D or PT6H");
    }
    if (parsed.compareTo(SHORTEST) < 0 || parsed.compareTo(LONGEST) > 0) {
      throw wrong(text, "the period may be PT5M to P366D");
    }
    return parsed.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  private static IllegalArgumentException wrong(String text, String why) {
    return new IllegalArgumentException("headwater.reports.schedule: '" + text + "': " + why);
  }
}

package io.headwater.impact.report;

import io.headwater.impact.Consumers;
import io.headwater.impact.ImpactReport;
import io.headwater.impact.Place;
import io.headwater.impact.Severity;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Locale;

/** What things are called where people read; nothing is escaped yet. */
final class Wording {

  private Wording() {}

  /** The kind of an entity, in one word. */
  static String kind(EntityId entity) {
    return switch (entity) {
      case DatasetId _ -> "dataset";
      case ColumnRef column -> isRows(column) ? "rows of" : "column";
      case JobId _ -> "job";
      case RunId _ -> "run";
      case DataProductId _ -> "product";
      case DomainName _ -> "domain";
    };
  }

  /** A name that is short enough for a drawing, and may be ambiguous. */
  static String shortName(EntityId entity) {
    return switch (entity) {
      case DatasetId dataset -> dataset.name();
      case ColumnRef column ->
          isRows(column)
              ? "rows of " + column.dataset().name()
              : column.dataset().name() + "." + column.path();
      case JobId job -> job.name();
      case RunId run -> run.value();
      case DataProductId product -> product.name();
      case DomainName domain -> domain.value();
    };
  }

  /** A name that leaves no doubt. */
  static String fullName(EntityId entity) {
    return switch (entity) {
      case DatasetId dataset -> dataset.namespace() + "/" + dataset.name();
      case ColumnRef column ->
          fullName(column.dataset()) + (isRows(column) ? "" : " " + column.path());
      case JobId job -> job.namespace() + "/" + job.name();
      case RunId run -> run.value();
      case DataProductId product -> product.domain().value() + "/" + product.name();
      case DomainName domain -> domain.value();
    };
  }

  /** Whether all rows are meant: a filter or join reads the column, and no value is copied. */
  private static boolean isRows(ColumnRef column) {
    return column.path().equals(ColumnRef.WHOLE_DATASET);
  }

  /** Who a group of consumers is. */
  static String name(Consumers consumers) {
    if (consumers.product().isPresent()) {
      return fullName(consumers.product().get());
    }
    return consumers
        .domain()
        .map(domain -> domain.value() + ", in no product")
        .orElse("no known domain");
  }

  /** {@code file:line:column}, as compilers write it. */
  static String place(Place place) {
    return place.file() + ":" + place.line() + ":" + place.column();
  }

  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** {@code 1 hit}, {@code 2 hits}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** The report in one sentence. */
  static String summary(ImpactReport report) {
    if (report.findings().isEmpty()) {
      return "nothing that is used changes.";
    }
    long breaking = countOf(report, Severity.BREAKING);
    long dangerous = countOf(report, Severity.DANGEROUS);
    return count(report.findings().size(), "finding")
        + " ("
        + breaking
        + " breaking, "
        + dangerous
        + " dangerous, "
        + (report.findings().size() - breaking - dangerous)
        + " safe); "
        + reached(report);
  }

  private static String reached(ImpactReport report) {
    if (report.totalConsumers() == 0) {
      return "nobody is reached.";
    }
    long products = report.consumers().stream().filter(c -> c.product().isPresent()).count();
    return count(report.totalConsumers(), "group")
        + " of consumers reached, "
        + (report.totalConsumers() > report.consumers().size() ? "at least " : "")
        + count(products, "product")
        + " among them.";
  }

  private static long countOf(ImpactReport report, Severity severity) {
    return report.findings().stream().filter(f -> f.severity() == severity).count();
  }
}

package io.headwater.governance.report.data;

import io.headwater.governance.classification.DataKind;
import io.headwater.governance.classification.LabelStep;
import io.headwater.governance.report.ProofStep;
import io.headwater.governance.report.ReportCell;
import io.headwater.governance.report.ReportColumn;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How reports about data name things. Pure functions. */
final class Cells {

  /** In the place of what a manifest should declare. */
  static final String NOT_DECLARED = "not declared";

  static final ReportCell NOTHING = ReportCell.of("");

  private Cells() {}

  static ReportColumn text(String key, String title) {
    return new ReportColumn(key, title, ReportColumn.Type.TEXT);
  }

  static ReportColumn number(String key, String title) {
    return new ReportColumn(key, title, ReportColumn.Type.NUMBER);
  }

  static ReportColumn level(String key, String title) {
    return new ReportColumn(key, title, ReportColumn.Type.LEVEL);
  }

  static ReportColumn entity(String key, String title) {
    return new ReportColumn(key, title, ReportColumn.Type.ENTITY);
  }

  static ReportColumn time(String key, String title) {
    return new ReportColumn(key, title, ReportColumn.Type.TIME);
  }

  /** A dataset by its name, without the namespace: what its owners call it. */
  static ReportCell dataset(DatasetId dataset) {
    return ReportCell.of(dataset.name(), dataset);
  }

  /** A column by its path alone; its dataset stands beside it. */
  static ReportCell path(ColumnRef column) {
    return ReportCell.of(column.path(), column);
  }

  /** A column that stands alone. */
  static ReportCell column(ColumnRef column) {
    return ReportCell.of(column.dataset().name() + " " + column.path(), column);
  }

  static ReportCell product(DataProductId product) {
    return ReportCell.of(product.domain().value() + "/" + product.name(), product);
  }

  static ReportCell product(Optional<KnownProduct> product) {
    return product.map(known -> product(known.id())).orElse(NOTHING);
  }

  static ReportCell domain(DomainName domain) {
    return ReportCell.of(domain.value(), domain);
  }

  static ReportCell domain(Optional<KnownProduct> product) {
    return product.map(known -> domain(known.domain())).orElse(NOTHING);
  }

  /** A job by its name; the first of several, with how many more there are. */
  static ReportCell job(Collection<JobId> jobs) {
    return jobs.stream()
        .sorted()
        .findFirst()
        .map(job ->
            ReportCell.of(
                job.name() + (jobs.size() > 1 ? " and " + (jobs.size() - 1) + " more" : ""), job))
        .orElse(NOTHING);
  }

  /** What a manifest declares of a product, or that it does not. */
  static ReportCell declared(String text, DataProductId product) {
    return text.isBlank() ? ReportCell.of(NOT_DECLARED) : ReportCell.of(text, product);
  }

  static String yesOrNo(boolean is) {
    return is ? "yes" : "no";
  }

  static String kinds(Collection<DataKind> kinds) {
    return kinds.stream().map(DataKind::id).collect(Collectors.joining(", "));
  }

  static boolean isSpecial(Collection<DataKind> kinds) {
    return kinds.stream().anyMatch(DataKind::isSpecial);
  }

  static ProofStep step(LabelStep step) {
    return new ProofStep(
        step.from(), step.to(), how(step.transformations()), List.copyOf(step.jobs()));
  }

  /**
   * Transformations as text, e.g. {@code DIRECT/IDENTITY} or {@code DIRECT/TRANSFORMATION/MASKED}.
   */
  static List<String> how(Collection<Transformation> transformations) {
    return transformations.stream()
        .sorted()
        .map(one ->
            one.kind()
                + (one.subtype().isEmpty() ? "" : "/" + one.subtype())
                + (one.masking() ? "/MASKED" : ""))
        .toList();
  }
}

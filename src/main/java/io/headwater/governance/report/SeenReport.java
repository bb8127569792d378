package io.headwater.governance.report;

import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A report as one reader may see it: cells that name what is hidden, and ends of proofs, are hidden
 * and counted; gaps tell no hidden name. What is rendered or answered is always this, never the
 * report itself.
 *
 * @param kept what was written, its id empty when it is not kept; its rows are told by {@link
 *     #sections} only
 * @param column the column that it is about; empty when it is about none, or when that is hidden
 * @param gaps what could not be taken into account and why, in sentences
 * @param sections its tables
 * @param hiddenRows how many rows hide something
 * @param hiddenCells how many cells are hidden
 */
public record SeenReport(
    KeptReport kept,
    Optional<ColumnRef> column,
    List<String> gaps,
    List<Section> sections,
    int hiddenRows,
    int hiddenCells) {

  private static final String HIDDEN_KEY = "hidden-";

  public SeenReport {
    gaps = List.copyOf(gaps);
    sections = List.copyOf(sections);
  }

  /**
   * A table.
   *
   * @param of what it is; its rows are told by {@link #rows} only
   */
  public record Section(ReportSection of, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A line.
   *
   * @param key of the row; only its place when something of the row is hidden, as keys tell names
   * @param isHiding whether something of the row is hidden
   */
  public record Row(String key, boolean isHiding, List<ReportCell> cells, List<Step> proof) {
    public Row {
      cells = List.copyOf(cells);
      proof = List.copyOf(proof);
    }

    int hiddenCells() {
      return (int) cells.stream().filter(ReportCell::isHidden).count();
    }
  }

  /**
   * A step of data.
   *
   * @param from empty when it is hidden
   * @param to empty when it is hidden
   * @param jobs none when an end is hidden: what moves data is often called after it
   */
  public record Step(
      Optional<EntityId> from, Optional<EntityId> to, List<String> how, List<JobId> jobs) {
    public Step {
      how = List.copyOf(how);
      jobs = List.copyOf(jobs);
    }
  }

  /**
   * What somebody may see of a report.
   *
   * @param sees what they may see
   */
  public static SeenReport of(KeptReport kept, Predicate<EntityId> sees) {
    List<Section> sections =
        kept.report().content().sections().stream().map(section -> section(section, sees)).toList();
    List<Row> rows = sections.stream().flatMap(section -> section.rows().stream()).toList();
    return new SeenReport(
        kept,
        kept.head().column().filter(sees),
        kept.report().content().gaps().stream().map(gap -> gap.seenBy(sees)).toList(),
        sections,
        (int) rows.stream().filter(Row::isHiding).count(),
        rows.stream().mapToInt(Row::hiddenCells).sum());
  }

  /** What lists tell of it. */
  public KeptReport.Head head() {
    return kept.head();
  }

  /** What was written. */
  public Report report() {
    return kept.report();
  }

  /**
   * One of its tables.
   *
   * @throws CatalogException INVALID_ARGUMENT when it has none of this key
   */
  public Section getSection(String key) {
    return sections.stream()
        .filter(section -> section.of().key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new CatalogException(
                ErrorCode.INVALID_ARGUMENT,
                "the report has no such section; it has "
                    + sections.stream()
                        .map(section -> section.of().key())
                        .collect(Collectors.joining(", "))));
  }

  private static Section section(ReportSection section, Predicate<EntityId> sees) {
    List<Row> rows = new ArrayList<>(section.rows().size());
    for (ReportRow row : section.rows()) {
      rows.add(row(row, rows.size(), sees));
    }
    return new Section(section, rows);
  }

  /**
   * What somebody may see of a row.
   *
   * @param place of the row, from 0
   */
  static Row row(ReportRow row, int place, Predicate<EntityId> sees) {
    List<ReportCell> cells =
        row.cells().stream()
            .map(cell -> cell.entity().filter(sees.negate()).isEmpty() ? cell : ReportCell.HIDDEN)
            .toList();
    List<Step> proof = row.proof().stream().map(step -> step(step, sees)).toList();
    boolean isHiding =
        cells.stream().anyMatch(ReportCell::isHidden)
            || proof.stream().anyMatch(step -> step.from().isEmpty() || step.to().isEmpty());
    return new Row(isHiding ? HIDDEN_KEY + (place + 1) : row.key(), isHiding, cells, proof);
  }

  private static Step step(ProofStep step, Predicate<EntityId> sees) {
    Optional<EntityId> from = Optional.of(step.from()).filter(sees);
    Optional<EntityId> to = Optional.of(step.to()).filter(sees);
    boolean isWhole = from.isPresent() && to.isPresent();
    return new Step(from, to, step.how(), isWhole ? step.jobs() : List.of());
  }
}

package io.headwater.governance.report;

import io.headwater.model.EntityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a later report says otherwise than an earlier one, as a reader may see it. Rows are told
 * apart by their keys; one whose cells differ has changed, whatever its proof.
 *
 * @param sections those that differ, in the order of the later report
 */
public record ReportComparison(List<Section> sections) {

  /** Most rows that are told of each sort. */
  static final int MOST_TOLD = 1_000;

  public ReportComparison {
    sections = List.copyOf(sections);
  }

  /**
   * What differs in a table.
   *
   * @param of the later table, or the earlier one where the later report has none
   * @param added rows of the later report only, the first {@link #MOST_TOLD}
   * @param removed rows of the earlier report only, with the columns of {@code of}
   * @param changed rows of both
   * @param totals how many there are
   */
  public record Section(
      ReportSection of,
      List<SeenReport.Row> added,
      List<SeenReport.Row> removed,
      List<Changed> changed,
      Totals totals) {}

  /** How many rows of each sort there are. */
  public record Totals(int added, int removed, int changed) {}

  /** A row before and after. */
  public record Changed(SeenReport.Row before, SeenReport.Row after) {}

  /**
   * Compares what two reports say.
   *
   * @param sees what the reader may see
   */
  public static ReportComparison of(
      ReportContent earlier, ReportContent later, Predicate<EntityId> sees) {
    Map<String, ReportSection> before = byKey(earlier);
    Map<String, ReportSection> after = byKey(later);
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<Section> sections = new ArrayList<>();
    for (String key : keys) {
      compare(Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key)), sees)
          .ifPresent(sections::add);
    }
    return new ReportComparison(sections);
  }

  private static Map<String, ReportSection> byKey(ReportContent content) {
    return content.sections().stream()
        .collect(
            Collectors.toMap(
                ReportSection::key, section -> section, (one, _) -> one, LinkedHashMap::new));
  }

  private static Optional<Section> compare(
      Optional<ReportSection> before, Optional<ReportSection> after, Predicate<EntityId> sees) {
    ReportSection of = after.or(() -> before).orElseThrow();
    Map<String, ReportRow> old = rows(before, of);
    Map<String, ReportRow> now = rows(after, of);
    List<ReportRow> added =
        now.values().stream().filter(row -> !old.containsKey(row.key())).toList();
    List<ReportRow> removed =
        old.values().stream().filter(row -> !now.containsKey(row.key())).toList();
    List<ReportRow> changed =
        now.values().stream()
            .filter(row -> {
              ReportRow other = old.get(row.key());
              return other != null && !other.cells().equals(row.cells());
            })
            .toList();
    if (added.isEmpty() && removed.isEmpty() && changed.isEmpty()) {
      return Optional.empty();
    }
    List<Changed> pairs = new ArrayList<>();
    for (ReportRow row : changed.subList(0, Math.min(MOST_TOLD, changed.size()))) {
      ReportRow other = old.getOrDefault(row.key(), row);
      pairs.add(
          new Changed(
              SeenReport.row(other, pairs.size(), sees), SeenReport.row(row, pairs.size(), sees)));
    }
    return Optional.of(
        new Section(
            of,
            seen(added, sees),
            seen(removed, sees),
            pairs,
            new Totals(added.size(), removed.size(), changed.size())));
  }

  /** The rows by key, with the cells in the order of another table's columns. */
  private static Map<String, ReportRow> rows(Optional<ReportSection> section, ReportSection of) {
    Map<String, ReportRow> rows = new LinkedHashMap<>();
    section.ifPresent(from -> {
      List<String> keys = from.columns().stream().map(ReportColumn::key).toList();
      List<Integer> places =
          of.columns().stream().map(column -> keys.indexOf(column.key())).toList();
      for (ReportRow row : from.rows()) {
        List<ReportCell> cells =
            places.stream()
                .map(place -> place < 0 ? ReportCell.empty() : row.cells().get(place))
                .toList();
        rows.putIfAbsent(row.key(), new ReportRow(row.key(), cells, row.proof()));
      }
    });
    return rows;
  }

  private static List<SeenReport.Row> seen(List<ReportRow> rows, Predicate<EntityId> sees) {
    List<SeenReport.Row> seen = new ArrayList<>();
    for (ReportRow row : rows.subList(0, Math.min(MOST_TOLD, rows.size()))) {
      seen.add(SeenReport.row(row, seen.size(), sees));
    }
    return seen;
  }
}

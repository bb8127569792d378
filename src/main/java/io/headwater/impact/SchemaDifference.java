package io.headwater.impact;

import io.headwater.catalog.DatasetEntry;
import io.headwater.impact.Proposal.OfSchema;
import io.headwater.impact.Proposal.SchemaFormat;
import io.headwater.impact.SchemaTexts.SchemaText;
import io.headwater.model.SchemaField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The steps from the columns that a dataset has, or from a base, to those of a proposed schema. The
 * catalog knows names and types only: whether a column may be null, and its values, are compared
 * where a base tells them.
 */
final class SchemaDifference {

  private SchemaDifference() {}

  static Proposed of(OfSchema proposal, DatasetEntry dataset, SchemaTexts texts) {
    SchemaText text = texts.read(proposal.format(), proposal.title(), proposal.text());
    List<String> notes = new ArrayList<>();
    List<ProposedColumn> before;
    List<ProposedColumn> after = text.columns();
    if (proposal.base().isPresent()) {
      before =
          texts
              .read(proposal.format(), proposal.title() + " (base)", proposal.base().get())
              .columns();
    } else {
      before = new ArrayList<>();
      flatten(dataset.columns(), "", before);
      if (before.isEmpty()) {
        notes.add(
            "the catalog knows no columns of "
                + dataset.id().nodeId()
                + " to compare with; give a base");
        return new Proposed(List.of(), Optional.empty(), notes);
      }
      after = asSpelled(after, before, proposal.format());
    }
    Places places = text.places();
    return new Proposed(
        ColumnDifference.steps(dataset.id(), before, after, "", places), Optional.empty(), notes);
  }

  private static void flatten(
      List<SchemaField> fields, String prefix, List<ProposedColumn> columns) {
    for (SchemaField field : fields) {
      String path = prefix + field.name();
      columns.add(
          new ProposedColumn(
              path, field.type(), Optional.empty(), List.of(), false, "", List.of()));
      flatten(field.fields(), path + ".", columns);
    }
  }

  /**
   * Schemas name types in the words of their format, the catalog in those of the platform: a number
   * of JSON says nothing of bits, and a list or map is told by its name alone. What such words
   * leave open is no change.
   */
  private static List<ProposedColumn> asSpelled(
      List<ProposedColumn> after, List<ProposedColumn> before, SchemaFormat format) {
    Map<String, String> types = new HashMap<>();
    before.forEach(column -> types.put(column.path(), column.type()));
    return after.stream()
        .map(column -> {
          String known = types.getOrDefault(column.path(), "");
          return leavesOpen(known, column.type(), format) ? withType(column, known) : column;
        })
        .toList();
  }

  private static boolean leavesOpen(String known, String proposed, SchemaFormat format) {
    DataType was = TypeSpelling.read(known);
    DataType will = TypeSpelling.read(proposed);
    boolean bare = bare(known) || bare(proposed);
    if (bare && was.getClass().equals(will.getClass())) {
      return true;
    }
    // A table's timestamp has digits and a zone of its platform, which its name does not tell.
    if (format != SchemaFormat.COLUMNS
        && ((was instanceof DataType.Moment && will instanceof DataType.Moment)
            || (was instanceof DataType.TimeOfDay && will instanceof DataType.TimeOfDay))) {
      return true;
    }
    return format == SchemaFormat.JSON_SCHEMA
        && ((will instanceof DataType.Decimal
                && (was instanceof DataType.Floating || was instanceof DataType.Decimal))
            || (proposed.equals("integer") && was instanceof DataType.Whole));
  }

  private static boolean bare(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "array", "list", "map" -> true;
      default -> false;
    };
  }

  private static ProposedColumn withType(ProposedColumn column, String type) {
    return new ProposedColumn(
        column.path(),
        type,
        column.nullable(),
        column.values(),
        column.hasDefault(),
        column.classification(),
        column.formerNames());
  }
}

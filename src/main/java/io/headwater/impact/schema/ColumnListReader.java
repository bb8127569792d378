package io.headwater.impact.schema;

import io.headwater.impact.Place;
import io.headwater.impact.ProposedColumn;
import io.headwater.impact.SchemaTexts.SchemaText;
import io.headwater.impact.schema.SourceTree.Fields;
import io.headwater.impact.schema.SourceTree.Items;
import io.headwater.impact.schema.SourceTree.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of columns: {@code name}, {@code type}, and maybe {@code nullable}, {@code values}, {@code
 * default}, {@code classification}, {@code renamedFrom}, {@code fields}. The list may stand under
 * {@code fields}, as in a schema facet.
 */
final class ColumnListReader {

  private ColumnListReader() {}

  static SchemaText read(SourceTrees trees, String title, String text) {
    SourceTree root = trees.read(title, text);
    SourceTree list = root instanceof Fields facet ? facet.find("fields").orElse(root) : root;
    ColumnCollector columns = new ColumnCollector(title);
    columns.whole(list.at());
    read(list, "", 0, columns);
    return columns.done();
  }

  private static void read(SourceTree tree, String prefix, int depth, ColumnCollector columns) {
    columns.checkDepth(depth, tree.at());
    if (!(tree instanceof Items list)) {
      throw ColumnCollector.malformed(tree.at(), "must be a list of columns: [{name, type}]");
    }
    for (SourceTree item : list.items()) {
      if (!(item instanceof Fields column) || column.text("name").isBlank()) {
        throw ColumnCollector.malformed(item.at(), "must be a column with a 'name'");
      }
      String path = prefix + column.text("name");
      columns.add(
          new ProposedColumn(
              path,
              column.text("type"),
              flag(column, "nullable"),
              texts(column.items("values")),
              column.find("default").isPresent(),
              column.text("classification"),
              former(column, prefix)),
          column.placeOf("name"));
      place(columns, path, "type", column, "type");
      place(columns, path, "required", column, "nullable");
      place(columns, path, "values", column, "values");
      place(columns, path, "classification", column, "classification");
      column.find("fields").ifPresent(inner -> read(inner, path + ".", depth + 1, columns));
    }
  }

  private static List<String> former(Fields column, String prefix) {
    String former = column.text("renamedFrom");
    return former.isEmpty() ? List.of() : List.of(prefix + former);
  }

  private static void place(
      ColumnCollector columns, String path, String what, Fields column, String key) {
    if (column.find(key).isPresent()) {
      Place at = column.placeOf(key);
      columns.place(path, what, at);
    }
  }

  private static Optional<Boolean> flag(Fields column, String key) {
    Optional<SourceTree> value = column.find(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (column.text(key)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw ColumnCollector.malformed(value.get().at(), "must be true or false");
    };
  }

  static List<String> texts(List<SourceTree> items) {
    List<String> texts = new ArrayList<>();
    for (SourceTree item : items) {
      if (item instanceof Scalar scalar) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}

package io.headwater.ingest.manifest;

import io.headwater.model.Declaration.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code fields} of the project's own shapes. */
final class Columns {

  private static final String NAME_IT = "every field needs a name";

  private Columns() {}

  /** The columns of a list of fields, nested ones after the one that holds them. */
  static List<Column> read(Section section, String key) {
    List<Column> columns = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Section field : section.sections(key)) {
      read(field, "", columns, lines);
    }
    return columns;
  }

  private static void read(
      Section field, String prefix, List<Column> columns, Map<String, Integer> lines) {
    String path = prefix + field.requireText("name", NAME_IT);
    Integer earlier = lines.putIfAbsent(path, field.at().line());
    if (earlier != null && !path.isBlank()) {
      field
          .findings()
          .error(
              "duplicate-name",
              field.pathOf("name"),
              field.at(),
              "the field '" + path + "' stands on line " + earlier + " too; keep one of them");
    }
    columns.add(
        new Column(
            path,
            field.text("type"),
            field.text("description"),
            required(field),
            field.flag("pii"),
            field.text("classification"),
            field.texts("tags"),
            values(field)));
    for (Section inner : field.sections("fields")) {
      read(inner, path + ".", columns, lines);
    }
    field.keep("default", "example", "examples", "format", "unit");
    field.done();
  }

  private static Optional<Boolean> required(Section field) {
    return field.flag("required").or(() -> field.flag("nullable").map(nullable -> !nullable));
  }

  private static List<String> values(Section field) {
    List<String> values = new ArrayList<>(field.texts("values"));
    values.addAll(field.texts("enum"));
    values.addAll(field.texts("symbols"));
    return values;
  }
}

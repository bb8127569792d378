package io.headwater.impact.schema;

import io.headwater.impact.Place;
import io.headwater.impact.ProposedColumn;
import io.headwater.impact.SchemaTexts.SchemaText;
import io.headwater.impact.schema.SourceTree.Fields;
import io.headwater.impact.schema.SourceTree.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A JSON Schema. Properties are columns; a property may be null or missing unless it is {@code
 * required} and its type leaves null out. {@code allOf} adds up, a single {@code anyOf} or {@code
 * oneOf} beside null is what it says. References lead to {@code #/$defs} and {@code #/definitions}
 * of the same text only; nothing is fetched.
 */
final class JsonSchemaReader {

  private static final int MOST_REFERENCES = 16;

  private final Fields root;
  private final ColumnCollector columns;

  private JsonSchemaReader(Fields root, ColumnCollector columns) {
    this.root = root;
    this.columns = columns;
  }

  static SchemaText read(SourceTrees trees, String title, String text) {
    SourceTree tree = trees.read(title, text);
    if (!(tree instanceof Fields root)) {
      throw ColumnCollector.malformed(tree.at(), "must be an object: a JSON Schema");
    }
    ColumnCollector columns = new ColumnCollector(title);
    columns.whole(root.placeOf("properties"));
    new JsonSchemaReader(root, columns).object(root, "", 0);
    SchemaText read = columns.done();
    if (read.columns().isEmpty()) {
      throw ColumnCollector.malformed(
          root.at(), "has no 'properties'; columns are the properties of one object");
    }
    return read;
  }

  private void object(Fields given, String prefix, int depth) {
    columns.checkDepth(depth, given.at());
    Fields schema = resolved(given);
    for (SourceTree part : schema.items("allOf")) {
      if (part instanceof Fields more) {
        object(more, prefix, depth + 1);
      }
    }
    List<String> required = ColumnListReader.texts(schema.items("required"));
    Optional<Fields> properties = schema.fields("properties");
    if (properties.isEmpty()) {
      return;
    }
    for (Map.Entry<String, SourceTree> entry : properties.get().members().entrySet()) {
      if (entry.getValue() instanceof Fields property && !entry.getKey().isBlank()) {
        property(
            property,
            prefix + entry.getKey(),
            required.contains(entry.getKey()),
            properties.get().placeOf(entry.getKey()),
            depth);
      }
    }
  }

  private void property(Fields given, String path, boolean required, Place at, int depth) {
    Fields schema = resolved(given);
    Set<String> types = types(schema);
    boolean nullable = types.remove("null") || !required || isNullable(schema);
    Fields bare = bare(schema);
    if (types.isEmpty()) {
      types.addAll(types(bare));
    }
    columns.add(
        new ProposedColumn(
            path,
            type(bare, types),
            Optional.of(nullable),
            values(bare),
            bare.find("default").isPresent(),
            bare.text("x-classification"),
            former(bare, path)),
        at);
    columns.place(path, "type", bare.placeOf("type"));
    columns.place(path, "values", bare.placeOf("enum"));
    Fields inner = bare;
    for (int i = 0; i < MOST_REFERENCES && inner.fields("items").isPresent(); i++) {
      inner = resolved(inner.fields("items").get());
    }
    // The element of a list has no name of its own: its columns belong to the list's path.
    object(inner, path + ".", depth + 1);
  }

  private static List<String> former(Fields property, String path) {
    String former = property.text("x-renamed-from");
    return former.isEmpty()
        ? List.of()
        : List.of(path.substring(0, path.lastIndexOf('.') + 1) + former);
  }

  private static Set<String> types(Fields schema) {
    Set<String> types = new LinkedHashSet<>(ColumnListReader.texts(schema.items("type")));
    if (schema.find("type").orElse(null) instanceof Scalar single) {
      types.add(single.text());
    }
    return types;
  }

  private List<Fields> choices(Fields schema) {
    List<SourceTree> all = new ArrayList<>(schema.items("anyOf"));
    all.addAll(schema.items("oneOf"));
    return all.stream()
        .filter(Fields.class::isInstance)
        .map(choice -> resolved((Fields) choice))
        .toList();
  }

  private boolean isNullable(Fields schema) {
    return choices(schema).stream().anyMatch(choice -> types(choice).contains("null"))
        || schema.text("nullable").equals("true");
  }

  /** The schema beside null; of several choices, the schema that lists them. */
  private Fields bare(Fields schema) {
    List<Fields> others =
        choices(schema).stream().filter(choice -> !types(choice).equals(Set.of("null"))).toList();
    return others.size() == 1 && types(schema).isEmpty() ? others.getFirst() : schema;
  }

  private String type(Fields schema, Set<String> types) {
    List<Fields> several = choices(schema);
    if (types.isEmpty() && !several.isEmpty()) {
      return several.stream()
          .map(choice -> type(choice, types(choice)))
          .sorted()
          .distinct()
          .collect(Collectors.joining(",", "union<", ">"));
    }
    String format = schema.text("format");
    String type = String.join("|", types);
    return switch (format) {
      case "date", "date-time", "uuid", "int32", "int64", "float", "double" -> format;
      default -> {
        if (!schema.items("enum").isEmpty() && (types.isEmpty() || type.equals("string"))) {
          yield "enum";
        }
        yield type.equals("array") && schema.fields("items").isPresent()
            ? "array<" + element(resolved(schema.fields("items").get())) + ">"
            : type;
      }
    };
  }

  private String element(Fields items) {
    return types(items).contains("array") ? "array" : type(items, types(items));
  }

  private static List<String> values(Fields schema) {
    List<String> values = ColumnListReader.texts(schema.items("enum"));
    return schema.find("const").orElse(null) instanceof Scalar only ? List.of(only.text()) : values;
  }

  /** What a schema refers to within the text, with its own words added. */
  private Fields resolved(Fields schema) {
    Fields at = schema;
    for (int i = 0; at.find("$ref").isPresent(); i++) {
      String reference = at.text("$ref");
      if (!reference.startsWith("#") || i > MOST_REFERENCES) {
        throw ColumnCollector.malformed(
            at.placeOf("$ref"),
            i > MOST_REFERENCES
                ? "leads in a circle"
                : "'$ref: " + reference + "' leads elsewhere; write it below #/$defs");
      }
      at = follow(reference, at.placeOf("$ref"));
    }
    return at;
  }

  private Fields follow(String reference, Place from) {
    SourceTree at = root;
    for (String part : reference.substring(1).split("/", -1)) {
      String key = part.replace("~1", "/").replace("~0", "~");
      if (key.isEmpty()) {
        continue;
      }
      at = at instanceof Fields object ? object.find(key).orElse(null) : null;
      if (at == null) {
        break;
      }
    }
    if (at instanceof Fields found) {
      return found;
    }
    throw ColumnCollector.malformed(from, "'$ref: " + reference + "' leads to nothing");
  }
}

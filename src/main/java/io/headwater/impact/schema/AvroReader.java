package io.headwater.impact.schema;

import io.headwater.impact.Place;
import io.headwater.impact.ProposedColumn;
import io.headwater.impact.SchemaTexts.SchemaText;
import io.headwater.impact.schema.SourceTree.Fields;
import io.headwater.impact.schema.SourceTree.Items;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/**
 * An Avro schema (JSON). Fields of records are columns; a union with null may be null; the elements
 * of lists and the values of maps have no name of their own, so that records among them belong to
 * the list's path. Aliases are former names. A record that holds itself is not followed again.
 */
final class AvroReader {

  private static final String MANY = "union";

  private final ColumnCollector columns;
  private final Map<String, Place> places;

  private AvroReader(ColumnCollector columns, Map<String, Place> places) {
    this.columns = columns;
    this.places = places;
  }

  static SchemaText read(SourceTrees trees, String title, String text) {
    // Bounded in size and depth before Avro's own parser sees it.
    SourceTree tree = trees.read(title, text);
    Schema schema;
    try {
      schema = new SchemaParser().parse(text).mainSchema();
    } catch (AvroRuntimeException e) {
      throw new CatalogException(
          ErrorCode.MALFORMED_BODY,
          title + ":1:1 is no Avro schema: " + String.valueOf(e.getMessage()),
          e);
    }
    if (schema == null || schema.getType() != Schema.Type.RECORD) {
      throw ColumnCollector.malformed(tree.at(), "must be one record; columns are its fields");
    }
    ColumnCollector columns = new ColumnCollector(title);
    columns.whole(tree.at());
    Map<String, Place> places = new HashMap<>();
    collect(tree, places);
    new AvroReader(columns, places).record(schema, "", 0, Set.of(), tree.at());
    return columns.done();
  }

  /** Where each field of each record stands, by record and field name. */
  private static void collect(SourceTree tree, Map<String, Place> places) {
    switch (tree) {
      case Fields object -> {
        String record = object.text("name");
        for (SourceTree item : object.items("fields")) {
          if (item instanceof Fields field) {
            String name = record.substring(record.lastIndexOf('.') + 1) + "/" + field.text("name");
            places.putIfAbsent(name, field.placeOf("name"));
            places.putIfAbsent(name + "/type", field.placeOf("type"));
          }
        }
        object.members().values().forEach(value -> collect(value, places));
      }
      case Items list -> list.items().forEach(item -> collect(item, places));
      case SourceTree.Scalar _ -> {}
    }
  }

  private void record(
      Schema record, String prefix, int depth, Set<String> within, Place otherwise) {
    columns.checkDepth(depth, otherwise);
    if (within.contains(record.getFullName())) {
      return;
    }
    Set<String> deeper = new HashSet<>(within);
    deeper.add(record.getFullName());
    for (Schema.Field field : record.getFields()) {
      String path = prefix + field.name();
      Schema type = bare(field.schema());
      String key = record.getName() + "/" + field.name();
      Place at = places.getOrDefault(key, otherwise);
      columns.add(
          new ProposedColumn(
              path,
              name(type),
              Optional.of(isNullable(field.schema())),
              type.getType() == Schema.Type.ENUM ? type.getEnumSymbols() : List.of(),
              field.hasDefaultValue(),
              Optional.ofNullable(field.getProp("classification")).orElse(""),
              field.aliases().stream().sorted().map(alias -> prefix + alias).toList()),
          at);
      for (String what : List.of("type", "required", "values")) {
        columns.place(path, what, places.getOrDefault(key + "/type", at));
      }
      Schema inner = element(type);
      if (inner.getType() == Schema.Type.RECORD) {
        record(inner, path + ".", depth + 1, deeper, at);
      }
    }
  }

  private static boolean isNullable(Schema schema) {
    return schema.getType() == Schema.Type.NULL || (schema.isUnion() && schema.isNullable());
  }

  /** The type beside null; a union of several others stays one. */
  private static Schema bare(Schema schema) {
    if (!schema.isUnion()) {
      return schema;
    }
    List<Schema> others =
        schema.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    return others.size() == 1 ? others.getFirst() : schema;
  }

  private static Schema element(Schema schema) {
    return switch (schema.getType()) {
      case ARRAY -> element(bare(schema.getElementType()));
      case MAP -> element(bare(schema.getValueType()));
      default -> schema;
    };
  }

  private static String name(Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      return "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
    }
    if (schema.getLogicalType() != null) {
      return schema.getLogicalType().getName();
    }
    return switch (schema.getType()) {
      case ARRAY -> "array<" + name(bare(schema.getElementType())) + ">";
      case MAP -> "map<string," + name(bare(schema.getValueType())) + ">";
      case FIXED -> "fixed(" + schema.getFixedSize() + ")";
      case UNION ->
          MANY
              + "<"
              + String.join(",", schema.getTypes().stream().map(AvroReader::name).toList())
              + ">";
      case RECORD -> "record";
      case ENUM -> "enum";
      case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> schema.getType().getName();
    };
  }
}

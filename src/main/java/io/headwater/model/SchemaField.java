package io.headwater.model;

import java.util.List;

/**
 * A column as a schema declares it (schema facet 1-2-0).
 *
 * @param name as declared; not blank
 * @param type as declared, empty when unknown
 * @param description empty when there is none
 * @param tags labels of the column, e.g. {@code pii}; in the order declared
 * @param fields the columns within, for structs, arrays and maps
 */
public record SchemaField(
    String name, String type, String description, List<String> tags, List<SchemaField> fields) {

  public SchemaField {
    Names.requireName("column name", name);
    tags = List.copyOf(tags);
    fields = List.copyOf(fields);
  }
}

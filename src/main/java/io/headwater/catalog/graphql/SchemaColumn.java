package io.headwater.catalog.graphql;

import io.headwater.model.SchemaField;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A column as one schema declares it.
 *
 * @param path dotted for nested ones
 * @param name its own name
 * @param type as declared; null when unknown
 * @param description null when there is none
 * @param tags labels, in the order declared
 */
@Type("SchemaField")
@Description("A column as one schema declares it; nested ones have a dotted path.")
public record SchemaColumn(
    String path,
    String name,
    @Nullable String type,
    @Nullable String description,
    List<@NonNull String> tags) {

  /** All columns, nested ones after the one that holds them. */
  static List<SchemaColumn> flatten(List<SchemaField> fields) {
    List<SchemaColumn> columns = new ArrayList<>();
    add("", fields, columns);
    return columns;
  }

  private static void add(String prefix, List<SchemaField> fields, List<SchemaColumn> columns) {
    for (SchemaField field : fields) {
      String path = prefix + field.name();
      columns.add(
          new SchemaColumn(
              path,
              field.name(),
              Texts.orNull(field.type()),
              Texts.orNull(field.description()),
              field.tags()));
      add(path + ".", field.fields(), columns);
    }
  }
}

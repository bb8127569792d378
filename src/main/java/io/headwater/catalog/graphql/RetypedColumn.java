package io.headwater.catalog.graphql;

import io.headwater.catalog.SchemaChange;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/**
 * A column whose declared type is not what it was.
 *
 * @param path dotted for nested ones
 * @param fromType as the schema before declares it; null when it does not
 * @param toType as this schema declares it; null when it does not
 */
@Description("A column whose declared type is not what it was.")
public record RetypedColumn(String path, @Nullable String fromType, @Nullable String toType) {

  static RetypedColumn of(SchemaChange.Retyped column) {
    return new RetypedColumn(
        column.path(), Texts.orNull(column.fromType()), Texts.orNull(column.toType()));
  }
}

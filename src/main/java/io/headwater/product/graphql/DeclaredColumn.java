package io.headwater.product.graphql;

import io.headwater.model.Declaration;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A column that a port promises.
 *
 * @param path dotted for nested ones
 * @param type as declared; null when not told
 * @param description null when not told
 * @param required whether it may not be null; null when not told
 * @param pii whether it holds personal data; null when not told
 * @param classification as declared; null when not told
 * @param tags labels, in the order declared
 * @param values the permitted values; empty when any
 */
@Description("A column that a port promises; null is what the manifest does not tell.")
public record DeclaredColumn(
    String path,
    @Nullable String type,
    @Nullable String description,
    @Nullable Boolean required,
    @Nullable Boolean pii,
    @Nullable String classification,
    List<@NonNull String> tags,
    List<@NonNull String> values) {

  static DeclaredColumn of(Declaration.Column column) {
    return new DeclaredColumn(
        column.path(),
        Texts.orNull(column.type()),
        Texts.orNull(column.description()),
        column.required().orElse(null),
        column.pii().orElse(null),
        Texts.orNull(column.classification()),
        column.tags(),
        column.values());
  }
}

/**
 * Lineage as GraphQL types: walks, and the links one hop from datasets and columns.
 *
 * <p>Everything in the schema is non-null unless it says {@code @Nullable}.
 */
@NullMarked
@DefaultNonNull
package io.headwater.lineage.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;

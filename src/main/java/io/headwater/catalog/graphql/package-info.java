/**
 * Datasets, columns, jobs, runs and dead letters as GraphQL types.
 *
 * <p>Fields that need a port are batched: one port call for all objects of an answer's level.
 * Everything in the schema is non-null unless it says {@code @Nullable}.
 */
@NullMarked
@DefaultNonNull
package io.headwater.catalog.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;

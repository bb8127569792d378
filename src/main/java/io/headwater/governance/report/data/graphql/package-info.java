/**
 * Erasures as GraphQL.
 *
 * <p>Everything in the schema is non-null unless it says {@code @Nullable}.
 */
@NullMarked
@DefaultNonNull
package io.headwater.governance.report.data.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;

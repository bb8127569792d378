/**
 * The audit trail as GraphQL types, and the watch that records every mutation.
 *
 * <p>Everything in the schema is non-null unless it says {@code @Nullable}.
 */
@NullMarked
@DefaultNonNull
package io.headwater.governance.audit.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;

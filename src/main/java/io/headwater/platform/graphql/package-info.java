/**
 * What every GraphQL type of Headwater shares: nodes, connections and cursors, errors with codes,
 * and the limits on a query.
 *
 * <p>Knows no feature: features hand in a {@link io.headwater.platform.graphql.NodeLoader} for the
 * entities they own. Everything in the schema is non-null unless it says {@code @Nullable}.
 */
@NullMarked
@DefaultNonNull
package io.headwater.platform.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;

/**
 * Classifications as GraphQL: fields of datasets and columns, lists, findings, and what people
 * decide. What fields of many columns answer is of one moment.
 *
 * <p>Everything in the schema is non-null unless it says {@code @Nullable}.
 */
@NullMarked
@DefaultNonNull
package io.headwater.governance.classification.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;

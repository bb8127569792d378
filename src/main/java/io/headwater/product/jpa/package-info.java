/**
 * The record of manifests in PostgreSQL. The only home of Hibernate and of this feature's SQL.
 *
 * <p>A content is kept once, with the first and the last time it was published; writing is one
 * statement for a whole batch and commutes with every other batch.
 */
@NullMarked
package io.headwater.product.jpa;

import org.jspecify.annotations.NullMarked;

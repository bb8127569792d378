/** API tokens and secrets in PostgreSQL. The only home of Hibernate and of this feature's SQL. */
@NullMarked
package io.headwater.access.jpa;

import org.jspecify.annotations.NullMarked;

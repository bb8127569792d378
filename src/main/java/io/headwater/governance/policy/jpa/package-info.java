/** Policies and exceptions in PostgreSQL. The only home of this feature's SQL. */
@NullMarked
package io.headwater.governance.policy.jpa;

import org.jspecify.annotations.NullMarked;

/** Erasures in PostgreSQL. The only home of Hibernate and of this feature's SQL. */
@NullMarked
package io.headwater.governance.report.data.jpa;

import org.jspecify.annotations.NullMarked;

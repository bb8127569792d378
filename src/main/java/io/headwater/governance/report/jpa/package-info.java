/** Kept reports in PostgreSQL, and what is done with them by schedule. */
@NullMarked
package io.headwater.governance.report.jpa;

import org.jspecify.annotations.NullMarked;

/** Tests of erasures in PostgreSQL. */
@NullMarked
package io.headwater.governance.report.data.jpa;

import org.jspecify.annotations.NullMarked;

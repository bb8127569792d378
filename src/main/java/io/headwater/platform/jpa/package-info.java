/** Transactions in PostgreSQL, as every feature uses them. */
@NullMarked
package io.headwater.platform.jpa;

import org.jspecify.annotations.NullMarked;

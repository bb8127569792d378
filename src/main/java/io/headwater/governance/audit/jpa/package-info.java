/**
 * The audit trail in PostgreSQL, whose triggers refuse to change it, and the schedule of its
 * upkeep. Servers write side by side: the lock of one row puts them in line.
 */
@NullMarked
package io.headwater.governance.audit.jpa;

import org.jspecify.annotations.NullMarked;

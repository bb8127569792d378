/** Headwater: a data catalog and lineage service for a real-time data mesh. */
@NullMarked
package io.headwater;

import org.jspecify.annotations.NullMarked;

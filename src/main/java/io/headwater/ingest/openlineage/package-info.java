/**
 * Reads OpenLineage events (core 2-0-2 and what producers make of it) into {@link
 * io.headwater.model.CatalogChange}s.
 *
 * <p>A pure function: no store, no clock, no framework. Events are read as JSON trees, because a
 * typed reader throws a whole event away for one bad id, time or facet.
 */
@NullMarked
package io.headwater.ingest.openlineage;

import org.jspecify.annotations.NullMarked;

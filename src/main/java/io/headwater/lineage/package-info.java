/**
 * What flows from where to where, at any time: the rules that say when an edge is live, and walks
 * over live edges.
 *
 * <p>Plain Java; the edges come through a port that {@code neo4j} implements.
 */
@NullMarked
package io.headwater.lineage;

import org.jspecify.annotations.NullMarked;

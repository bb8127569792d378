/** Counts in the graph of record. */
@NullMarked
package io.headwater.operations.neo4j;

import org.jspecify.annotations.NullMarked;

/** Tests of the graph of record on Neo4j. */
@NullMarked
package io.headwater.catalog.neo4j;

import org.jspecify.annotations.NullMarked;

/** Reads stored edges from Neo4j. The only package of lineage that knows the driver and Cypher. */
@NullMarked
package io.headwater.lineage.neo4j;

import org.jspecify.annotations.NullMarked;

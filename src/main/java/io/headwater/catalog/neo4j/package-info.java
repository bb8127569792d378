/**
 * The graph of record in Neo4j. The only package of the catalog that knows the driver and Cypher.
 */
@NullMarked
package io.headwater.catalog.neo4j;

import org.jspecify.annotations.NullMarked;

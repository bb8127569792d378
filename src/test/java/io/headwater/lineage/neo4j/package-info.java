/** Tests of how lineage is read from Neo4j. */
@NullMarked
package io.headwater.lineage.neo4j;

import org.jspecify.annotations.NullMarked;

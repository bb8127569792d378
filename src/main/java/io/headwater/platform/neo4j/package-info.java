/** Neo4j sessions with retries and timeouts, and the migrations of its schema. */
@NullMarked
package io.headwater.platform.neo4j;

import org.jspecify.annotations.NullMarked;

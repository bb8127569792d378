/**
 * The whole application on a real Kafka, a real Neo4j and a real PostgreSQL, used through the doors
 * that everybody uses: topics, HTTP, GraphQL.
 */
@NullMarked
package io.headwater.integration;

import org.jspecify.annotations.NullMarked;

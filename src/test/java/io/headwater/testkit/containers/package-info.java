/**
 * Kafka, Neo4j and PostgreSQL as containers: another way to run the integration tests, chosen with
 * {@code ./headwater test --containers}.
 */
@NullMarked
package io.headwater.testkit.containers;

import org.jspecify.annotations.NullMarked;

/**
 * The graph of record: what is known of datasets, jobs and runs, how it is merged, and how it is
 * read.
 *
 * <p>Plain Java: records, the merge rules, and the ports that {@code jpa} and {@code neo4j}
 * implement.
 */
@NullMarked
package io.headwater.catalog;

import org.jspecify.annotations.NullMarked;

/**
 * Data products in the graph of record. The only home of this feature's Cypher.
 *
 * <p>A product, its ports and its owners are written whole, computed from the record of manifests
 * while the product is locked: whoever writes last has seen everything.
 */
@NullMarked
package io.headwater.product.neo4j;

import org.jspecify.annotations.NullMarked;

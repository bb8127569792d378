/**
 * Data products: what manifests and contracts declare, which version of it counts, and which
 * datasets stand behind the ports.
 *
 * <p>Plain Java; adapters live in {@code jpa} (the record of manifests) and {@code neo4j} (the
 * products in the graph). {@link io.headwater.product.ProductStore} is the port; applying
 * declarations to it is idempotent and commutative.
 */
@NullMarked
package io.headwater.product;

import org.jspecify.annotations.NullMarked;

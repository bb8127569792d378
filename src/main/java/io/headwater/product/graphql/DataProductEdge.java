package io.headwater.product.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A data product in a connection.
 *
 * @param node what is listed
 * @param cursor its place in the list
 */
@Description("A data product in a connection.")
public record DataProductEdge(ProductNode node, String cursor) {}

package io.headwater.product.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A port that leads to no one dataset, and whose it is.
 *
 * @param port UNMATCHED or AMBIGUOUS
 * @param product what declares it
 */
@Description("A port that leads to no dataset that lineage knows, or to several.")
public record UnresolvedPort(
    @Description("UNMATCHED or AMBIGUOUS.") PortNode port,
    @Description("What declares it.") ProductNode product) {}

package io.headwater.operations.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

/**
 * How the catalog fares; the parts are looked up when they are asked for.
 *
 * @param at when this was asked, by the server's clock
 */
@Description("How the catalog itself fares. Each server keeps views of its own; the intake is one.")
public record Operations(@Description("When this was asked, by the server's clock.") Instant at) {}

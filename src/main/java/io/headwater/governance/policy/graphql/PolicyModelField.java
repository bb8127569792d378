package io.headwater.governance.policy.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A field of an object that expressions can ask about.
 *
 * @param name as expressions write it
 * @param type what it holds
 * @param description what it means
 */
@Description("A field of an object that the expressions of policies can ask about.")
public record PolicyModelField(
    @Description("As expressions write it.") String name,
    @Description("What it holds, e.g. list of Column.") String type,
    @Description("What it means.") String description) {}

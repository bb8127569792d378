package io.headwater.catalog.graphql;

import io.headwater.catalog.identity.NamingRule;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A rule by which spellings are one dataset.
 *
 * @param id names it in the settings and in origins
 * @param description what it does, and why that is safe
 * @param platforms where it applies
 * @param enabled whether it is on
 * @param spelled a name that it changes
 * @param compared what that name is compared as
 */
@Description("A rule by which different spellings are one dataset; names are kept as sent.")
public record IdentityRule(
    @Id String id,
    String description,
    List<@NonNull String> platforms,
    @Description("Whether it is on; headwater.identity.rules-off switches it off.") boolean enabled,
    @Description("An example: a name that it changes.") DatasetName spelled,
    @Description("What that name is compared as.") DatasetName compared) {

  static IdentityRule of(NamingRule rule, boolean enabled) {
    return new IdentityRule(
        rule.id(),
        rule.description(),
        List.copyOf(rule.platforms()),
        enabled,
        DatasetName.of(rule.spelled()),
        DatasetName.of(rule.compared()));
  }
}

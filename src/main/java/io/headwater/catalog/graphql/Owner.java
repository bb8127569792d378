package io.headwater.catalog.graphql;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/**
 * Who answers for something.
 *
 * @param name a person, team or address, as declared
 * @param role what they are to it; null when not told
 */
@Description("Who answers for something: a person, a team or an address.")
public record Owner(String name, @Nullable String role) {

  /** Owners as the model has them. */
  public static List<Owner> of(Collection<io.headwater.model.Owner> owners) {
    return owners.stream()
        .map(owner -> new Owner(owner.name(), owner.role().isEmpty() ? null : owner.role()))
        .distinct()
        .toList();
  }
}

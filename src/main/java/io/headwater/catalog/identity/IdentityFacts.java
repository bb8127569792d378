package io.headwater.catalog.identity;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.Set;

/**
 * Everything that bears on which of some names are one dataset. Must hold whole sets: with a name
 * also every name that an alias, a spelling or a decision joins it with, directly or over others.
 *
 * @param names names that producers used; only these can be canonical
 * @param aliases symlinks
 * @param decisions what people decided, in any order; undone ones do not bear
 */
public record IdentityFacts(
    Set<DatasetId> names, Collection<Alias> aliases, Collection<Decision> decisions) {

  public IdentityFacts {
    names = Set.copyOf(names);
    aliases = Set.copyOf(aliases);
    decisions = Set.copyOf(decisions);
  }
}

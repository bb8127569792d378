package io.headwater.catalog.identity;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.Set;

/** What is next to some names in the graph. */
public interface NameGraph {

  /** Which of the names producers used. */
  Set<DatasetId> findKnown(Collection<DatasetId> names);

  /** Aliases that any of the names is an end of. */
  Set<Alias> findAliases(Collection<DatasetId> names);

  /** Names with any of some keys, as {@link SpellingRules#looseKey} makes them. */
  Set<DatasetId> findByLooseKey(Collection<String> looseKeys);
}

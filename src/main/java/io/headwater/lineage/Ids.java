package io.headwater.lineage;

import io.headwater.model.EntityId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts ids by what they name. */
final class Ids {

  private Ids() {}

  static <T extends EntityId> Set<T> only(Collection<EntityId> ids, Class<T> type) {
    return ids.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toSet());
  }
}

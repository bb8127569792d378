package io.headwater.platform.graphql;

import io.headwater.model.EntityId;
import java.util.Collection;
import java.util.Map;

/** Loads nodes of the kinds that one feature owns. Thread-safe. */
public interface NodeLoader {

  /** Whether this loader knows ids of this kind. */
  boolean loads(EntityId id);

  /**
   * Loads many nodes with a fixed number of store calls.
   *
   * @param ids only such as {@link #loads} accepts
   * @return by the id asked for; what does not exist is absent
   */
  Map<EntityId, Node> load(Collection<EntityId> ids);
}

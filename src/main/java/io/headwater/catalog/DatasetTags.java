package io.headwater.catalog;

import io.headwater.model.CatalogException;
import io.headwater.model.EntityId;
import java.util.Collection;
import java.util.Set;

/** Which datasets and columns carry tags, as {@link DatasetEntry} shows them. Thread-safe. */
public interface DatasetTags {

  /**
   * Every dataset and every column that carries at least one of some tags now, case ignored, by the
   * canonical name of its dataset. A column is among them only when it carries one itself.
   *
   * @param tags as shown: {@code key}, or {@code key=value}; nothing carries none of them
   * @throws CatalogException UNAVAILABLE when a store does not answer
   */
  Set<EntityId> findTagged(Collection<String> tags);
}

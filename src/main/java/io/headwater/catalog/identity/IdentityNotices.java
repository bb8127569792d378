package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import java.util.Collection;

/** Tells readers to look again at datasets whose identity may have changed. */
public interface IdentityNotices {

  /**
   * Returns when the notices are durable.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when they are not in time
   */
  void tell(Collection<DatasetId> names);
}

package io.headwater.governance.classification;

import io.headwater.model.DatasetId;

/** Tells every server that something else is said of a dataset. */
public interface ClassificationNotices {

  /**
   * Tells of a dataset, and waits some seconds until this server shows what follows.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when the broker does not answer
   */
  void tell(DatasetId dataset);
}

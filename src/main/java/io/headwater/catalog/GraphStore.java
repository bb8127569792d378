package io.headwater.catalog;

import io.headwater.model.DatasetId;
import java.util.Set;

/** The graph of record, written. Thread-safe; also across processes. */
public interface GraphStore {

  /**
   * Adds a batch in one transaction, and computes the identities that it changes; repeated and
   * reordered batches end in the same graph.
   *
   * @return names whose identity was computed anew, other than those of the batch too: readers of
   *     these must look again
   * @throws io.headwater.model.CatalogException with UNAVAILABLE when the store does not answer in
   *     time
   */
  Set<DatasetId> add(GraphBatch batch);

  /**
   * Forgets what this process remembers of the store's content. Call after something else changed
   * the store, e.g. a restore.
   */
  void forget();
}

package io.headwater.catalog;

/** The graph of record, written. Thread-safe; also across processes. */
public interface GraphStore {

  /**
   * Adds a batch in one transaction; repeated and reordered batches end in the same graph.
   *
   * @throws io.headwater.model.CatalogException with UNAVAILABLE when the store does not answer in
   *     time
   */
  void add(GraphBatch batch);

  /**
   * Forgets what this process remembers of the store's content. Call after something else changed
   * the store, e.g. a restore.
   */
  void forget();
}

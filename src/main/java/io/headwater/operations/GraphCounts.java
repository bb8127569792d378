package io.headwater.operations;

/** How much the graph of record holds. Thread-safe. */
public interface GraphCounts {

  /**
   * Names of datasets, aliases included, and jobs.
   *
   * @param datasetNames a dataset counts as often as it has names
   * @param jobs jobs
   */
  record Counts(long datasetNames, long jobs) {}

  /**
   * Counts now.
   *
   * @throws io.headwater.model.CatalogException UNAVAILABLE when the store does not answer in time
   */
  Counts count();
}

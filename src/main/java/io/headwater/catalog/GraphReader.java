package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Reads names and neighbours from the graph. Each method makes a fixed number of store calls.
 * Thread-safe.
 */
public interface GraphReader {

  /** The canonical name of each name that the graph knows. */
  Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names);

  /** All names of the datasets that bear some names, by canonical name. */
  Map<DatasetId, SortedSet<DatasetId>> findNames(Collection<DatasetId> names);

  /** Jobs that were ever seen to read datasets (given and returned by canonical name). */
  Map<DatasetId, SortedSet<JobId>> findReaders(Collection<DatasetId> canonical);

  /** Jobs that were ever seen to write datasets (given and returned by canonical name). */
  Map<DatasetId, SortedSet<JobId>> findWriters(Collection<DatasetId> canonical);

  /** How many datasets were ever fed from each dataset, all names together; none is absent. */
  Map<DatasetId, Long> countConsumers(Collection<DatasetId> canonical);

  /** See {@link CatalogReader#listDatasets}. */
  Chunk<DatasetId> listDatasets(int first, Optional<String> after);

  /** See {@link CatalogReader#countDatasets}. */
  long countDatasets();
}

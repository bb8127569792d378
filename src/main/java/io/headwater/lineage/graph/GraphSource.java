package io.headwater.lineage.graph;

import io.headwater.lineage.LiveDataset;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where a lineage graph is loaded from, and where what changed is read again. Every method throws a
 * {@link CatalogException} UNAVAILABLE when the store does not answer in time.
 */
public interface GraphSource {

  /**
   * What was loaded.
   *
   * @param graph lineage as it lives now
   * @param names every set of names of one dataset that has more than one, by the canonical name
   */
  record Loaded(LineageGraph graph, Map<DatasetId, Set<DatasetId>> names) {}

  /** Reads everything. What changes meanwhile may be in it or not. */
  Loaded load();

  /**
   * How a dataset is named now.
   *
   * @param canonical the name it goes by
   * @param names all its names, that one among them
   * @param ended whether any of them was dropped or renamed at some time
   */
  record Named(DatasetId canonical, Set<DatasetId> names, boolean ended) {}

  /**
   * The datasets that bear some names, or that jobs read or write, in one call. Unknown names and
   * jobs are left out.
   */
  List<Named> findNamed(Set<DatasetId> names, Set<JobId> jobs);

  /**
   * What was read again.
   *
   * @param datasets as they live now, in the order asked for
   * @param latest the latest event time that all of it has certainly taken in, in nanoseconds since
   *     the epoch
   */
  record Fresh(List<LiveDataset> datasets, OptionalLong latest) {}

  /**
   * Reads datasets as they live now, in a fixed number of calls.
   *
   * @param datasets canonical names; what bears no such name now is answered without content
   */
  Fresh read(Set<DatasetId> datasets);
}
